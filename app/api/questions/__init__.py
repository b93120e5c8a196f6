"""The causal questions, one module each."""
