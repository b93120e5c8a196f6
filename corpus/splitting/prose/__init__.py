"""Cuts running prose, such as letters and reports, into passages."""
