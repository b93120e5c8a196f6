"""Teaches which causal statements to keep."""
