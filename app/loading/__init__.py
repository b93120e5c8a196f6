"""Fills an empty or outdated store: documents, causal schema, suggestions."""
