"""A graph as arrays, made once and kept: what searches over many links read.

Nodes are numbered in the order of their slugs, so that comparing numbers compares slugs. Links
stand in rows (compressed sparse rows), once by cause and once by effect.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graph.engine.per_graph import PerGraph

if TYPE_CHECKING:
    DiGraph: TypeAlias = nx.DiGraph[str]
else:
    DiGraph = nx.DiGraph

Numbers: TypeAlias = NDArray[np.int64]

NEVER = int(np.iinfo(np.int64).max // 4)
"""A cost that no path has: there is none."""


@dataclass(frozen=True, slots=True)
class LinkRows:
    """Links by one of their ends: node ``n`` has those from ``start[n]`` up to ``start[n + 1]``.

    ``other`` is the node at the far end, ``costs`` the cost, ``links`` the number of the link (its
    place in the rows by cause). ``number`` says how many links a node has; ``bounds`` is ``start``
    as a list, for one node at a time.
    """

    start: Numbers
    number: Numbers
    other: Numbers
    costs: Numbers
    links: Numbers
    bounds: list[int]

    def of(self, nodes: Numbers) -> tuple[Numbers, Numbers]:
        """Return the places of all links of these nodes, and how many each node has."""
        counts = self.number[nodes]
        before = counts.cumsum() - counts
        places = (self.start[nodes] - before).repeat(counts)
        places += np.arange(len(places))
        return places, counts

    def number_of(self, nodes: Numbers) -> int:
        """Return how many links these nodes have together."""
        return int(self.number[nodes].sum())


@dataclass(frozen=True, slots=True)
class PathIndex:
    """``slugs`` by number and back; ``out`` has the rows by cause, ``into`` those by effect.

    ``causes`` gives the cause of a link by its number; its effect is ``out.other``.
    """

    slugs: tuple[str, ...]
    numbers: Mapping[str, int]
    causes: Numbers
    out: LinkRows
    into: LinkRows

    @property
    def size(self) -> int:
        """The number of nodes."""
        return len(self.slugs)

    def numbers_of(self, slugs: Iterable[str]) -> Numbers:
        """Return the numbers of these nodes, in their order; KeyError for one that is not there."""
        return np.array([self.numbers[slug] for slug in slugs], dtype=np.int64)

    def ends_of(self, link: int) -> tuple[str, str]:
        """Return the cause and the effect of a link by its number."""
        return self.slugs[self.causes[link]], self.slugs[self.out.other[link]]


_indexes: PerGraph[None, PathIndex] = PerGraph(1)


def index_of(graph: DiGraph) -> PathIndex:
    """Return the arrays of a graph, made when first asked for.

    From then on the graph is frozen: adding or removing raises ``networkx.NetworkXError``, so that
    the arrays cannot go stale. Take a ``copy()`` to change.
    """
    return _indexes.get(graph, None, lambda: make_index(nx.freeze(graph)))


def make_index(graph: DiGraph) -> PathIndex:
    """Make the arrays of a graph from the ``cost`` on its edges."""
    slugs = tuple(sorted(graph))
    numbers = {slug: number for number, slug in enumerate(slugs)}
    size = graph.number_of_edges()
    causes = np.fromiter((numbers[cause] for cause, _ in graph.edges), np.int64, size)
    effects = np.fromiter((numbers[effect] for _, effect in graph.edges), np.int64, size)
    costs = np.fromiter((cost for *_, cost in graph.edges(data="cost")), np.int64, size)
    return index_from(slugs, numbers, causes, effects, costs)


def index_from(
    slugs: tuple[str, ...],
    numbers: Mapping[str, int],
    causes: Numbers,
    effects: Numbers,
    costs: Numbers,
) -> PathIndex:
    """Make the arrays from links given as three columns; ``slugs`` are in order."""
    order = np.lexsort((effects, causes))
    causes, effects, costs = causes[order], effects[order], costs[order]
    links = np.arange(len(causes), dtype=np.int64)
    out = _rows(len(slugs), causes, effects, costs, links)
    back = np.argsort(effects, kind="stable")
    into = _rows(len(slugs), effects[back], causes[back], costs[back], links[back])
    return PathIndex(slugs, numbers, causes, out, into)


def _rows(size: int, ends: Numbers, other: Numbers, costs: Numbers, links: Numbers) -> LinkRows:
    start = np.searchsorted(ends, np.arange(size + 1)).astype(np.int64)
    return LinkRows(start, np.diff(start), other, costs, links, start.tolist())
