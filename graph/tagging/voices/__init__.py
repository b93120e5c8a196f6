"""Whose voice or experience a text gives: who is named, where, and a trained weighing of it."""

from graph.tagging.voices.component import Voices, create_voices

__all__ = ["Voices", "create_voices"]
