"""Documents, sections, quotes and search."""
