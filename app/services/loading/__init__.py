"""Fills an empty or outdated store: documents, causal schema, search index, suggestions."""
