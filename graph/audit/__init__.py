"""What of the quotes is used, thin, loose or passed over."""
