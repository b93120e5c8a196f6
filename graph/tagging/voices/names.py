"""Who is named by which word: ``voices.yaml``, looked up by lemma, in compounds and in phrases."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from graph.text.compounds import is_back, is_front
from graph.text.keys import Keys, base_form, key_of, keys_of, read_yaml
from graph.text.phrases import Phrases, in_a_row

LISTS = Path(__file__).with_name("voices.yaml")
UNKNOWN = "onbekend"
SHORTEST_PART = 4
LONGEST_COMPOUND = 40
"""A longer word is looked up whole only."""

How: TypeAlias = Literal["whole", "head", "front", "hint"]
Names: TypeAlias = tuple[tuple[str, How], ...]


class Mention(NamedTuple):
    """Words ``start`` to ``end`` (half-open) name ``voice`` (``whole``, or as ``head`` or ``front``
    of a compound), or are a ``hint`` at it."""

    voice: str
    how: How
    start: int
    end: int


NAMES = frozenset({"whole", "head"})
"""The ways of a mention that names somebody."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists by what they are looked up by; ``voices`` in the order of the file."""

    voices: tuple[str, ...]
    single: Mapping[str, Names]
    phrases: Phrases[Names]
    silent: frozenset[str]

    def whole(self, word: str) -> Names:
        """What the word says by itself."""
        return self.single.get(key_of(word), ())


def read_lists(path: Path = LISTS) -> Lists:
    """The lists in a YAML file of the form of ``voices.yaml``."""
    loaded = read_yaml(path)
    found: dict[Keys, list[tuple[str, How]]] = {keys_of(entry): [] for entry in loaded["silent"]}
    silent = frozenset(keys[0] for keys in found if len(keys) == 1)
    for voice, lists in loaded["voices"].items():
        for kind, how in _KINDS:
            for entry in lists[kind]:
                found.setdefault(keys_of(entry), []).append((voice, how))
    single = {keys[0]: tuple(names) for keys, names in found.items() if len(keys) == 1}
    longer = ((in_a_row(keys), tuple(names)) for keys, names in found.items() if len(keys) > 1)
    return Lists(tuple(loaded["voices"]), single, Phrases(longer), silent)


_KINDS: tuple[tuple[str, How], ...] = (("named", "whole"), ("hints", "hint"))


def names_in(word: str, lists: Lists) -> Names:
    """Whom a word names, by itself or as a compound; nobody for a silent one."""
    key = key_of(word)
    if key in lists.silent or len(word) > LONGEST_COMPOUND:
        return ()
    whole = lists.single.get(key)
    return whole or tuple(dict.fromkeys(_in_compound(word, lists)))


def _in_compound(word: str, lists: Lists) -> Iterator[tuple[str, How]]:
    if "-" in word:
        *fronts, last = word.split("-")
        yield from _as("head", lists.whole(last))
        yield from (name for front in fronts for name in _as("front", lists.whole(front)))
        return
    lower = word.lower()
    yield from _as("head", _back(lower, lists))
    yield from _as("front", _front(lower, lists))


def _back(word: str, lists: Lists) -> Names:
    """The longest listed word that a compound ends with."""
    for cut in range(2, len(word) - SHORTEST_PART + 1):
        found = lists.single.get(base_form(word[cut:]))
        if found and is_front(word[:cut]):
            return found
    return ()


def _front(word: str, lists: Lists) -> Names:
    """The longest listed word that a compound begins with."""
    for cut in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        found = lists.single.get(word[:cut])
        if found and is_back(word[cut:]):
            return found
    return ()


def _as(how: How, names: Names) -> Names:
    return tuple((voice, how if old == "whole" else old) for voice, old in names)


def mentions_in(keys: Sequence[str], named: Sequence[Names], lists: Lists) -> list[Mention]:
    """The mentions in a text of these words; a phrase goes before the words in it."""
    found: list[Mention] = []
    row, free = [(key,) for key in keys], 0
    for at, names in enumerate(named):
        if at < free:
            continue
        phrase = lists.phrases.longest_at(row, at)
        free = phrase.end if phrase else at + 1
        for voice, how in phrase.value if phrase else names:
            found.append(Mention(voice, how, at, free))
    return found
