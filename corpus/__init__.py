"""TEXT: documents in, sections and quotes with exact positions out."""
