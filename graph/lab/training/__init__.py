"""What the trained artefacts of the pipeline learn from, and how; not needed to tag a text."""
