"""Where to take hold: nodes ranked by what they reach, which loops they break, what passes them.

Beside each place stands how sure it is: how often the node keeps it when the quotes are drawn
again with replacement (bootstrap, Efron 1979; repeats are one statement). Three rankings, none of
them a forecast: they weigh what quotes say.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from graph.bounds import MAX_LINKS, RESAMPLES, problems_of
from graph.engine.arrays import Numbers, PathIndex, index_of
from graph.engine.bootstrap import statements_of
from graph.engine.cycles import LoopSearch
from graph.engine.measures import Drawn, LoopLinks, Values, gate_counts, gates, loop_breaking, reach
from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.claims import LinkEvidence
from graph.evidence.filter import EVERYTHING, PathFilter, filtered, problems_of_filter
from graph.questions.no_path import distances_of
from graph.questions.paths import Slugs, problems_of_nodes, several

NEAR = 2
"""A node keeps its place when it moves no more places than this."""

TOP = 10
"""The places that count as the top."""

LOOP_LINKS = 6
"""Loops of at most so many links count."""

Progress = Callable[[int, int], None]
"""Told after each resample how many are done, of how many."""


class By(StrEnum):
    """What nodes are ranked by."""

    REACH = "reach"
    LOOPS = "loops"
    GATES = "gates"


@dataclass(frozen=True, slots=True)
class Score:
    """One measure of one node. ``place`` is 1 and up; nodes of equal value share a place.

    ``kept`` is the share (0 to 1) of resamples in which the node stands at most two places from
    here, ``top`` that in which it stands among the first ten; None without resamples.
    """

    value: float
    place: int
    kept: float | None
    top: float | None


@dataclass(frozen=True, slots=True)
class LeverageRow:
    """A node and what each of its scores rests on, so that no number stands bare.

    ``reach`` is how often one comes past the node on the way back from the effects (``links`` are
    its links that lead there), ``loops`` weighs how many loops of at most six links fall without
    it (``in_loops`` names them by their nodes), ``gates`` counts the nodes that reach no effect
    but through it (``gate_of``).
    """

    node: str
    reach: Score
    loops: Score
    gates: Score
    links: tuple[LinkEvidence, ...]
    in_loops: tuple[tuple[str, ...], ...]
    gate_of: tuple[str, ...]

    def score(self, by: By) -> Score:
        """Return one of the three scores."""
        scores = {By.REACH: self.reach, By.LOOPS: self.loops, By.GATES: self.gates}
        return scores[by]


@dataclass(frozen=True, slots=True)
class LeverageAnswer:
    """All nodes but the effects, by reach. ``resamples`` is how many were done in the time.

    ``loops_whole_to`` is the length up to which every loop was found; ``cut_off`` says that it is
    under six, or that not all resamples were done.
    """

    effects: tuple[str, ...]
    max_links: int
    resamples: int
    seed: int
    loops_whole_to: int
    cut_off: bool
    rows: tuple[LeverageRow, ...]

    def ranked(self, by: By) -> tuple[LeverageRow, ...]:
        """Return the rows by one of the scores, equals by slug."""
        return tuple(sorted(self.rows, key=lambda row: (row.score(by).place, row.node)))


def leverage(  # noqa: PLR0913 - a question has that many parts
    graph: CausalGraph,
    effect: Slugs,
    max_links: int = 6,
    *,
    resamples: int = 200,
    seed: int = 1,
    seconds: float = 20.0,
    only: PathFilter = EVERYTHING,
    progress: Progress | None = None,
) -> LeverageAnswer:
    """Rank all nodes by what they can do about the effects.

    ``max_links`` is 1 to 8, ``resamples`` 0 to 1000. The same seed gives the same answer, unless
    ``seconds`` ran out. Of a filter only the bounds on evidence count. Raises QuestionError.

    >>> from graph.examples import example_graph
    >>> answer = leverage(example_graph(), "onveiligheid", resamples=0)
    >>> [row.node for row in answer.rows]
    ['ruzie', 'stress', 'geldzorgen', 'hulp-zoeken']
    >>> answer.rows[0].gate_of
    ('geldzorgen', 'hulp-zoeken', 'stress')
    """
    _check(graph, effect, max_links, resamples, only)
    kept = filtered(graph, only)
    measured = _Measured(kept, several(effect), max_links)
    done = measured.resample(resamples, seed, seconds, progress)
    return LeverageAnswer(
        effects=several(effect),
        max_links=max_links,
        resamples=done,
        seed=seed,
        loops_whole_to=measured.search.whole_to,
        cut_off=done < resamples or measured.search.whole_to < LOOP_LINKS,
        rows=measured.rows(kept, done),
    )


def _check(
    graph: CausalGraph, effect: Slugs, max_links: int, resamples: int, only: PathFilter
) -> None:
    problems = [*problems_of_nodes(graph, "effect", several(effect))]
    problems += problems_of((MAX_LINKS, max_links), (RESAMPLES, resamples))
    problems += problems_of_filter(graph, frozenset(), only.evidence_only, MAX_LINKS.high)
    if problems:
        raise QuestionError(problems)


class _Measured:
    """A graph with its three measures, and how often each place was kept."""

    def __init__(self, graph: CausalGraph, effects: tuple[str, ...], max_links: int) -> None:
        self.index: PathIndex = index_of(graph)
        self.effects: Numbers = np.array([self.index.numbers[slug] for slug in effects])
        self.max_links = max_links
        self.search = LoopSearch(graph, LOOP_LINKS)
        self.loops = list(self.search.run())
        self.loop_links = LoopLinks.of(self.index, self.loops)
        self.statements = statements_of(graph, self.index)
        self.drawn = self.statements.evidence(np.ones(self.statements.number))
        self.ranked = np.setdiff1d(np.arange(self.index.size), self.effects)
        self.values = self._values(self.drawn)
        self.places = _places(self.values)
        self.kept: NDArray[np.int64] = np.zeros(self.places.shape, dtype=np.int64)
        self.top = self.kept.copy()

    def _values(self, drawn: Drawn) -> Values:
        """One row a measure, in the order of ``By``; one column a node that is ranked."""
        passed = gates(self.index, drawn, self.effects)
        measures = (
            reach(self.index, drawn, self.effects, self.max_links),
            loop_breaking(self.index, drawn, self.loop_links),
            gate_counts(passed, self.index.size),
        )
        return np.vstack(measures)[:, self.ranked]

    def resample(self, wanted: int, seed: int, seconds: float, progress: Progress | None) -> int:
        """Draw the quotes again and count who keeps a place; return how often that was done."""
        random, stop = np.random.default_rng(seed), time.perf_counter() + seconds
        wanted = wanted if self.statements.number else 0
        for done in range(1, wanted + 1):
            times = self.statements.draw(random)
            places = _places(self._values(self.statements.evidence(times)))
            self.kept += np.abs(places - self.places) <= NEAR
            self.top += places <= TOP
            if progress is not None:
                progress(done, wanted)
            if time.perf_counter() > stop:
                return done
        return wanted

    def rows(self, graph: CausalGraph, done: int) -> tuple[LeverageRow, ...]:
        passed = gates(self.index, self.drawn, self.effects)
        far = distances_of(self.index, self.effects, (), back=True)
        near = {self.index.slugs[n] for n in np.flatnonzero((far >= 0) & (far < self.max_links))}
        order = sorted(range(len(self.ranked)), key=lambda at: (self.places[0, at], at))
        return tuple(self._row(graph, at, done, passed, near) for at in order)

    def _row(
        self, graph: CausalGraph, at: int, done: int, passed: list[int], near: set[str]
    ) -> LeverageRow:
        number = int(self.ranked[at])
        slug = self.index.slugs[number]
        after = (other for other in sorted(graph.adj[slug]) if other in near)
        reached, loops, passing = (self._score(measure, at, done) for measure in range(3))
        return LeverageRow(
            node=slug,
            reach=reached,
            loops=loops,
            gates=passing,
            links=tuple(evidence_of(graph, slug, other) for other in after),
            in_loops=tuple(loop for loop in self.loops if slug in loop),
            gate_of=tuple(self._behind(number, passed)),
        )

    def _behind(self, number: int, passed: list[int]) -> Iterable[str]:
        for node, bits in enumerate(passed):
            if node != number and bits >> number & 1:
                yield self.index.slugs[node]

    def _score(self, measure: int, at: int, done: int) -> Score:
        kept, top = (int(counts[measure, at]) for counts in (self.kept, self.top))
        shares = (kept / done, top / done) if done else (None, None)
        return Score(float(self.values[measure, at]), int(self.places[measure, at]), *shares)


def _places(values: Values) -> NDArray[np.int64]:
    """The place of each column in its row, 1 for the greatest; equals share a place."""
    rounded = -np.round(values, 12)
    return np.array([1 + np.searchsorted(np.sort(row), row) for row in rounded])
