"""The causal schema as values; YAML in and out, strictly; its checks."""
