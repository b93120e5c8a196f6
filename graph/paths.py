"""The best-evidenced paths from a cause to an effect, exactly and within bounds.

Method: hop-layered shortest distances counted back from the effect (Bellman and Ford's
relaxation, one layer a link) are a lower bound on what is left of any loopless path; a best-first
search (A*, Hart, Nilsson and Raphael 1968) over partial paths with that bound meets the paths in
order of cost. Costs (``graph.evidence.link_cost``) are whole numbers: sums and ties are exact.
"""

import heapq
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from graph.build import CausalGraph
from graph.errors import QuestionError, did_you_mean

MAX_LINKS = range(1, 9)
"""The lengths, in links, that a question may ask for."""

LIMIT = range(1, 101)
"""The numbers of paths that a question may ask for."""

WORK = 200_000
"""How many partial paths a search may make before it says that it was cut off (about a second)."""


_Partial: TypeAlias = tuple[int, tuple[str, ...], int]
"""A path under way: its least possible cost in all, its nodes, its cost so far."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The best paths, each a tuple of slugs, least cost first, then by their slugs.

    ``cut_off`` says that more paths of at most the asked length exist, or may exist because the
    search reached the end of its work.
    """

    paths: tuple[tuple[str, ...], ...]
    cut_off: bool


def path_cost(graph: CausalGraph, path: tuple[str, ...]) -> int:
    """Return the sum of the costs of the links of a path."""
    return sum(graph.edges[step]["cost"] for step in pairwise(path))


def check_question(
    graph: CausalGraph, cause: str, effect: str, max_links: int = 6, limit: int = 20
) -> None:
    """Raise QuestionError with everything that is wrong with the question."""
    problems = _problems_of_ends(graph, cause, effect)
    for name, value, allowed in (("maxLinks", max_links, MAX_LINKS), ("limit", limit, LIMIT)):
        if value not in allowed:
            bounds = f"from {allowed[0]} to {allowed[-1]}"
            problems.append(f"{name} is {value}; choose a whole number {bounds}.")
    if problems:
        raise QuestionError(problems)


def _problems_of_ends(graph: CausalGraph, cause: str, effect: str) -> list[str]:
    ends: Collection[tuple[str, str]] = (("cause", cause), ("effect", effect))
    problems = [
        f'The {end} "{slug}" is no node{did_you_mean(slug, graph)}; choose a node of the schema.'
        for end, slug in ends
        if slug not in graph
    ]
    if cause == effect:
        problems.append(f'Cause and effect are both "{cause}"; choose two different nodes.')
    return problems


def best_paths(
    graph: CausalGraph, cause: str, effect: str, max_links: int = 6, limit: int = 20
) -> Ranked:
    """Return at most ``limit`` loopless paths of at most ``max_links`` links, the best first.

    ``max_links`` is 1 to 8 and ``limit`` 1 to 100. Raises QuestionError.
    """
    check_question(graph, cause, effect, max_links, limit)
    left = _distances(graph, effect, max_links)
    bound = left[max_links].get(cause)
    heap: list[_Partial] = [] if bound is None else [(bound, (cause,), 0)]
    found: list[tuple[str, ...]] = []
    work, dropped = 0, False
    while heap and len(found) <= limit:
        _, path, spent = heapq.heappop(heap)
        if path[-1] == effect:
            found.append(path)
        elif work < WORK:
            longer = _extensions(graph, path, spent, left[max_links - len(path)])
            work += len(longer)
            for partial in longer:
                heapq.heappush(heap, partial)
        else:
            dropped = True
    return Ranked(tuple(found[:limit]), len(found) > limit or dropped)


def _extensions(
    graph: CausalGraph, path: tuple[str, ...], spent: int, left: dict[str, int]
) -> list[_Partial]:
    """The path, one link longer in every way that can still reach the effect."""
    longer = []
    for node, edge in graph.adj[path[-1]].items():
        if node in left and node not in path:
            cost = spent + edge["cost"]
            longer.append((cost + left[node], (*path, node), cost))
    return longer


def _distances(graph: CausalGraph, effect: str, max_links: int) -> list[dict[str, int]]:
    """For each number of links 0..max_links: the least cost from a node to the effect within it.

    Only what changed in one layer is looked at in the next.
    """
    layers = [{effect: 0}]
    changed = {effect}
    for _ in range(max_links):
        before = layers[-1]
        layer = dict(before)
        for node in changed:
            for cause, edge in graph.pred[node].items():
                cost = before[node] + edge["cost"]
                if cost < layer.get(cause, cost + 1):
                    layer[cause] = cost
        changed = {node for node, cost in layer.items() if before.get(node) != cost}
        layers.append(layer)
    return layers
