"""What who runs the server needs: logs, metrics, and whether it lives and is ready."""
