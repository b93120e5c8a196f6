"""What rests on one quote: the links, paths and loops that rest on it, and what falls without it.

A quote and its repeats are one statement: they are set aside together, because links count them
once.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

import networkx as nx

from graph.bounds import MAX_LINKS, RESTING, problems_of
from graph.engine.cycles import LoopSearch
from graph.engine.loop_nodes import steps_of
from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.claims import LinkEvidence, link_cost
from graph.questions.ends import problems_of_nodes
from graph.questions.paths import best_paths, path_cost

LOOP_LINKS = 6
"""Loops of at most so many links are looked at."""


@dataclass(frozen=True, slots=True)
class RestingLink:
    """A link with a claim from the quote, before (``link``) and after (``without``).

    ``claims`` are the ids of the claims set aside, weights count distinct supporting quotes;
    ``falls`` says that no claim is left that states the link.
    """

    link: LinkEvidence
    without: LinkEvidence
    claims: tuple[str, ...]

    @property
    def weight_before(self) -> int:
        """The distinct quotes that support the link, this one among them."""
        return self.link.weight

    @property
    def weight_after(self) -> int:
        """The same without the quote."""
        return self.without.weight

    @property
    def loses_support(self) -> bool:
        """Whether the quote was the last that supports the link without condition."""
        return self.weight_before > 0 == self.weight_after

    @property
    def falls(self) -> bool:
        """Whether nothing states the link any more: the arrow goes."""
        return bool(self.link.stating) and not self.without.stating


@dataclass(frozen=True, slots=True)
class RestingPath:
    """The best path of a node to the effect, which runs over a link the quote bears on.

    ``after`` is the best path without the quote, None when there is none left. The costs are
    those of ``graph.evidence.claims.link_cost``, each with the evidence of its own time.
    """

    before: tuple[str, ...]
    cost_before: int
    after: tuple[str, ...] | None
    cost_after: int | None


@dataclass(frozen=True, slots=True)
class RestingLoop:
    """A loop over a link the quote bears on; ``falls`` when one of its links does."""

    nodes: tuple[str, ...]
    falls: bool


@dataclass(frozen=True, slots=True)
class RestsOn:
    """Everything that rests on a quote. ``quotes`` are its address and those of its repeats.

    ``paths`` and ``loops`` that fall stand first; ``cut_off`` says that there are more of either
    than shown, or that loops up to six links could not all be looked at.
    """

    quotes: tuple[str, ...]
    effect: str
    max_links: int
    limit: int
    links: tuple[RestingLink, ...]
    paths: tuple[RestingPath, ...]
    loops: tuple[RestingLoop, ...]
    cut_off: bool


def rests_on(
    graph: CausalGraph, quote: str, effect: str, max_links: int = 6, limit: int = 100
) -> RestsOn:
    """Return what rests on the quote with this address; nothing where no claim is from it.

    Paths are the best of each node to ``effect`` (the core, say). ``max_links`` is 1 to 8,
    ``limit`` (paths, and loops) 1 to 1000. Raises QuestionError.

    >>> from graph.examples import example_graph
    >>> found = rests_on(example_graph(), "PO-1.1-2", "onveiligheid")
    >>> [(k.link.cause, k.link.effect, k.falls) for k in found.links]
    [('ruzie', 'stress', True), ('stress', 'ruzie', True)]
    >>> [(path.before, path.after) for path in found.paths][0]
    (('stress', 'ruzie', 'onveiligheid'), None)
    """
    _check(graph, effect, max_links, limit)
    keys = frozenset(c.repeat_key for link in _all(graph) for c in link.claims if c.quote == quote)
    links = tuple(_resting(link, keys) for link in _all(graph) if _bears(link, keys))
    after = _without(graph, links)
    paths = _paths(graph, after, links, effect, max_links)
    search = LoopSearch(graph, LOOP_LINKS)
    loops = _loops(search, links) if links else []
    return RestsOn(
        quotes=_quotes(links, keys) or (quote,),
        effect=effect,
        max_links=max_links,
        limit=limit,
        links=links,
        paths=tuple(paths[:limit]),
        loops=tuple(loops[:limit]),
        cut_off=max(len(paths), len(loops)) > limit or bool(links and search.whole_to < LOOP_LINKS),
    )


def _check(graph: CausalGraph, effect: str, max_links: int, limit: int) -> None:
    problems = [*problems_of_nodes(graph, "effect", (effect,))]
    problems += problems_of((MAX_LINKS, max_links), (RESTING, limit))
    if problems:
        raise QuestionError(problems)


def _all(graph: CausalGraph) -> Iterable[LinkEvidence]:
    return (evidence_of(graph, *ends) for ends in sorted(graph.edges))


def _bears(link: LinkEvidence, keys: Collection[str]) -> bool:
    return any(claim.repeat_key in keys for claim in link.claims)


def _resting(link: LinkEvidence, keys: Collection[str]) -> RestingLink:
    kept = tuple(claim for claim in link.claims if claim.repeat_key not in keys)
    ids = tuple(claim.id for claim in link.claims if claim.repeat_key in keys)
    return RestingLink(link, replace(link, claims=kept), ids)


def _quotes(links: Iterable[RestingLink], keys: Collection[str]) -> tuple[str, ...]:
    claims = (claim for resting in links for claim in resting.link.claims)
    return tuple(dict.fromkeys(claim.quote for claim in claims if claim.repeat_key in keys))


def _without(graph: CausalGraph, links: Iterable[RestingLink]) -> CausalGraph:
    """The graph with the quote set aside."""
    after = graph.copy()
    for resting in links:
        ends = (resting.link.cause, resting.link.effect)
        if resting.falls:
            after.remove_edge(*ends)
        else:
            changed = {"evidence": resting.without, "cost": link_cost(resting.without)}
            after.edges[ends].update(changed, weight=resting.weight_after)
    return after


def _paths(
    graph: CausalGraph,
    after: CausalGraph,
    links: Iterable[RestingLink],
    effect: str,
    max_links: int,
) -> list[RestingPath]:
    """For each node that can reach one of the links: its best path, when that runs over it."""
    ends = {(resting.link.cause, resting.link.effect) for resting in links}
    nodes = {cause for cause, _ in ends}.union(*(nx.ancestors(graph, c) for c, _ in ends))
    found = []
    for node in sorted(nodes - {effect}):
        best = best_paths(graph, node, effect, max_links, 1).paths
        if best and not ends.isdisjoint(pairwise(best[0])):
            other = best_paths(after, node, effect, max_links, 1).paths
            found.append(_path(graph, after, best[0], other[0] if other else None))
    return sorted(found, key=lambda path: (path.after is not None, path.cost_before, path.before))


def _path(
    graph: CausalGraph,
    after: CausalGraph,
    best: tuple[str, ...],
    other: tuple[str, ...] | None,
) -> RestingPath:
    cost = path_cost(after, other) if other else None
    return RestingPath(best, path_cost(graph, best), other, cost)


def _loops(search: LoopSearch, links: Iterable[RestingLink]) -> list[RestingLoop]:
    falling = {(k.link.cause, k.link.effect): k.falls for k in links}
    found = []
    for nodes in search.run():
        falls = [falling[step] for step in steps_of(nodes) if step in falling]
        if falls:
            found.append(RestingLoop(nodes, any(falls)))
    return sorted(found, key=lambda loop: (not loop.falls, len(loop.nodes), loop.nodes))
