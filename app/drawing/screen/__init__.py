"""Diagrams for pages, as SVG."""
