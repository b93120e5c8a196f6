"""What a page shows: typed contexts made from the store, no HTML."""
