"""The pages, in Dutch, one module a page."""
