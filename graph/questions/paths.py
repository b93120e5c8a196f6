"""The best-evidenced paths from causes to effects, exactly and within bounds.

Exact bounds on what is left of a path (``graph.engine.lower_bounds``) steer a best-first search
(``graph.engine.best_first``). Costs (``link_cost``) are whole numbers: sums and ties are exact.
Graphs that were asked a question are frozen (``graph.engine.arrays.index_of``).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from graph.bounds import MAX_LINKS, PATHS, problems_of
from graph.engine.arrays import PathIndex, index_of
from graph.engine.best_first import PathCount, Search, count_paths
from graph.engine.lower_bounds import Ends, Layer, bounds
from graph.errors import QuestionError, did_you_mean
from graph.evidence.build import CausalGraph
from graph.evidence.filter import EVERYTHING, PathFilter, filtered, problems_of_filter

WORK = 200_000
"""How many partial paths a search may make before it says that it was cut off (about a second)."""

SECONDS = 2.0
"""How long a search may take before it says that it was cut off."""

Slugs: TypeAlias = str | Collection[str]
"""One node, or several: a path starts (ends) at any of them."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The best paths, each a tuple of slugs, least cost first, then by their slugs.

    ``cut_off`` says that more paths of at most the asked length exist, or may exist because the
    search reached the end of its work or time.
    """

    paths: tuple[tuple[str, ...], ...]
    cut_off: bool


def several(slugs: Slugs) -> tuple[str, ...]:
    """Return the slugs of one end, each once, in order.

    >>> several("stress"), several(["stress", "ruzie", "stress"])
    (('stress',), ('ruzie', 'stress'))
    """
    return (slugs,) if isinstance(slugs, str) else tuple(sorted(set(slugs)))


def path_cost(graph: CausalGraph, path: tuple[str, ...]) -> int:
    """Return the sum of the costs of the links of a path."""
    return sum(graph.edges[step]["cost"] for step in pairwise(path))


def check_question(  # noqa: PLR0913 - a question has that many parts
    graph: CausalGraph,
    cause: Slugs,
    effect: Slugs,
    max_links: int = 6,
    limit: int = 20,
    *,
    only: PathFilter = EVERYTHING,
) -> None:
    """Raise QuestionError with everything that is wrong with the question."""
    causes, effects = several(cause), several(effect)
    problems = [*_problems_of_ends(graph, causes, effects)]
    problems += problems_of((MAX_LINKS, max_links), (PATHS, limit))
    problems += problems_of_filter(graph, frozenset(causes + effects), only, max_links)
    if problems:
        raise QuestionError(problems)


def problems_of_nodes(graph: CausalGraph, end: str, slugs: tuple[str, ...]) -> Iterable[str]:
    """Yield a sentence for each of these ends that is no node, and when there are none."""
    if not slugs:
        yield f"The question names no {end}; choose at least one node."
    for slug in slugs:
        if slug not in graph:
            guess = did_you_mean(slug, graph)
            yield f'The {end} "{slug}" is no node{guess}; choose a node of the schema.'


def _problems_of_ends(
    graph: CausalGraph, causes: tuple[str, ...], effects: tuple[str, ...]
) -> Iterable[str]:
    for end, slugs in (("cause", causes), ("effect", effects)):
        yield from problems_of_nodes(graph, end, slugs)
    for slug in sorted({*causes} & {*effects}):
        if len(causes) == len(effects) == 1:
            yield f'Cause and effect are both "{slug}"; choose two different nodes.'
        else:
            yield f'"{slug}" is a cause and an effect of the question; leave it out of one.'


def best_paths(  # noqa: PLR0913
    graph: CausalGraph,
    cause: Slugs,
    effect: Slugs,
    max_links: int = 6,
    limit: int = 20,
    *,
    only: PathFilter = EVERYTHING,
    seconds: float = SECONDS,
) -> Ranked:
    """Return at most ``limit`` loopless paths of at most ``max_links`` links, the best first.

    With several causes or effects a path starts at the last cause and ends at the first effect it
    meets: none lies within it. ``max_links`` is 1 to 8, ``limit`` 1 to 100, ``seconds`` the time
    the search may take. Raises QuestionError.
    """
    check_question(graph, cause, effect, max_links, limit, only=only)
    return prepare(filtered(graph, only), cause, effect, max_links, only).best(limit, seconds)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A checked question with its bounds: ready to be searched and counted."""

    index: PathIndex
    ends: Ends
    layers: list[Layer]

    def best(self, limit: int, seconds: float = SECONDS) -> Ranked:
        """Search the best paths."""
        search = Search(self.index, self.ends, self.layers, WORK, seconds)
        found = search.run(limit + 1)
        slugs = self.index.slugs
        named = tuple(tuple(slugs[node] for node in path) for path in found[:limit])
        return Ranked(named, len(found) > limit or search.dropped)

    def count(self) -> PathCount:
        """Count all paths within the bounds: exactly, unless there are very many."""
        return count_paths(self.index, self.ends, self.layers)


def prepare(
    graph: CausalGraph, cause: Slugs, effect: Slugs, max_links: int, only: PathFilter = EVERYTHING
) -> Prepared:
    """Make ready a question that was checked, in a graph that is filtered already."""
    index = index_of(graph)
    causes, effects, avoid = (
        np.array([index.numbers[slug] for slug in slugs], dtype=np.int64)
        for slugs in (several(cause), several(effect), sorted(only.avoid))
    )
    through = tuple(index.numbers[slug] for slug in sorted(only.through))
    ends = Ends(causes, effects, through, avoid)
    return Prepared(index, ends, bounds(index, ends, max_links))
