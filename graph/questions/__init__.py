"""One causal question a module, answered on a graph with its evidence."""
