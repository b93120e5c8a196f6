"""The least cost of what remains of a path: an exact bound that steers the search.

Method: relaxation in layers, one a link (Bellman 1958, Ford 1956), in numpy. Layers are counted
back from the effects and, where that touches fewer links, only for the nodes that the causes reach
with the links already spent: the two fronts grow till they meet. Nodes that must be passed make a
layer one row a set of nodes still to pass.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph.engine.arrays import NEVER, Numbers, PathIndex

Layer: TypeAlias = NDArray[np.int64]
"""One row a set of nodes still to pass (as bits), one column a node."""


@dataclass(frozen=True, slots=True)
class Ends:
    """A question in numbers of the index.

    ``through`` are the nodes every path must pass, ``avoid`` those none may. A path starts at the
    last of the causes and ends at the first of the effects it meets: no end lies within it.
    """

    causes: Numbers
    effects: Numbers
    through: tuple[int, ...]
    avoid: Numbers

    @property
    def everything(self) -> int:
        """The set of all nodes to pass, as bits."""
        return (1 << len(self.through)) - 1

    def without(self, todo: int, node: int) -> int:
        """Return which nodes are still to be passed when this one was."""
        if todo and node in self.through:
            return todo & ~(1 << self.through.index(node))
        return todo


def bounds(index: PathIndex, ends: Ends, max_links: int) -> list[Layer]:
    """Return for 0 to ``max_links`` links to go the least cost to finish, having entered a node.

    Row ``todo`` is for nodes still to pass before the node was entered. Costs are those of walks,
    never more than those of loopless paths; ``NEVER`` or more where there is none, or where no
    path of the question comes with so many to go. The last layer is for the causes themselves.
    """
    layers = [_finish(ends, _nothing(index, ends))]
    fronts = [_onwards(index, ends, ends.causes)]
    while len(layers) + len(fronts) - 1 < max_links:
        finite = np.flatnonzero(layers[-1].min(axis=0) < NEVER)
        if index.into.number_of(finite) <= index.out.number_of(fronts[-1]):
            layers.append(_finish(ends, _pushed(index, layers[-1], finite)))
        else:
            fronts.append(_onwards(index, ends, fronts[-1]))
    for front in reversed(fronts[:-1]):
        layers.append(_finish(ends, _pulled(index, layers[-1], front)))
    return [*layers, _starts(index, ends, layers[-1])]


def _nothing(index: PathIndex, ends: Ends) -> Layer:
    return np.full((ends.everything + 1, index.size), NEVER)


def _finish(ends: Ends, layer: Layer) -> Layer:
    """From the cost of leaving a node to the cost of having entered it."""
    entered = layer.copy() if ends.through else layer
    for bit, node in enumerate(ends.through):
        for todo in range(len(layer)):
            if todo >> bit & 1:
                entered[todo, node] = layer[todo & ~(1 << bit), node]
    entered[:, ends.effects] = NEVER
    for effect in ends.effects.tolist():
        for todo in range(len(layer)):
            if not ends.without(todo, effect):
                entered[todo, effect] = 0
    entered[:, ends.causes] = NEVER
    entered[:, ends.avoid] = NEVER
    return entered


def _pushed(index: PathIndex, before: Layer, finite: Numbers) -> Layer:
    """One link more before each node from which the end is known to be reached."""
    if index.into.number_of(finite) * 3 > len(index.out.other):
        return _dense(index, before)
    places, counts = index.into.of(finite)
    causes, costs = index.into.other[places], index.into.costs[places]
    layer = np.full(before.shape, NEVER)
    for row, entered in zip(layer, before, strict=True):
        np.minimum.at(row, causes, np.repeat(entered[finite], counts) + costs)
    return layer


def _dense(index: PathIndex, before: Layer) -> Layer:
    """The same for all nodes at once: quicker when most links matter."""
    some = np.flatnonzero(index.out.number)
    layer = np.full(before.shape, NEVER)
    for row, entered in zip(layer, before, strict=True):
        costs = index.out.costs + entered[index.out.other]
        row[some] = np.minimum.reduceat(costs, index.out.start[some])
    return layer


def _pulled(index: PathIndex, before: Layer, nodes: Numbers) -> Layer:
    """The cost of leaving these nodes; all others stay ``NEVER``."""
    layer = np.full(before.shape, NEVER)
    some = nodes[index.out.number[nodes] > 0]
    if not len(some):
        return layer
    places, counts = index.out.of(some)
    effects, costs = index.out.other[places], index.out.costs[places]
    first = counts.cumsum() - counts
    for row, entered in zip(layer, before, strict=True):
        row[some] = np.minimum.reduceat(entered[effects] + costs, first)
    return layer


def _starts(index: PathIndex, ends: Ends, before: Layer) -> Layer:
    """The last layer: what a whole path costs, from each cause before any link is spent."""
    remaining = _pulled(index, before, ends.causes)
    starts = np.full(before.shape, NEVER)
    for cause in ends.causes.tolist():
        todo = ends.without(ends.everything, cause)
        starts[todo, cause] = remaining[todo, cause]
    return starts


def _onwards(index: PathIndex, ends: Ends, front: Numbers) -> Numbers:
    """The nodes one link further that a path may enter and leave again."""
    places, _ = index.out.of(front)
    reached = np.zeros(index.size, dtype=bool)
    reached[index.out.other[places]] = True
    for closed in (ends.causes, ends.effects, ends.avoid):
        reached[closed] = False
    return np.flatnonzero(reached)
