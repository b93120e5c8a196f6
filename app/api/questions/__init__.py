"""The causal questions, one module each; what is in this folder is found and served."""
