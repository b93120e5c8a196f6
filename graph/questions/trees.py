"""What leads to a node, and what a node leads to, as a tree with a bound.

Every node hangs at its least number of links from the root; of the ways of that length it hangs on
the one that costs least. Nodes are taken in order of that cost: of a tree that is cut off the best
evidenced part stays.
"""

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from graph.bounds import DEPTH, SIZE, problems_of
from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.chains import turned
from graph.evidence.claims import LinkEvidence
from graph.evidence.filter import EVERYTHING, PathFilter, filtered, problems_of_filter
from graph.questions.ends import problem_of_node
from graph.schema.model import Polarity


class Direction(StrEnum):
    """Which way a tree grows from its root."""

    CAUSES = "causes"
    EFFECTS = "effects"


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of a tree, the link it hangs by and what that rests on.

    ``parent`` is one link nearer to the root, ``cost`` that of the way between them and the root,
    ``sign`` what more of the cause end of that way gives at its effect end. ``more`` counts the
    nodes that would hang here if the tree had no bound of size.
    """

    node: str
    parent: str
    depth: int
    cost: int
    sign: Polarity
    link: LinkEvidence
    more: int


@dataclass(frozen=True, slots=True)
class CausalTree:
    """``branches`` are in order of depth, cost and slug; ``remaining`` nodes fell outside the size.

    ``deeper`` counts the nodes beyond the depth that one link more would bring.
    """

    root: str
    direction: Direction
    depth: int
    size: int
    branches: tuple[Branch, ...]
    remaining: int
    deeper: int

    @property
    def cut_off(self) -> bool:
        """Whether there is more than the tree shows."""
        return bool(self.remaining or self.deeper)


_Hung: TypeAlias = dict[str, tuple[int, int, str]]
"""Node to depth, cost and parent."""


def tree(  # noqa: PLR0913 - a question has that many parts
    graph: CausalGraph,
    root: str,
    direction: Direction,
    depth: int = 3,
    size: int = 60,
    *,
    only: PathFilter = EVERYTHING,
) -> CausalTree:
    """Return the tree of at most ``depth`` links (1 to 4) and ``size`` nodes (1 to 500).

    Nodes to pass are refused: a tree has no end that they could lie before. Raises QuestionError.

    >>> from graph.examples import example_graph
    >>> [b.node for b in tree(example_graph(), "geldzorgen", Direction.EFFECTS).branches]
    ['stress', 'ruzie', 'onveiligheid']
    """
    _check(graph, root, depth, size, only)
    kept = filtered(graph, only)
    hung, deeper = _hang(kept, root, direction, depth, only.avoid)
    taken = _best(hung, root, size)
    branches = _branches(kept, direction, {node: hung[node] for node in taken}, hung)
    return CausalTree(root, direction, depth, size, branches, len(hung) - 1 - len(taken), deeper)


def _check(graph: CausalGraph, root: str, depth: int, size: int, only: PathFilter) -> None:
    problems = [*problem_of_node(graph, root)]
    problems += problems_of((DEPTH, depth), (SIZE, size))
    if only.through:
        problems.append("A tree has no nodes to pass; ask for paths, or leave them out.")
    problems += problems_of_filter(graph, frozenset({root}), only, DEPTH.high)
    if problems:
        raise QuestionError(problems)


def _beside(graph: CausalGraph, node: str, direction: Direction) -> Iterable[tuple[str, int]]:
    links: Mapping[str, Mapping[str, int]]
    links = graph.pred[node] if direction is Direction.CAUSES else graph.adj[node]
    return ((other, edge["cost"]) for other, edge in links.items())


def _hang(
    graph: CausalGraph, root: str, direction: Direction, depth: int, avoid: frozenset[str]
) -> tuple[_Hung, int]:
    """All nodes within the depth, and how many there are one link beyond it."""
    hung: _Hung = {root: (0, 0, root)}
    front = [root]
    for distance in range(1, depth + 2):
        fresh: _Hung = {}
        for node in front:
            for other, cost in _beside(graph, node, direction):
                place = (distance, hung[node][1] + cost, node)
                if other not in hung and other not in avoid:
                    fresh[other] = min(fresh.get(other, place), place)
        if distance > depth:
            return hung, len(fresh)
        hung |= fresh
        front = sorted(fresh)
    return hung, 0


def _children(hung: _Hung) -> dict[str, list[str]]:
    below: dict[str, list[str]] = {}
    for node, (depth, _, parent) in hung.items():
        if depth:
            below.setdefault(parent, []).append(node)
    return below


def _best(hung: _Hung, root: str, size: int) -> list[str]:
    """The best evidenced nodes, each after its parent."""
    below, taken = _children(hung), list[str]()
    heap = [(0, 0, root)]
    while heap and len(taken) <= size:
        *_, node = heapq.heappop(heap)
        taken.append(node)
        for child in below.get(node, ()):
            depth, cost, _ = hung[child]
            heapq.heappush(heap, (cost, depth, child))
    return taken[1:]


def _branches(
    graph: CausalGraph, direction: Direction, taken: _Hung, hung: _Hung
) -> tuple[Branch, ...]:
    below, signs, branches = _children(hung), dict[str, Polarity](), list[Branch]()
    for node, (depth, cost, parent) in sorted(taken.items(), key=lambda item: (item[1], item[0])):
        ends = (node, parent) if direction is Direction.CAUSES else (parent, node)
        link = evidence_of(graph, *ends)
        turns = signs.get(parent, "+") == "-"
        signs[node] = turned(link.polarity) if turns else link.polarity
        more = sum(child not in taken for child in below.get(node, ()))
        branches.append(Branch(node, parent, depth, cost, signs[node], link, more))
    return tuple(branches)
