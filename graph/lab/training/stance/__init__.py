"""Teaches the stance of a passage."""
