"""Claims become a networkx DiGraph with weights and filters."""
