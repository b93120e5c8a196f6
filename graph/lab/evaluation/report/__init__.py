"""Tables, facts and the model card."""
