"""Nodes ranked by three measures, and how often each keeps its rank when quotes are drawn again."""

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from graph.engine.arrays import index_of
from graph.engine.cycles import LoopSearch
from graph.engine.measures import (
    LoopLinks,
    ResampledEvidence,
    Values,
    dominated_counts,
    dominators,
    loop_breaking,
    reach,
)
from graph.evidence.build import CausalGraph
from graph.evidence.statements import statements_of

NEAR = 2
"""A node keeps its rank when it moves no further than this."""

TOP = 10
"""The ranks that count as the top."""

LOOP_LINKS = 6
"""Loops of at most so many links count."""

_DIGITS = 12
"""Values that differ less than this are equal: sums of floats in another order."""

Progress = Callable[[int, int], None]
"""Told after each resample how many are done, of how many."""


class Ranking:
    """A graph with its three measures, and how often each rank was kept.

    ``values``, ``ranks``, ``kept`` and ``top`` have one row a measure (reach, loops, dominance)
    and one column a node of ``ranked``: all but the effects, by number.
    """

    def __init__(self, graph: CausalGraph, effects: tuple[str, ...], max_links: int) -> None:
        """Measure with all the evidence; nothing is drawn yet."""
        self.index = index_of(graph)
        self.effects = self.index.numbers_of(effects)
        self.max_links = max_links
        self.search = LoopSearch(graph, LOOP_LINKS)
        self.loops = list(self.search.run())
        self.loop_links = LoopLinks.of(self.index, self.loops)
        self.statements = statements_of(graph, self.index)
        self.evidence = self.statements.evidence(np.ones(self.statements.number))
        self.ranked = np.setdiff1d(np.arange(self.index.size), self.effects)
        self.passed = dominators(self.index, self.evidence, self.effects)
        self.values = self._values(self.evidence, self.passed)
        self.ranks = ranks_of(self.values)
        self.kept: NDArray[np.int64] = np.zeros(self.ranks.shape, dtype=np.int64)
        self.top = self.kept.copy()

    def _values(self, evidence: ResampledEvidence, passed: list[int]) -> Values:
        measures = (
            reach(self.index, evidence, self.effects, self.max_links),
            loop_breaking(self.index, evidence, self.loop_links),
            dominated_counts(passed, self.index.size),
        )
        return np.vstack(measures)[:, self.ranked]

    def resample(self, wanted: int, seed: int, seconds: float, progress: Progress | None) -> int:
        """Draw the quotes again and count who keeps a rank; return how often that was done."""
        random, stop = np.random.default_rng(seed), time.perf_counter() + seconds
        wanted = wanted if self.statements.number else 0
        for done in range(1, wanted + 1):
            times = self.statements.draw(random)
            evidence = self.statements.evidence(times)
            passed = dominators(self.index, evidence, self.effects)
            ranks = ranks_of(self._values(evidence, passed))
            self.kept += np.abs(ranks - self.ranks) <= NEAR
            self.top += ranks <= TOP
            if progress is not None:
                progress(done, wanted)
            if time.perf_counter() > stop:
                return done
        return wanted


def ranks_of(values: Values) -> NDArray[np.int64]:
    """Return the rank of each column in its row, 1 for the greatest; equals share a rank.

    >>> ranks_of(np.array([[0.5, 2.0, 0.5]])).tolist()
    [[2, 1, 2]]
    """
    rounded = -np.round(values, _DIGITS)
    return np.array([1 + np.searchsorted(np.sort(row), row) for row in rounded])
