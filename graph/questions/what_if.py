"""Suppose a cause were taken away or a link broken: which nodes would there be less or more of.

Signs run along the links by the rules of sign algebra (Wellman 1990): a ``-`` turns the change,
two changes of one sign stay that sign, two of opposite signs are unknown. Nothing is weighed
against anything: one way that says less and one that says more make it unknown. A reading of what
quotes say, no forecast.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TypeAlias

from graph.bounds import AT_ONCE, MAX_LINKS, problems_of
from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.claims import LinkEvidence
from graph.evidence.filter import EVERYTHING, PathFilter, filtered, problems_of_filter
from graph.questions.ends import problem_of_node

LinkEnds: TypeAlias = tuple[str, str]


class Change(StrEnum):
    """What becomes of a node."""

    LESS = "less"
    MORE = "more"
    UNKNOWN = "unknown"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class NodeChange:
    """What becomes of one node, and what that rests on.

    ``less`` and ``more`` are the best evidenced ways, as nodes, by which a change of that sign
    comes: from a node that was taken away, or from the cause of a link that was broken. ``links``
    are those of both ways.
    """

    node: str
    change: Change
    less: tuple[str, ...] | None
    more: tuple[str, ...] | None
    links: tuple[LinkEvidence, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """``changes`` has the nodes that change, those with the best evidence first.

    The nodes taken away are not among them; all other nodes are ``unchanged``, as far as
    ``max_links`` links go: ``cut_off`` says that more would change beyond them.
    """

    removed: tuple[str, ...]
    broken: tuple[LinkEnds, ...]
    max_links: int
    cut_off: bool
    changes: tuple[NodeChange, ...]
    unchanged: tuple[str, ...]


_State: TypeAlias = tuple[str, int]
"""A node and the sign of its change: 1 more, -1 less."""

_Way: TypeAlias = tuple[int, tuple[str, ...]]
"""What a way costs and the nodes it passes."""

_Ways: TypeAlias = dict[_State, _Way]
_Arrival: TypeAlias = tuple[_State, _Way]


def what_if(
    graph: CausalGraph,
    removed: Collection[str] = (),
    broken: Collection[LinkEnds] = (),
    max_links: int = 3,
    *,
    only: PathFilter = EVERYTHING,
) -> WhatIf:
    """Take nodes away, break links (cause, effect), and follow the signs.

    At most 20 together. A change is followed for at most ``max_links`` links (1 to 8): far ways
    end in doubt nearly everywhere, because loops bring in the opposite sign. Of a filter only the
    bounds on evidence count. Raises QuestionError.

    >>> from graph.examples import example_graph
    >>> answer = what_if(example_graph(), removed=["hulp-zoeken"])
    >>> [(change.node, str(change.change)) for change in answer.changes]
    [('ruzie', 'unknown'), ('onveiligheid', 'unknown'), ('stress', 'unknown')]
    """
    kept = filtered(graph, only)
    _check(graph, kept, removed, broken, max_links=max_links, only=only)
    ways, cut_off = _spread(kept, frozenset(removed), frozenset(broken), max_links)
    nodes = sorted({node for node, _ in ways}, key=lambda node: _best(ways, node))
    changes = tuple(_change(kept, node, ways) for node in nodes)
    rest = tuple(sorted(graph.nodes - {*nodes, *removed}))
    return WhatIf(
        removed=tuple(sorted(set(removed))),
        broken=tuple(sorted(set(broken))),
        max_links=max_links,
        cut_off=cut_off,
        changes=changes,
        unchanged=rest,
    )


def _check(  # noqa: PLR0913
    graph: CausalGraph,
    kept: CausalGraph,
    removed: Collection[str],
    broken: Collection[LinkEnds],
    *,
    max_links: int,
    only: PathFilter,
) -> None:
    problems = [problem for slug in removed for problem in problem_of_node(graph, slug)]
    for cause, effect in broken:
        if not kept.has_edge(cause, effect):
            problems.append(f"There is no link {cause} → {effect}; choose one of the schema.")
    if not removed and not broken:
        problems.append("Nothing is taken away; name a node or a link.")
    if len(removed) + len(broken) > AT_ONCE.high:
        most = f"name at most {AT_ONCE.high} nodes and links"
        problems.append(f"Too much is taken away at once; {most}.")
    problems += problems_of((MAX_LINKS, max_links))
    problems += problems_of_filter(graph, frozenset(), only.evidence_only, MAX_LINKS.high)
    if problems:
        raise QuestionError(problems)


def signs_of(link: LinkEvidence) -> tuple[int, ...]:
    """Return what a change keeps of its sign along the link: 1, -1, or both when in dispute."""
    if link.is_disputed:
        return (1, -1)
    return (1,) if link.polarity == "+" else (-1,)


def _spread(
    graph: CausalGraph, removed: frozenset[str], broken: frozenset[LinkEnds], max_links: int
) -> tuple[_Ways, bool]:
    """The cheapest way to each node for each sign, and whether one link more brings others.

    One layer a link (Bellman 1958, over nodes with a sign); only what grew better goes on.
    """
    starts: _Ways = {(node, -1): (0, (node,)) for node in removed}
    front = _cheapest([*_steps(graph, starts, removed, broken), *_broken(graph, removed, broken)])
    ways = dict(front)
    for _ in range(1, max_links):
        longer = _cheapest(_steps(graph, front, removed, broken))
        front = {at: way for at, way in longer.items() if at not in ways or way < ways[at]}
        ways |= front
    beyond = _cheapest(_steps(graph, front, removed, broken))
    return ways, not beyond.keys() <= ways.keys()


def _steps(
    graph: CausalGraph, front: _Ways, removed: frozenset[str], broken: frozenset[LinkEnds]
) -> Iterable[_Arrival]:
    """One link more, over no broken link and into no node that was taken away."""
    for (node, sign), (cost, way) in front.items():
        for other, edge in graph.adj[node].items():
            if other not in removed and (node, other) not in broken:
                for turn in signs_of(edge["evidence"]):
                    yield (other, sign * turn), (cost + edge["cost"], (*way, other))


def _broken(
    graph: CausalGraph, removed: frozenset[str], broken: frozenset[LinkEnds]
) -> Iterable[_Arrival]:
    """What the fall of a link does to its effect: the opposite of what the link did."""
    for cause, effect in broken:
        if effect not in removed:
            edge = graph.edges[cause, effect]
            for sign in signs_of(edge["evidence"]):
                yield (effect, -sign), (edge["cost"], (cause, effect))


def _cheapest(arrivals: Iterable[_Arrival]) -> _Ways:
    ways: _Ways = {}
    for state, way in arrivals:
        ways[state] = min(ways.get(state, way), way)
    return ways


def _best(ways: _Ways, node: str) -> tuple[int, str]:
    return min(ways[node, sign][0] for sign in (1, -1) if (node, sign) in ways), node


def _change(graph: CausalGraph, node: str, ways: _Ways) -> NodeChange:
    less, more = (ways[node, sign][1] if (node, sign) in ways else None for sign in (-1, 1))
    steps = [step for way in (less, more) if way for step in pairwise(way)]
    links = tuple(evidence_of(graph, *step) for step in dict.fromkeys(steps))
    sure = Change.LESS if more is None else Change.MORE
    return NodeChange(node, Change.UNKNOWN if less and more else sure, less, more, links)
