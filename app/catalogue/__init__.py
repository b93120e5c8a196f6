"""The causal schema in memory, with its counts."""
