"""What tells the sort of a passage, the same at training and at tagging.

Two sorts of features: its words (lemmas, forms and pairs of lemmas), which weigh less the more of
them there are, and its shape: groups of words of ``stance.yaml``, figures, length, how it begins
and ends.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from graph.tagging.claims.words import AUXILIARIES
from graph.tagging.lemmas import LONGEST_WORD
from graph.tagging.wordlists import CACHED_WORDS, Keys, Phrases, key_of, keys_of, read_yaml

LISTS = Path(__file__).with_name("stance.yaml")
BULLETS = frozenset("·-•*–")
LENGTHS = (8, 15, 30, 60, 100)
NUMBER = "0"
"""Key of every number."""


class Reading(NamedTuple):
    """``words`` count ``weight`` each, ``shape`` counts one each; no feature stands twice."""

    words: list[str]
    shape: list[str]
    weight: float


class _Word(NamedTuple):
    key: str
    form: str
    groups: tuple[str, ...]


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
        self._phrases = Phrases((keys, tuple(found)) for keys, found in phrases.items())
        self._cache: dict[str, _Word] = {}

    def read(self, tokens: Sequence[str]) -> Reading:
        """The features of a text of these tokens."""
        words = [self._look_up(token) for token in tokens if not token.isspace()]
        keys = [word.key for word in words]
        shape = [*self._groups(words, keys), *_figures(keys), *_ends(keys), *_forms(words)]
        pairs = map("_".join, pairwise(keys))
        found = dict.fromkeys((*keys, *(word.form for word in words), *pairs))
        return Reading(list(found), list(dict.fromkeys(shape)), weight(len(keys)))

    def _look_up(self, word: str) -> _Word:
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) > CACHED_WORDS:
                self._cache.clear()
            form = word.lower() if len(word) <= LONGEST_WORD else ""
            key = key_of(word)
            groups = {**self._single.get(key, {}), **self._single.get(word, {})}
            found = self._cache[word] = _Word(key, f"={form}", tuple(groups))
        return found

    def _groups(self, words: Sequence[_Word], keys: Sequence[str]) -> Iterator[str]:
        """How much of each group there is, in number and by length, and which is largest."""
        counts = Counter(group for word in words for group in word.groups)
        starts = self._phrases.by_first
        for at, key in enumerate(keys):
            phrase = self._phrases.at(keys, at) if key in starts else None
            counts.update(phrase[1] if phrase else ())
        most = max(counts.values(), default=0)
        for group, count in counts.items():
            yield f"#{group}{min(count, 3)}"
            yield f"#{group}-{min(4, int(40 * count / (len(words) + 10)))}in40"
            if count == most:
                yield f"#{group}-most"


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
    forms = [word.form[1:] for word in words]
    if not any(form in AUXILIARIES for form in forms):
        yield "#no-auxiliary"
    yield f"#sentences{min(5, sum(form in {'.', '?', '!'} for form in forms))}"
    if any(form.startswith(("http", "www")) for form in forms):
        yield "#address"
