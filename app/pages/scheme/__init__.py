"""The overview, themes, nodes and links."""
