"""The greatest flow between nodes of an index, and the links that hold it back.

Method: augmenting paths (Ford and Fulkerson 1956), each found by a breadth-first search from both
sides, which sees a small part of a large graph. Flows are as large as links have quotes: small
whole numbers, so that few augmentations do.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

import numpy as np

from graph.engine.arrays import PathIndex

_Step = tuple[int, int, bool]
"""The node a search came from, the link it took, whether along the link or against it."""

_Beside = tuple[int, int, bool]
"""A node beside another, the link between them, whether it is taken along or against."""


class Flow:
    """A flow that grows. ``capacity`` gives what a link holds, at least 1, asked when needed."""

    def __init__(
        self,
        index: PathIndex,
        capacity: Callable[[int], int],
        causes: Iterable[int],
        effects: Iterable[int],
        closed: Iterable[int] = (),
    ) -> None:
        """Start without flow; ``closed`` nodes carry none."""
        self.index = index
        self.capacity = capacity
        self.causes, self.effects = tuple(causes), tuple(effects)
        self.closed = frozenset(closed)
        self.carried: dict[int, int] = {}
        self.full: set[int] = set()
        self.into: defaultdict[int, set[int]] = defaultdict(set)
        self.out: defaultdict[int, set[int]] = defaultdict(set)

    def maximise(self) -> int:
        """Send as much as can pass and return how much that is."""
        total = 0
        while path := self._path():
            flow = min(self._room(link, along) for link, along in path)
            total += flow
            for link, along in path:
                self._send(link, flow if along else -flow)
        return total

    def cut(self) -> Iterator[int]:
        """Yield the links of the least cut nearest to the effects, once the flow is greatest."""
        near = self._can_reach()
        for link in self.full:
            if near[self.index.out.other[link]] and not near[self.index.causes[link]]:
                yield link

    def _room(self, link: int, along: bool) -> int:
        carried = self.carried.get(link, 0)
        return self.capacity(link) - carried if along else carried

    def _send(self, link: int, flow: int) -> None:
        cause, effect = int(self.index.causes[link]), int(self.index.out.other[link])
        carried = self.carried[link] = self.carried.get(link, 0) + flow
        change = set.add if carried else set.discard
        change(self.into[effect], link)
        change(self.out[cause], link)
        (set.add if carried == self.capacity(link) else set.discard)(self.full, link)

    def _path(self) -> list[tuple[int, bool]] | None:
        """A way with room from a cause to an effect: two searches that meet, the smaller first."""
        ahead: dict[int, _Step | None] = dict.fromkeys(self.causes)
        back: dict[int, _Step | None] = dict.fromkeys(self.effects)
        starts, goals = list(self.causes), list(self.effects)
        while starts and goals:
            if len(starts) <= len(goals):
                starts, met = self._grow(starts, ahead, back, self._after)
            else:
                goals, met = self._grow(goals, back, ahead, self._before)
            if met is not None:
                return [*reversed(_walk(ahead, met)), *_walk(back, met)]
        return None

    def _grow(
        self,
        front: list[int],
        seen: dict[int, _Step | None],
        others: dict[int, _Step | None],
        beside: Callable[[int], Iterator[_Beside]],
    ) -> tuple[list[int], int | None]:
        """The nodes one link further, or the first at which this search meets the other."""
        grown: list[int] = []
        for node in front:
            for other, link, along in beside(node):
                if other not in seen and other not in self.closed:
                    seen[other] = (node, link, along)
                    if other in others:
                        return grown, other
                    grown.append(other)
        return grown, None

    def _after(self, node: int) -> Iterator[_Beside]:
        rows = self.index.out
        first, last = rows.bounds[node], rows.bounds[node + 1]
        for link, other in enumerate(rows.other[first:last].tolist(), first):
            if link not in self.full:
                yield other, link, True
        for link in self.into.get(node, ()):
            yield int(self.index.causes[link]), link, False

    def _before(self, node: int) -> Iterator[_Beside]:
        rows = self.index.into
        at = slice(rows.bounds[node], rows.bounds[node + 1])
        for link, other in zip(rows.links[at].tolist(), rows.other[at].tolist(), strict=True):
            if link not in self.full:
                yield other, link, True
        for link in self.out.get(node, ()):
            yield int(self.index.out.other[link]), link, False

    def _can_reach(self) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Which nodes could still send to an effect: a search back from the effects, in arrays."""
        rows, near = self.index.into, np.zeros(self.index.size, dtype=bool)
        open_link = np.ones(len(rows.other), dtype=bool)
        open_link[list(self.full)] = False
        used = np.array([link for link, flow in self.carried.items() if flow], dtype=np.int64)
        near[list(self.effects)] = True
        shut = list(self.closed)
        front = np.array(self.effects, dtype=np.int64)
        while len(front):
            reached = np.zeros_like(near)
            places, _ = rows.of(front)
            reached[rows.other[places[open_link[rows.links[places]]]]] = True
            mine = np.isin(self.index.causes[used], front)
            reached[self.index.out.other[used[mine]]] = True
            reached[shut] = False
            front = np.flatnonzero(reached & ~near)
            near[front] = True
        return near


def _walk(seen: dict[int, _Step | None], node: int) -> list[tuple[int, bool]]:
    """The links from a node back to where its search began."""
    links = []
    while (step := seen[node]) is not None:
        node, link, along = step
        links.append((link, along))
    return links
