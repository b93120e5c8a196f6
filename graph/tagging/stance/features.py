"""What tells the sort of a passage, the same at training and at tagging.

Two sorts of features: its words (lemmas, forms and pairs of lemmas), which weigh less the more of
them there are, and its shape: groups of words of ``stance.yaml``, figures, length, how it begins
and ends.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from graph.tagging.claims.words import AUXILIARIES
from graph.text.keys import CACHED_WORDS, Keys, key_of, keys_of, read_yaml
from graph.text.lemmas import LONGEST_WORD
from graph.text.phrases import Phrases, in_a_row

LISTS = Path(__file__).with_name("stance.yaml")
BULLETS = frozenset("·-•*–")
LENGTHS = (8, 15, 30, 60, 100)
SENTENCE_ENDS = frozenset(".?!")
NUMBER = "0"
"""Key of every number."""


class StanceFeatures(NamedTuple):
    """``words`` count ``weight`` each, ``shape`` counts one each; no feature stands twice."""

    words: list[str]
    shape: list[str]
    weight: float


class _Word(NamedTuple):
    key: str
    form: str
    groups: tuple[str, ...]
    auxiliary: bool
    ends: bool
    address: bool


class StanceReader:
    """Reads features from the words of a text; each word is looked up once and kept."""

    def __init__(self, groups: Mapping[str, Sequence[object]]) -> None:
        """Index the groups of words."""
        entries = [(keys_of(w), str(w), group) for group, ws in groups.items() for w in ws]
        self._single: dict[str, dict[str, None]] = {}
        phrases: dict[Keys, dict[str, None]] = {}
        for keys, word, group in entries:
            if len(keys) > 1:
                phrases.setdefault(keys, {})[group] = None
            for form in {keys[0], word} if len(keys) == 1 else ():
                self._single.setdefault(form, {})[group] = None
        self._phrases = Phrases((in_a_row(keys), tuple(found)) for keys, found in phrases.items())
        self._cache: dict[str, _Word] = {}

    def read(self, tokens: Sequence[str]) -> StanceFeatures:
        """The features of a text of these tokens."""
        cache = self._cache
        words = [cache.get(t) or self._look_up(t) for t in tokens if not t.isspace()]
        keys = [word.key for word in words]
        shape = [*self._groups(words, keys), *_figures(keys), *_ends(keys), *_forms(words)]
        pairs = map("_".join, pairwise(keys))
        found = dict.fromkeys([*keys, *[word.form for word in words], *pairs])
        return StanceFeatures(list(found), shape, weight(len(keys)))

    def _look_up(self, word: str) -> _Word:
        if len(self._cache) > CACHED_WORDS:
            self._cache.clear()
        form = word.lower() if len(word) <= LONGEST_WORD else ""
        key = key_of(word)
        groups = tuple({**self._single.get(key, {}), **self._single.get(word, {})})
        address = form.startswith(("http", "www"))
        found = _Word(key, f"={form}", groups, form in AUXILIARIES, form in SENTENCE_ENDS, address)
        self._cache[word] = found
        return found

    def _groups(self, words: Sequence[_Word], keys: Sequence[str]) -> list[str]:
        """How much of each group there is, in number and by length, and which is largest."""
        counts: dict[str, int] = {}
        row = [(key,) for key in keys]
        for at, word in enumerate(words):
            phrase = self._phrases.longest_at(row, at)
            for group in (*word.groups, *phrase.value) if phrase else word.groups:
                counts[group] = counts.get(group, 0) + 1
        most, size = max(counts.values(), default=0), len(words) + 10
        found = [f"#{group}-most" for group, count in counts.items() if count == most]
        for group, count in counts.items():
            found.append(f"#{group}{min(count, 3)}")
            found.append(f"#{group}-{min(4, 40 * count // size)}in40")
        return found


def read_groups(path: Path = LISTS) -> dict[str, list[object]]:
    """The groups of words in a YAML file of the form of ``stance.yaml``."""
    groups: dict[str, list[object]] = read_yaml(path)["groups"]
    return groups


def weight(size: int) -> float:
    """How much each word counts in a text of ``size`` tokens: long texts say many things."""
    return 6 / math.sqrt(3 * size + 10)


def _figures(keys: Sequence[str]) -> Iterator[str]:
    numbers = keys.count(NUMBER)
    yield f"#numbers{min(4, numbers)}"
    yield f"#numbers-{min(4, int(20 * numbers / max(1, len(keys))))}in20"
    yield f"#length{sum(len(keys) >= step for step in LENGTHS)}"


def _ends(keys: Sequence[str]) -> Iterator[str]:
    if not keys:
        return
    yield f"#first-{keys[0]}"
    yield f"#first-{'_'.join(keys[:2])}"
    yield "#last-word" if keys[-1][:1].isalnum() else f"#last-{keys[-1]}"
    if keys[0] in BULLETS:
        yield "#bullet"
    if keys[0] in {NUMBER, "<"}:
        yield "#note"


def _forms(words: Sequence[_Word]) -> Iterator[str]:
    ends = auxiliaries = addresses = 0
    for word in words:
        ends += word.ends
        auxiliaries += word.auxiliary
        addresses += word.address
    yield f"#sentences{min(5, ends)}"
    if not auxiliaries:
        yield "#no-auxiliary"
    if addresses:
        yield "#address"
