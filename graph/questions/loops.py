"""Feedback loops: chains of links that return to their start, with the evidence for every step.

A loop is reinforcing when more of a node comes back as more (an even number of ``-``), balancing
when it comes back as less, unknown when the sign of one of its links is itself in dispute.
"""

import heapq
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from graph.bounds import LOOP_LINKS, LOOPS, problems_of
from graph.engine.cycles import LoopSearch
from graph.engine.loop_nodes import Nodes, loop_id, steps_of
from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, costs_along, links_along
from graph.evidence.chains import Teller, sign_of, told_whole, weakest_of
from graph.evidence.claims import LinkEvidence, distinct_quotes, sections
from graph.questions.ends import problem_of_node


class LoopKind(StrEnum):
    """What a loop does to itself."""

    REINFORCING = "reinforcing"
    BALANCING = "balancing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CausalLoop:
    """One loop. ``nodes`` begin with the first by slug, which is not repeated at the end.

    ``steps`` hold the links with their claims; the last leads back to the first node. ``quotes``
    and ``sections`` count distinct ones that support any step; ``weakest`` is the index of the
    step with the least evidence, the first of equals, and ``strength`` its number of distinct
    supporting quotes. ``cost`` sums the costs of the links (``link_cost``): the
    less, the better all steps stand together.
    """

    id: str
    nodes: Nodes
    kind: LoopKind
    steps: tuple[LinkEvidence, ...]
    cost: int
    strength: int
    weakest: int
    quotes: int
    sections: int
    told_whole: tuple[Teller, ...]


@dataclass(frozen=True, slots=True)
class LinkInLoops:
    """Without this link so many of the loops that were found would be broken."""

    cause: str
    effect: str
    loops: int


@dataclass(frozen=True, slots=True)
class LoopAnswer:
    """The best loops within the bounds, by cost and then by their nodes.

    ``found`` counts all loops of at most ``max_links`` links; ``breakers`` are the links that most
    of those run over, most first. ``cut_off`` says that there are more loops than these:
    beyond the limit, or, when ``whole_to`` is less than ``max_links``, never looked at.
    """

    max_links: int
    limit: int
    through: str | None
    found: int
    whole_to: int
    cut_off: bool
    loops: tuple[CausalLoop, ...]
    breakers: tuple[LinkInLoops, ...]


def loops(
    graph: CausalGraph, max_links: int = 6, limit: int = 200, through: str | None = None
) -> LoopAnswer:
    """Return the ``limit`` best loops of at most ``max_links`` links, over one node if asked.

    ``max_links`` is 2 to 8 and ``limit`` 1 to 1000. Raises QuestionError.

    >>> from graph.examples import example_graph
    >>> [loop.nodes for loop in loops(example_graph()).loops]
    [('ruzie', 'stress')]
    """
    _check(graph, max_links, limit, through)
    search = LoopSearch(graph, max_links, through)
    found = [(nodes, steps_of(nodes)) for nodes in search.run()]
    links = Counter(chain.from_iterable(steps for _, steps in found))
    cost = {step: graph.edges[step]["cost"] for step in links}
    best = heapq.nsmallest(limit, ((sum(map(cost.__getitem__, s)), nodes) for nodes, s in found))
    return LoopAnswer(
        max_links=max_links,
        limit=limit,
        through=through,
        found=len(found),
        whole_to=search.whole_to,
        cut_off=len(found) > limit or search.whole_to < max_links,
        loops=tuple(causal_loop(graph, nodes) for _, nodes in best),
        breakers=_breakers(links),
    )


def causal_loop(graph: CausalGraph, nodes: Nodes) -> CausalLoop:
    """Return the evidence of one loop, given as slugs; KeyError where a step is no link."""
    around = (*nodes, nodes[0])
    steps, costs = links_along(graph, around), costs_along(graph, around)
    weakest = weakest_of(costs)
    supports = [claim for step in steps for claim in step.supports]
    return CausalLoop(
        id=loop_id(nodes),
        nodes=nodes,
        kind=_kind(steps),
        steps=steps,
        cost=sum(costs),
        strength=steps[weakest].weight,
        weakest=weakest,
        quotes=len(distinct_quotes(supports)),
        sections=len(sections(supports)),
        told_whole=told_whole(steps),
    )


def _kind(steps: tuple[LinkEvidence, ...]) -> LoopKind:
    if any(step.is_disputed for step in steps):
        return LoopKind.UNKNOWN
    return LoopKind.REINFORCING if sign_of(steps) == "+" else LoopKind.BALANCING


def _breakers(links: Counter[tuple[str, str]]) -> tuple[LinkInLoops, ...]:
    ranked = sorted(links.items(), key=lambda item: (-item[1], item[0]))
    return tuple(LinkInLoops(*link, count) for link, count in ranked)


def _check(graph: CausalGraph, max_links: int, limit: int, through: str | None) -> None:
    problems = [] if through is None else [*problem_of_node(graph, through)]
    problems += problems_of((LOOP_LINKS, max_links), (LOOPS, limit))
    if problems:
        raise QuestionError(problems)
