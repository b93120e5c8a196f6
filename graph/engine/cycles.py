"""Finds every loop of at most so many links, once, within a bound of work.

Method: each loop is rooted at its first node by slug; from there a depth-first search goes only
over later nodes from which the root can still be reached in the links that are left, by distances
counted back from the root. Loops come by length: what a search that was cut off has found is whole
up to the length it names. (Compare Johnson 1975, who needs no bound on the length.)
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import networkx as nx

from graph.engine.arrays import DiGraph
from graph.engine.loop_nodes import Nodes, from_first

WORK = 300_000
"""How many steps a search may take before it says that it was cut off (some two seconds)."""


@dataclass(slots=True)
class LoopSearch:
    """A search under way and what it came to.

    ``whole_to`` is the number of links up to which every loop was found.
    """

    graph: DiGraph
    max_links: int
    through: str | None = None
    work: int = field(init=False, default=WORK)
    whole_to: int = field(init=False, default=1)

    def run(self) -> Iterator[Nodes]:
        """Yield the loops, shortest first, each from its first node by slug."""
        back = self._roots()
        self.work = WORK
        for length in range(2, self.max_links + 1):
            for root, distances in back.items():
                yield from self._from_root(root, distances, length)
            if self.work <= 0:
                return
            self.whole_to = length

    def _roots(self) -> dict[str, dict[str, int]]:
        """For each root its distances: how many links back to it, over later nodes only."""
        if self.through is not None:
            return {self.through: self._back(self.through, self.graph)}
        roots: dict[str, dict[str, int]] = {}
        for part in nx.strongly_connected_components(self.graph):
            nodes = sorted(part) if len(part) > 1 else []
            for at, root in enumerate(nodes):
                roots[root] = self._back(root, self.graph.subgraph(nodes[at:]))
        return dict(sorted(roots.items()))

    def _back(self, root: str, graph: DiGraph) -> dict[str, int]:
        reverse = graph.reverse(copy=False)
        return dict(nx.single_source_shortest_path_length(reverse, root, self.max_links - 1))

    def _from_root(self, root: str, back: dict[str, int], length: int) -> Iterator[Nodes]:
        """The loops of exactly this many links; a stack of iterators instead of recursion."""
        path, stack = [root], [self._next(root, back, length)]
        while stack:
            node = next(stack[-1], None)
            if node is None or self.work <= 0:
                stack.pop()
                path.pop()
                continue
            self.work -= 1
            if node in path:
                continue
            if len(path) == length - 1:
                yield from_first((*path, node))
            else:
                path.append(node)
                stack.append(self._next(node, back, length - len(path) + 1))

    def _next(self, node: str, back: dict[str, int], remaining: int) -> Iterator[str]:
        """The nodes after this one from which the root is near enough: so many remain."""
        if remaining == 2:
            return iter([n for n in self.graph.adj[node] if back.get(n) == 1])
        return iter([n for n in self.graph.adj[node] if 0 < back.get(n, remaining) < remaining])
