"""Finds quotes by a question in people's own words."""
