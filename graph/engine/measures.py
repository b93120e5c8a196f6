"""Three measures of what a node can move, over the links of an index and their evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.engine.arrays import Numbers, PathIndex
from graph.engine.loop_nodes import steps_of

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ResampledEvidence:
    """The evidence on each link, by its number.

    ``probabilities``: with ``s`` quotes for it and ``c`` against it the next quote supports the
    link with probability (s + 1) / (s + c + 2) (Laplace's rule of succession); zero for a link
    that fell.
    ``weights``: the quotes for it less those against it, not below zero.
    """

    probabilities: Values
    weights: Values


def summed(places: Numbers, values: Values, size: int) -> Values:
    """Return the sum of the values at each place from 0 up to ``size``."""
    return np.bincount(places, values, size).astype(np.float64, copy=False)


def reach(
    index: PathIndex, evidence: ResampledEvidence, effects: Numbers, max_links: int
) -> Values:
    """Return for every node how often one comes past it, on average, on the way back.

    The way begins at a random effect; at each node one asks what leads to it and follows a link
    into it, drawn by weight, for at most ``max_links`` links or till one is back at an effect. So
    the values of the causes one link away add up to at most 1. This is personalised PageRank
    (Haveliwala 2002) over the links turned round, without restart and with a bound.
    """
    ends = index.out.other
    strength = summed(ends, evidence.weights, index.size)
    shares = evidence.weights / np.where(strength > 0, strength, 1)[ends]
    mass: Values = np.zeros(index.size)
    total: Values = np.zeros(index.size)
    mass[effects] = 1 / len(effects)
    for _ in range(max_links):
        mass = summed(index.causes, shares * mass[ends], index.size)
        mass[effects] = 0
        total += mass
    return total


@dataclass(frozen=True, slots=True)
class LoopLinks:
    """Loops in numbers: the nodes and links of all, one loop after another."""

    nodes: Numbers
    links: Numbers
    first: Numbers
    lengths: Numbers

    @classmethod
    def of(cls, index: PathIndex, loops: Sequence[tuple[str, ...]]) -> "LoopLinks":
        """Look up loops, each given as slugs, the first not repeated."""
        ways = [[index.numbers[slug] for slug in loop] for loop in loops]
        steps = (step for way in ways for step in steps_of(way))
        lengths = np.array([len(way) for way in ways], dtype=np.int64)
        return cls(
            np.array([node for way in ways for node in way], dtype=np.int64),
            np.array([link_number(index, *step) for step in steps], dtype=np.int64),
            np.cumsum(lengths) - lengths,
            lengths,
        )


def link_number(index: PathIndex, cause: int, effect: int) -> int:
    """Return the number of a link that is there."""
    first, last = index.out.bounds[cause], index.out.bounds[cause + 1]
    return first + int(np.searchsorted(index.out.other[first:last], effect))


def loop_breaking(index: PathIndex, evidence: ResampledEvidence, loops: LoopLinks) -> Values:
    """Return for every node how many loops fall without it, each as heavy as its evidence.

    A loop weighs the probability that all its links hold at once.
    """
    if not len(loops.first):
        return np.zeros(index.size)
    weights = np.multiply.reduceat(evidence.probabilities[loops.links], loops.first)
    return summed(loops.nodes, np.repeat(weights, loops.lengths), index.size)


def dominators(index: PathIndex, evidence: ResampledEvidence, effects: Numbers) -> list[int]:
    """Return for every node the nodes, as bits, that each of its ways to an effect must pass.

    Itself among them; 0 for a node that reaches no effect. These are the dominators of the graph
    turned round (Prosser 1959), found by narrowing down sets until nothing changes.
    """
    after = _held_links(index, evidence.probabilities)
    order = _by_distance(index, evidence.probabilities, effects)
    whole = (1 << index.size) - 1
    ends = frozenset(effects.tolist())
    passed = [whole if node in order and node not in ends else 0 for node in range(index.size)]
    for end in ends:
        passed[end] = 1 << end
    changed = True
    while changed:
        changed = False
        for node in order:
            if node in ends:
                continue
            common = whole
            for other in after[node]:
                if passed[other]:
                    common &= passed[other]
            common |= 1 << node
            changed = changed or common != passed[node]
            passed[node] = common
    return passed


def dominated_counts(passed: Iterable[int], size: int) -> Values:
    """Return how many other nodes must pass each node."""
    counts = np.zeros(size)
    for node, bits in enumerate(passed):
        rest = bits & ~(1 << node)
        while rest:
            low = rest & -rest
            counts[low.bit_length() - 1] += 1
            rest ^= low
    return counts


def dominated_by(number: int, passed: Iterable[int]) -> list[int]:
    """Return the other nodes that must pass this one."""
    return [node for node, bits in enumerate(passed) if node != number and bits >> number & 1]


def _held_links(index: PathIndex, probabilities: Values) -> list[list[int]]:
    after: list[list[int]] = [[] for _ in index.slugs]
    held = np.flatnonzero(probabilities)
    for cause, effect in zip(
        index.causes[held].tolist(), index.out.other[held].tolist(), strict=True
    ):
        after[cause].append(effect)
    return after


def _by_distance(index: PathIndex, probabilities: Values, effects: Numbers) -> dict[int, None]:
    """The nodes that reach an effect, the nearest first."""
    order: dict[int, None] = dict.fromkeys(effects.tolist())
    front = effects
    while len(front):
        places, _ = index.into.of(front)
        causes = index.into.other[places[probabilities[index.into.links[places]] > 0]]
        fresh = [node for node in dict.fromkeys(causes.tolist()) if node not in order]
        order.update(dict.fromkeys(fresh))
        front = np.array(fresh, dtype=np.int64)
    return order
