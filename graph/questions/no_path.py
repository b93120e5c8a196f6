"""Why a path question has no answer, and which nodes close by would have one."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from graph.engine.arrays import Numbers, PathIndex, index_of
from graph.evidence.build import CausalGraph
from graph.evidence.filter import EVERYTHING, PathFilter, filtered
from graph.questions.paths import Slugs, prepare, several

SHOWN = 5
"""How many nodes are named instead of an end."""

AROUND = 3
"""How many links away, in any direction, such a node may be."""


@dataclass(frozen=True, slots=True)
class Near:
    """A node so many links from an end of the question, in any direction."""

    node: str
    links: int


@dataclass(frozen=True, slots=True)
class NoPath:
    """What is missing, over the evidence that counts.

    ``causes_without_links`` are causes from which no link runs, ``effects_without_links`` effects
    to which none does. ``shortest`` is the number of links of the shortest way from a cause to an
    effect (None: there is none of any length); when it is within the bounds, the nodes to be
    passed are what stands in the way. ``unfiltered`` says whether the question has an answer
    without its filter. ``instead_of_cause`` are the nodes nearest to the causes that do lead to an
    effect within the bounds, ``instead_of_effect`` those nearest to the effects that a cause does
    lead to: at most five each, within three links.
    """

    causes_without_links: tuple[str, ...]
    effects_without_links: tuple[str, ...]
    shortest: int | None
    unfiltered: bool
    instead_of_cause: tuple[Near, ...]
    instead_of_effect: tuple[Near, ...]


def explain_no_path(
    graph: CausalGraph,
    cause: Slugs,
    effect: Slugs,
    max_links: int = 6,
    *,
    only: PathFilter = EVERYTHING,
) -> NoPath:
    """Say why a question that was checked has no path.

    >>> from graph.examples import example_graph
    >>> none = explain_no_path(example_graph(), "onveiligheid", "geldzorgen")
    >>> none.causes_without_links, none.effects_without_links, none.instead_of_cause
    (('onveiligheid',), ('geldzorgen',), ())
    """
    kept = filtered(graph, only)
    index = index_of(kept)
    causes, effects, closed = (
        [index.numbers[slug] for slug in slugs]
        for slugs in (several(cause), several(effect), only.avoid)
    )
    after = distances_of(index, causes, closed, back=False)
    before = distances_of(index, effects, closed, back=True)
    ways = [int(after[node]) for node in effects if after[node] >= 0]
    ends = [*causes, *effects, *closed]
    return NoPath(
        tuple(slug for slug in several(cause) if not kept.out_degree(slug)),
        tuple(slug for slug in several(effect) if not kept.in_degree(slug)),
        min(ways, default=None),
        bool(only != EVERYTHING and prepare(graph, cause, effect, max_links).best(1).paths),
        _nearest(index, causes, _within(before, max_links, ends)),
        _nearest(index, effects, _within(after, max_links, ends)),
    )


def distances_of(
    index: PathIndex, starts: Iterable[int], closed: Iterable[int], *, back: bool
) -> Numbers:
    """Return the least number of links from (or, back, to) any of the starts.

    -1 where there is no way. No way goes through a ``closed`` node.
    """
    rows = index.into if back else index.out
    distances = np.full(index.size, -1)
    front = np.array(list(starts), dtype=np.int64)
    distances[front] = 0
    shut = list(closed)
    far = 0
    while len(front):
        far += 1
        places, _ = rows.of(front)
        fresh = np.zeros(index.size, dtype=bool)
        fresh[rows.other[places]] = True
        fresh[shut] = False
        front = np.flatnonzero(fresh & (distances < 0))
        distances[front] = far
    return distances


def _within(distances: Numbers, max_links: int, ends: Iterable[int]) -> Numbers:
    """The nodes at 1 to ``max_links`` links, without the ends of the question."""
    fits = (distances > 0) & (distances <= max_links)
    fits[list(ends)] = False
    return np.flatnonzero(fits)


def _nearest(index: PathIndex, ends: Iterable[int], wanted: Numbers) -> tuple[Near, ...]:
    """The wanted nodes nearest to the ends, links taken in any direction."""
    found: list[Near] = []
    is_wanted = np.zeros(index.size, dtype=bool)
    is_wanted[wanted] = True
    seen = np.zeros(index.size, dtype=bool)
    front = np.array(list(ends), dtype=np.int64)
    for far in range(1, AROUND + 1):
        seen[front] = True
        sides = [rows.other[rows.of(front)[0]] for rows in (index.out, index.into)]
        front = np.unique(np.concatenate(sides))
        front = front[~seen[front]]
        found += [Near(index.slugs[node], far) for node in front[is_wanted[front]][:SHOWN]]
    return tuple(found[:SHOWN])
