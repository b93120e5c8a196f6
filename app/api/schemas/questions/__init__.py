"""The shapes of answers to causal questions, and what makes them of an answer."""
