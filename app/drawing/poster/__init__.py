"""The whole scheme on one printed sheet."""
