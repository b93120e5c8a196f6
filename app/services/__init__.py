"""What the shell does with the store: load, search, answer."""
