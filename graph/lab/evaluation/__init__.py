"""Scores of the language work on answers made by hand, beside plain baselines, and a model card.

Pure functions that return values; ``table`` and ``card`` write them down. Nothing here trains or
changes an artefact that ships.
"""
