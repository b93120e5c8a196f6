"""How many links apart nodes are, by breadth-first search over arrays."""

from collections.abc import Iterable

import numpy as np

from graph.engine.arrays import Numbers, PathIndex


def distances_of(
    index: PathIndex, starts: Iterable[int], closed: Iterable[int], *, back: bool
) -> Numbers:
    """Return the least number of links from (or, back, to) any of the starts.

    -1 where there is no way. No way goes through a ``closed`` node.
    """
    rows = index.into if back else index.out
    distances = np.full(index.size, -1)
    front = np.array(list(starts), dtype=np.int64)
    distances[front] = 0
    shut = list(closed)
    distance = 0
    while len(front):
        distance += 1
        places, _ = rows.of(front)
        fresh = np.zeros(index.size, dtype=bool)
        fresh[rows.other[places]] = True
        fresh[shut] = False
        front = np.flatnonzero(fresh & (distances < 0))
        distances[front] = distance
    return distances


def nearest(
    index: PathIndex, starts: Iterable[int], wanted: Numbers, within: int, limit: int
) -> list[tuple[int, int]]:
    """Return the wanted nodes nearest to the starts, with their distances, links either way.

    At most ``limit``, at 1 to ``within`` links; of equally near ones the first by number.
    """
    found: list[tuple[int, int]] = []
    is_wanted = np.zeros(index.size, dtype=bool)
    is_wanted[wanted] = True
    seen = np.zeros(index.size, dtype=bool)
    front = np.array(list(starts), dtype=np.int64)
    for distance in range(1, within + 1):
        seen[front] = True
        sides = [rows.other[rows.of(front)[0]] for rows in (index.out, index.into)]
        front = np.unique(np.concatenate(sides))
        front = front[~seen[front]]
        found += [(node, distance) for node in front[is_wanted[front]][:limit].tolist()]
    return found[:limit]
