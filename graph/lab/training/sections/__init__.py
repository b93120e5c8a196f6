"""Tells the section of a quote, in folds, to measure with."""
