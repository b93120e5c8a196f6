"""Teaches whose voice a quote is."""
