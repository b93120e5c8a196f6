"""Searches on arrays that know no quotes."""
