"""What people decide, and the log of it."""
