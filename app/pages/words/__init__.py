"""The Dutch of the pages: numbers, values of the model, reasons, loops, names that readers type."""
