"""Causal statements in a text: cues, clauses and frames, and which of the candidates hold."""
