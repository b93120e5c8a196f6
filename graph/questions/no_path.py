"""Why a path question has no answer, and which nodes close by would have one."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from graph.engine.arrays import Numbers, PathIndex
from graph.engine.distances import distances_of, nearest
from graph.evidence.build import CausalGraph
from graph.evidence.filter import EVERYTHING
from graph.questions.paths import Prepared, prepare

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


def explain_no_path(graph: CausalGraph, question: Prepared) -> NoPath:
    """Say why a question has no path; ``graph`` is the one without the question's filter.

    >>> from graph.examples import example_graph
    >>> from graph.questions.paths import prepare
    >>> graph = example_graph()
    >>> none = explain_no_path(graph, prepare(graph, "onveiligheid", "geldzorgen", 6))
    >>> none.causes_without_links, none.effects_without_links, none.instead_of_cause
    (('onveiligheid',), ('geldzorgen',), ())
    """
    kept, index, ends = question.graph, question.index, question.ends
    causes, effects, closed = (n.tolist() for n in (ends.causes, ends.effects, ends.avoid))
    after = distances_of(index, causes, closed, back=False)
    before = distances_of(index, effects, closed, back=True)
    ways = [int(after[node]) for node in effects if after[node] >= 0]
    every, limit = [*causes, *effects, *closed], question.max_links
    return NoPath(
        tuple(slug for slug in question.causes if not kept.out_degree(slug)),
        tuple(slug for slug in question.effects if not kept.in_degree(slug)),
        min(ways, default=None),
        _has_path_unfiltered(graph, question),
        _near(index, causes, _within(before, limit, every)),
        _near(index, effects, _within(after, limit, every)),
    )


def _has_path_unfiltered(graph: CausalGraph, question: Prepared) -> bool:
    if question.only == EVERYTHING:
        return False
    again = prepare(graph, question.causes, question.effects, question.max_links)
    return bool(again.best(1).paths)


def _within(distances: Numbers, max_links: int, ends: Iterable[int]) -> Numbers:
    """The nodes at 1 to ``max_links`` links, without the ends of the question."""
    fits = (distances > 0) & (distances <= max_links)
    fits[list(ends)] = False
    return np.flatnonzero(fits)


def _near(index: PathIndex, ends: Iterable[int], wanted: Numbers) -> tuple[Near, ...]:
    found = nearest(index, ends, wanted, AROUND, SHOWN)
    return tuple(Near(index.slugs[node], links) for node, links in found)
