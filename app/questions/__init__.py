"""Causal questions on stored data."""
