"""The plain ways that ours is compared with in the same run."""
