"""Pages that ask a causal question."""
