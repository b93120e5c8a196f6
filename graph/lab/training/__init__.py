"""What the trained parts of the pipeline learn from, and how; not needed to tag a text."""
