"""Phrases of several words, found by the keys of their words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from graph.text.keys import Keys

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """Phrases of two words or more, found where all their words stand in a row."""

    def __init__(self, entries: Iterable[tuple[Keys, Value]]) -> None:
        """Index the phrases by their first word, the longest first."""
        by_first: dict[str, list[tuple[Keys, Value]]] = {}
        for keys, value in sorted(entries, key=lambda entry: (-len(entry[0]), entry[0])):
            by_first.setdefault(keys[0], []).append((keys, value))
        self.by_first: Mapping[str, list[tuple[Keys, Value]]] = by_first

    def at(self, keys: Sequence[str], start: int) -> tuple[Keys, Value] | None:
        """The longest phrase that begins at word ``start``."""
        for wanted, value in self.by_first.get(keys[start], ()):
            if tuple(keys[start : start + len(wanted)]) == wanted:
                return wanted, value
        return None
