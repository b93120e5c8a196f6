"""Home, reference, and what machines ask for."""
