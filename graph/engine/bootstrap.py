"""Evidence drawn again: statements resampled with replacement (bootstrap, Efron 1979)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np

from graph.engine.arrays import Numbers
from graph.engine.measures import ResampledEvidence, Values, summed


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which statement bears on which link, each pair once."""

    links: Numbers
    keys: Numbers

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]]) -> Self:
        """Take pairs of a link's and a statement's number, in any order, repeated or not."""
        columns = np.array(sorted(set(pairs)), dtype=np.int64).reshape(-1, 2)
        return cls(columns[:, 0].copy(), columns[:, 1].copy())

    def count(self, times: Values, size: int) -> Values:
        """Return for each link how many drawn statements bear on it."""
        return summed(self.links, times[self.keys], size)


@dataclass(frozen=True, slots=True)
class Statements:
    """So many statements about so many links, and which bears on which, by bearing."""

    number: int
    links: int
    supports: Pairs
    contradicts: Pairs
    stating: Pairs

    def evidence(self, times: Values) -> ResampledEvidence:
        """Return the evidence on each link when each statement counts so many times."""
        supports = self.supports.count(times, self.links)
        contradicts = self.contradicts.count(times, self.links)
        is_stated = self.stating.count(times, self.links) > 0
        succession = (supports + 1) / (supports + contradicts + 2)
        probabilities = np.where(is_stated, succession, 0.0)
        return ResampledEvidence(probabilities, np.maximum(supports - contradicts, 0.0))

    def draw(self, random: np.random.Generator) -> Values:
        """Draw as many statements as there are, with replacement."""
        drawn = random.integers(self.number, size=self.number)
        return np.bincount(drawn, minlength=self.number).astype(np.float64)
