"""The page that shows how one thing leads to another."""
