"""Word lists kept as YAML: what a word is looked up by, and phrases of several words."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, TypeAlias, TypeVar

import yaml

from graph.text.lemmas import LONGEST_WORD
from graph.text.terms import base_form, is_abbreviation

Value = TypeVar("Value")
Keys: TypeAlias = tuple[str, ...]

_ENDINGS = ("'s", "’s", "s", "")
CACHED_WORDS = 100_000
"""So many different words are kept as looked up; then a reader starts anew."""


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping in a YAML file of ours."""
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def key_of(word: str) -> str:
    """What a word is looked up by: its lemma, or itself without plural for an abbreviation.

    >>> key_of("Ouders"), key_of("GI's"), key_of("2024"), key_of("%")
    ('ouder', 'GI', '0', '%')
    """
    if len(word) > LONGEST_WORD:
        return ""
    if word[:1].isdecimal():
        return word if word.endswith("+") else "0"
    if is_abbreviation(word):
        return next(word.removesuffix(end) for end in _ENDINGS if word.endswith(end))
    return base_form(word.lower())


def keys_of(entry: object) -> Keys:
    """The keys of the words of an entry of a list."""
    return tuple(key_of(word) for word in str(entry).split())


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
