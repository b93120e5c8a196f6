"""Words of a text as numbers: which features of a vocabulary it has, and how much each counts."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from graph.tagging.nodes.features import FAMILIES, WordFeatures

Ids: TypeAlias = npt.NDArray[np.integer[Any]]
Values: TypeAlias = npt.NDArray[np.floating[Any]]

SHARES = (0.5, 0.2, 0.1, 1.0)
"""How much each family of features counts: lemmas, parts of compounds, pairs, letters."""

CACHED_WORDS = 50_000
_NOTHING = np.zeros(0, dtype=np.int32)


@dataclass(frozen=True, slots=True)
class TextVector:
    """``features`` of a text, each once and in order, and their ``values``: a vector of length 1.

    ``counts`` is how often each occurs; ``occurs`` lists the feature of every occurrence and
    ``words`` the number of its word.
    """

    features: Ids
    values: Values
    counts: Ids
    occurs: Ids
    words: Ids


class Vectors:
    """Reads words by a fixed vocabulary: within a family by TF-IDF of length 1, then by shares."""

    def __init__(
        self, names: Sequence[str], rarity: Values, short_forms: Mapping[str, Sequence[str]]
    ) -> None:
        """``rarity`` is the inverse document frequency of each of ``names``."""
        self.rarity = rarity.astype(np.float32)
        self.family = np.array([family_of(name) for name in names], dtype=np.int64)
        self.shares = np.sqrt(np.array(SHARES) / sum(SHARES)).astype(np.float32)
        self._numbers = {name: number for number, name in enumerate(names)}
        self._words = WordFeatures(short_forms)
        self._cache: dict[str, tuple[str, Ids]] = {}

    def read(self, words: Sequence[str]) -> TextVector:
        """The vector of a text in tokens; linear in their number."""
        found = [self._of(word) for word in words]
        pairs, firsts = self._pairs([base for base, _ in found])
        ids = [ids for _, ids in found]
        occurs = np.concatenate([_NOTHING, *ids, pairs])
        at = np.repeat(np.arange(len(ids), dtype=np.int32), [len(own) for own in ids])
        counts = np.bincount(occurs, minlength=len(self.family))
        features = np.flatnonzero(counts).astype(np.int32)
        own = counts[features]
        values = self._weighed(features, own)
        return TextVector(features, values, own, occurs, np.concatenate([at, firsts]))

    def _weighed(self, features: Ids, counts: Ids) -> Values:
        values = (1 + np.log(counts)) * self.rarity[features]
        family = self.family[features]
        lengths = np.sqrt(np.bincount(family, values * values, minlength=len(FAMILIES)))
        result: Values = values * (self.shares / np.maximum(lengths, 1e-9))[family]
        return result.astype(np.float32)

    def _pairs(self, bases: Sequence[str]) -> tuple[Ids, Ids]:
        """Known pairs and the number of the first word of each."""
        ids, firsts = [], []
        for first, pair in pairs_in(bases):
            if (number := self._numbers.get(pair)) is not None:
                ids.append(number)
                firsts.append(first)
        return np.array(ids, dtype=np.int32), np.array(firsts, dtype=np.int32)

    def _of(self, word: str) -> tuple[str, Ids]:
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= CACHED_WORDS:
                self._cache.clear()
            found = self._cache[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> tuple[str, Ids]:
        names = self._words.of(word)
        numbers = [self._numbers[name] for name in names if name in self._numbers]
        return names[0] if names else "", np.array(numbers, dtype=np.int32)


def pairs_in(bases: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Pairs of lemmas in a row, those without one left out, by the number of the first word."""
    telling = [(number, base) for number, base in enumerate(bases) if base]
    for (number, first), (_, second) in itertools.pairwise(telling):
        yield number, f"&{first} {second}"


def names_in(words: Sequence[str], reader: WordFeatures) -> set[str]:
    """The names of all features of a text, known to a vocabulary or not."""
    each = [reader.of(word) for word in words]
    pairs = (pair for _, pair in pairs_in([names[0] if names else "" for names in each]))
    return {name for names in each for name in names} | set(pairs)


def family_of(name: str) -> int:
    """Number of the family that a feature belongs to."""
    return FAMILIES.index(name[0]) if name[0] in FAMILIES else 0
