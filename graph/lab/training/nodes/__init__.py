"""Teaches which nodes a quote is about."""
