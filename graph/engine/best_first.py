"""Paths in order of cost, within bounds of number, work and time; and how many there are."""

import heapq
import time
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from graph.engine.arrays import NEVER, Numbers, PathIndex
from graph.engine.lower_bounds import Ends, Layer

Walk: TypeAlias = tuple[int, ...]
"""A path in numbers of the index."""

_Partial: TypeAlias = tuple[int, Walk, int, int]
"""A path under way: its least possible cost in all, its nodes, its cost so far, what to pass."""

_ROWS = 50_000
"""How many paths under way are counted at once before a count stops."""


@dataclass(slots=True)
class Search:
    """A best-first search (A*, Hart, Nilsson and Raphael 1968) and what it came to.

    The bounds are exact for walks, so that paths come in order of cost, equal costs in order of
    their nodes. ``dropped`` says that the search ran out of work (partial paths) or of time.
    """

    index: PathIndex
    ends: Ends
    layers: list[Layer]
    work: int
    seconds: float
    dropped: bool = False

    def run(self, limit: int) -> list[Walk]:
        """Return at most ``limit`` loopless paths, the cheapest first."""
        stop = time.perf_counter() + self.seconds
        effects = frozenset(self.ends.effects.tolist())
        heap, found = self._starts(), list[Walk]()
        while heap and len(found) < limit:
            partial = heapq.heappop(heap)
            if partial[1][-1] in effects:
                found.append(partial[1])
            elif self.work > 0 and time.perf_counter() < stop:
                self._extend(partial, heap)
            else:
                self.dropped = True
        return found

    def _starts(self) -> list[_Partial]:
        ends, last = self.ends, self.layers[-1]
        starts = ((c, ends.without(ends.everything, c)) for c in ends.causes.tolist())
        heap: list[_Partial] = [
            (int(last[todo, c]), (c,), 0, todo) for c, todo in starts if last[todo, c] < NEVER
        ]
        heapq.heapify(heap)
        return heap

    def _extend(self, partial: _Partial, heap: list[_Partial]) -> None:
        """Put the path on the heap, one link longer in every way that can still arrive."""
        _, path, spent, todo = partial
        out = self.index.out
        first, last = out.bounds[path[-1]], out.bounds[path[-1] + 1]
        effects, costs = out.other[first:last], out.costs[first:last]
        remaining = self.layers[-1 - len(path)][todo][effects]
        steps = zip(effects.tolist(), costs.tolist(), remaining.tolist(), strict=True)
        for node, cost, rest in steps:
            if rest < NEVER and node not in path:
                self.work -= 1
                so_far = spent + cost
                now_todo = self.ends.without(todo, node)
                heapq.heappush(heap, (so_far + rest, (*path, node), so_far, now_todo))


@dataclass(frozen=True, slots=True)
class PathCount:
    """How many paths the bounds allow; when not ``exact`` there are at least so many."""

    number: int
    exact: bool


def count_paths(index: PathIndex, ends: Ends, layers: list[Layer]) -> PathCount:
    """Count the loopless paths of a question, all of one length at a time.

    Stops, and says so, when more than 50,000 paths are under way at once.
    """
    starts = [(c, ends.without(ends.everything, c)) for c in ends.causes.tolist()]
    paths = np.array([[cause] for cause, _ in starts], dtype=np.int64)
    todo = np.array([rest for _, rest in starts], dtype=np.int64)
    number = 0
    for layer in layers[-2::-1]:
        counts = index.out.number[paths[:, -1]]
        if counts.sum() > _ROWS * 4:
            return PathCount(number, exact=False)
        places, counts = index.out.of(paths[:, -1])
        grown = np.repeat(np.arange(len(paths)), counts)
        nodes = index.out.other[places]
        fits = layer[todo[grown], nodes] < NEVER
        grown, nodes = grown[fits], nodes[fits]
        fresh = ~(paths[grown] == nodes[:, None]).any(axis=1)
        grown, nodes = grown[fresh], nodes[fresh]
        arrived = np.isin(nodes, ends.effects)
        number += int(arrived.sum())
        paths = np.column_stack([paths[grown], nodes])[~arrived]
        todo = _passed(ends, todo[grown], nodes)[~arrived]
        if len(paths) > _ROWS:
            return PathCount(number, exact=False)
    return PathCount(number, exact=True)


def _passed(ends: Ends, todo: Numbers, nodes: Numbers) -> Numbers:
    """What is still to be passed once these nodes were entered."""
    for bit, node in enumerate(ends.through):
        todo = np.where(nodes == node, todo & ~(1 << bit), todo)
    return todo
