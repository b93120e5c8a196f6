"""MEANING: the causal schema, what a quote says about it, causal questions."""
