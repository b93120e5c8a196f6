"""Where to take hold: nodes ranked by what they reach, which loops they break, what passes them.

Beside each place stands how sure it is: how often the node keeps it when the quotes are drawn
again with replacement (bootstrap, Efron 1979; repeats are one statement). Three rankings, none of
them a forecast: they weigh what quotes say.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from graph.bounds import MAX_LINKS, RESAMPLES, problems_of
from graph.engine.distances import distances_of
from graph.engine.measures import dominated_by
from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.claims import LinkEvidence
from graph.evidence.filter import EVERYTHING, PathFilter, filtered, problems_of_filter
from graph.questions.ends import Slugs, problems_of_nodes, several
from graph.questions.ranking import LOOP_LINKS, Progress, Ranking


class By(StrEnum):
    """What nodes are ranked by."""

    REACH = "reach"
    LOOPS = "loops"
    DOMINANCE = "gates"


@dataclass(frozen=True, slots=True)
class Score:
    """One measure of one node. ``rank`` is 1 and up; nodes of equal value share a rank.

    ``kept`` is the share (0 to 1) of resamples in which the node stands at most two ranks from
    here, ``top`` that in which it stands among the first ten; None without resamples.
    """

    value: float
    rank: int
    kept: float | None
    top: float | None


@dataclass(frozen=True, slots=True)
class LeverageRow:
    """A node and what each of its scores rests on, so that no number stands bare.

    ``reach`` is how often one comes past the node on the way back from the effects (``links`` are
    its links that lead there), ``loops`` weighs how many loops of at most six links fall without
    it (``in_loops`` names them by their nodes), ``dominance`` counts the nodes that reach no
    effect but through it (``dominated``).
    """

    node: str
    reach: Score
    loops: Score
    dominance: Score
    links: tuple[LinkEvidence, ...]
    in_loops: tuple[tuple[str, ...], ...]
    dominated: tuple[str, ...]

    def score(self, by: By) -> Score:
        """Return one of the three scores."""
        scores = {By.REACH: self.reach, By.LOOPS: self.loops, By.DOMINANCE: self.dominance}
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
        return tuple(sorted(self.rows, key=lambda row: (row.score(by).rank, row.node)))


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
    >>> answer.rows[0].dominated
    ('geldzorgen', 'hulp-zoeken', 'stress')
    """
    _check(graph, effect, max_links, resamples, only)
    kept = filtered(graph, only)
    ranking = Ranking(kept, several(effect), max_links)
    done = ranking.resample(resamples, seed, seconds, progress)
    return LeverageAnswer(
        effects=several(effect),
        max_links=max_links,
        resamples=done,
        seed=seed,
        loops_whole_to=ranking.search.whole_to,
        cut_off=done < resamples or ranking.search.whole_to < LOOP_LINKS,
        rows=_rows(kept, ranking, max_links, done),
    )


def _check(
    graph: CausalGraph, effect: Slugs, max_links: int, resamples: int, only: PathFilter
) -> None:
    problems = [*problems_of_nodes(graph, "effect", several(effect))]
    problems += problems_of((MAX_LINKS, max_links), (RESAMPLES, resamples))
    problems += problems_of_filter(graph, frozenset(), only.evidence_only, MAX_LINKS.high)
    if problems:
        raise QuestionError(problems)


def _rows(
    graph: CausalGraph, ranking: Ranking, max_links: int, done: int
) -> tuple[LeverageRow, ...]:
    index, ranks = ranking.index, ranking.ranks
    distances = distances_of(index, ranking.effects.tolist(), (), back=True)
    near = {index.slugs[n] for n in np.flatnonzero((distances >= 0) & (distances < max_links))}
    order = sorted(range(len(ranking.ranked)), key=lambda at: (ranks[0, at], at))
    return tuple(_row(graph, ranking, at, done, near) for at in order)


def _row(graph: CausalGraph, ranking: Ranking, at: int, done: int, near: set[str]) -> LeverageRow:
    number = int(ranking.ranked[at])
    slug = ranking.index.slugs[number]
    after = (other for other in sorted(graph.adj[slug]) if other in near)
    reached, loops, passing = (_score(ranking, measure, at, done) for measure in range(3))
    return LeverageRow(
        node=slug,
        reach=reached,
        loops=loops,
        dominance=passing,
        links=tuple(evidence_of(graph, slug, other) for other in after),
        in_loops=tuple(loop for loop in ranking.loops if slug in loop),
        dominated=tuple(ranking.index.slugs[node] for node in dominated_by(number, ranking.passed)),
    )


def _score(ranking: Ranking, measure: int, at: int, done: int) -> Score:
    kept, top = (int(counts[measure, at]) for counts in (ranking.kept, ranking.top))
    shares = (kept / done, top / done) if done else (None, None)
    return Score(float(ranking.values[measure, at]), int(ranking.ranks[measure, at]), *shares)
