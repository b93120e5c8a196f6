"""Diagrams: on screen and for the printer."""
