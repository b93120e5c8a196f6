"""Teaches word classes, lemmas and dependencies."""
