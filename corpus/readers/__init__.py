"""From a file to its text and the lines of that text."""
