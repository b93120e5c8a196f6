"""Cuts an anthology: headings, quotes, lists, front matter."""
