"""Which texts have a word, and how much it weighs there; and what a question's concepts add up to.

Weights are those of BM25 with fields (Robertson, Zaragoza and Taylor 2004): a word's count in each
field is divided by the field's length, the fields are added up with their weights, and the sum
levels off at one. Of the wordings for one concept the best counts, the others a little: a concept
with many synonyms does not outweigh one with few.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from app.search.question import Concept

Numbers: TypeAlias = npt.NDArray[np.float32]
Places: TypeAlias = npt.NDArray[np.int64]

LEVEL = np.float32(1.6)
"""The weight of a word at which it counts half (k1 of BM25)."""
OTHERS = 0.2
"""What the other matching wordings of a concept add to the best one."""


@dataclass(frozen=True, slots=True)
class Postings:
    """For each term, by its number, the texts that have it with its weight in each."""

    start: Places
    texts: Places
    weights: Numbers

    def of(self, term: int) -> tuple[Places, Numbers]:
        """Texts with this term, in order, and its weight there."""
        span = slice(self.start[term], self.start[term + 1])
        return self.texts[span], self.weights[span]

    def spread(self, term: int, size: int) -> Numbers:
        """The term's weight in each of ``size`` texts."""
        found = np.zeros(size, np.float32)
        texts, weights = self.of(term)
        found[texts] = weights
        return found


def count(terms: Places, texts: Places, size: tuple[int, int], by_length: float) -> Postings:
    """Postings from pairs of a term and the text where it stands, one pair each time; ``size`` is
    the number of terms and of texts. ``by_length`` (0 to 1) is how far long texts weigh less."""
    key, times = np.unique(terms * size[1] + texts, return_counts=True)
    term, text = np.divmod(key, max(1, size[1]))
    lengths = np.bincount(texts, minlength=size[1])
    average = lengths[lengths > 0].mean() if len(key) else 1.0
    weights = times / (1 - by_length + by_length * lengths[text] / average)
    start = np.searchsorted(term, np.arange(size[0] + 1))
    return Postings(start, text, weights.astype(np.float32))


@dataclass(frozen=True, slots=True)
class Scorer:
    """Adds up what the concepts of a question weigh in each of ``size`` texts.

    ``weigh`` gives a term's weight in each text, ``have`` the texts that have the term themselves.
    """

    terms: dict[str, int]
    size: int
    weigh: Callable[[int], Numbers]
    have: Callable[[int], Places]

    def score(self, concepts: Sequence[Concept]) -> Numbers:
        """A score for each text, 0 where nothing matches."""
        total = np.zeros(self.size, np.float32)
        for concept in concepts:
            total += concept.weight * self._concept(concept)
        return total

    def _concept(self, concept: Concept) -> Numbers:
        best, summed = np.zeros(self.size, np.float32), np.zeros(self.size, np.float32)
        ceiling = self._rarity(concept.variants[0].lemmas)
        for variant in concept.variants:
            numbers = [self.terms[lemma] for lemma in variant.lemmas if lemma in self.terms]
            if len(numbers) == len(variant.lemmas):
                found = self._level(numbers)
                # Another word never counts for more than the asked one, however rare it is.
                found *= variant.weight * min(ceiling, self._rarity(variant.lemmas))
                summed += found
                np.maximum(best, found, out=best)
        best *= 1 - OTHERS
        best += OTHERS * summed
        return best

    def _level(self, terms: Sequence[int]) -> Numbers:
        found = self.weigh(terms[0])
        for term in terms[1:]:
            found = np.minimum(found, self.weigh(term))
        leveled: Numbers = found / (found + LEVEL)
        return leveled

    def _rarity(self, lemmas: Sequence[str]) -> float:
        """The inverse frequency of texts that have all of these lemmas."""
        having: Places | None = None
        for lemma in lemmas:
            found = self.have(self.terms[lemma]) if lemma in self.terms else np.array([], np.int64)
            having = found if having is None else np.intersect1d(having, found, assume_unique=True)
        number = 0 if having is None else len(having)
        return math.log(1 + (self.size - number + 0.5) / (number + 0.5))
