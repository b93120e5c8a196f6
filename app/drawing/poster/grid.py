"""Lays themes and their nodes out on one grid of cells, so that what is linked stands near.

A theme is a block of cells in one of a few bands over the sheet; every node has a cell. Both
places are found by swapping until no swap brings linked nodes nearer: the same scheme always gives
the same sheet.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from graph.errors import GraphError

Cell: TypeAlias = tuple[int, int]
"""Column and row, from 0."""

Weights: TypeAlias = Mapping[tuple[str, str], int]
"""How much two slugs pull at each other."""

_ROUNDS = 20
"""Rounds of swapping at most: after four nothing moved any more among 160 nodes of 13 themes."""

_MOST_ROWS = _MOST_BANDS = 8
"""Rows of a band and bands of a sheet that are tried: beyond these cells become slits."""

_NEARER = 1e-9
"""A swap must bring linked nodes nearer by more than sums of fractions can be wrong."""


@dataclass(frozen=True, slots=True)
class Block:
    """The cells of a theme: a rectangle from ``column`` and ``row`` on."""

    theme: str
    column: int
    row: int
    columns: int
    rows: int

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Its cells, row by row."""
        return tuple(
            (self.column + column, self.row + row)
            for row in range(self.rows)
            for column in range(self.columns)
        )

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the block, in cells."""
        return self.column + self.columns / 2, self.row + self.rows / 2


@dataclass(frozen=True, slots=True)
class Grid:
    """The plan. ``rows`` is the number of rows of a band."""

    columns: int
    bands: int
    rows: int
    blocks: tuple[Block, ...]
    cells: Mapping[str, Cell]


def lay_out(
    themes: Mapping[str, Sequence[str]], links: Weights, ratio: float, header: float = 0.4
) -> Grid:
    """Return the plan for themes (slug -> slugs of nodes) on a sheet.

    ``ratio`` is the sheet's width over height, counted in cells that may each be as wide as high;
    ``header`` the height of a band's headings in cells. Raises GraphError when there is no node.
    """
    themes = {theme: nodes for theme, nodes in themes.items() if nodes}
    if not themes:
        raise GraphError(["There is no node to draw; give a theme with nodes."])
    home = {node: theme for theme, nodes in themes.items() for node in nodes}
    columns, bands, rows = _shape({t: len(n) for t, n in themes.items()}, ratio, header)
    sizes = {theme: math.ceil(len(nodes) / rows) for theme, nodes in themes.items()}
    pulls = _between(links, home)

    def strain(order: Sequence[str]) -> float:
        placed = _blocks(order, sizes, columns, rows)
        if placed is None or placed[-1].row >= bands * rows:
            return math.inf
        at = {block.theme: block.centre for block in placed}
        return sum(w * _distance(at[a], at[b]) for (a, b), w in pulls.items())

    order = _swapped(_fitting(sizes, columns, bands), strain)
    blocks = _blocks(order, sizes, columns, rows) or []
    cells = _cells(blocks, themes, links)
    return Grid(columns, bands, rows, tuple(blocks), cells)


def _shape(counts: Mapping[str, int], ratio: float, header: float) -> tuple[int, int, int]:
    """Columns, bands and rows a band, with the largest cells that fit the sheet."""
    best: tuple[float, tuple[int, int, int]] = (0.0, (1, 1, 1))
    for rows in range(1, _MOST_ROWS + 1):
        sizes = [math.ceil(count / rows) for count in counts.values()]
        for bands in range(1, _MOST_BANDS + 1):
            columns = _narrowest(sizes, bands)
            cell = min(ratio / columns, 1 / (bands * (rows + header)))
            best = max(best, (cell, (columns, bands, rows)), key=lambda option: option[0])
    return best[1]


def _narrowest(sizes: Sequence[int], bands: int) -> int:
    """The least columns in which blocks of these sizes fit in so many bands, largest first."""
    columns = max(*sizes, math.ceil(sum(sizes) / bands))
    while _fill(sorted(sizes, reverse=True), columns, bands) is None:
        columns += 1
    return columns


def _fill(sizes: Sequence[int], columns: int, bands: int) -> list[list[int]] | None:
    """Indexes of sizes by band, each in the band where it leaves least room; None: no fit."""
    free = [columns] * bands
    found: list[list[int]] = [[] for _ in range(bands)]
    for index, size in enumerate(sizes):
        fits = [band for band in range(bands) if free[band] >= size]
        if not fits:
            return None
        band = min(fits, key=lambda b: (free[b] - size, b))
        free[band] -= size
        found[band].append(index)
    return found


def _fitting(sizes: Mapping[str, int], columns: int, bands: int) -> list[str]:
    """An order of themes that fits when blocks are set one after another."""
    ranked = sorted(sizes, key=lambda theme: -sizes[theme])
    filled = _fill([sizes[theme] for theme in ranked], columns, bands) or []
    return [ranked[index] for band in filled for index in band]


def _blocks(
    order: Sequence[str], sizes: Mapping[str, int], columns: int, rows: int
) -> list[Block] | None:
    """Set blocks in this order, a new band where one is full."""
    found: list[Block] = []
    column = row = 0
    for theme in order:
        if column + sizes[theme] > columns:
            column, row = 0, row + rows
        found.append(Block(theme, column, row, sizes[theme], rows))
        column += sizes[theme]
    return found


def _between(links: Weights, home: Mapping[str, str]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for (cause, effect), weight in links.items():
        pair = (home[cause], home[effect])
        if pair[0] != pair[1]:
            found[pair] = found.get(pair, 0) + weight
    return found


def _swapped(order: list[str], strain: Callable[[Sequence[str]], float]) -> list[str]:
    """Swap two, or move one elsewhere, as long as that lowers the strain."""
    lowest = strain(order)
    for _ in range(_ROUNDS):
        before = lowest
        for one, other in combinations(range(len(order)), 2):
            for turned in (_swap(order, one, other), _move(order, one, other)):
                found = strain(turned)
                if found < lowest:
                    order, lowest = turned, found
        if lowest == before:
            break
    return order


def _swap(order: Sequence[str], one: int, other: int) -> list[str]:
    turned = list(order)
    turned[one], turned[other] = turned[other], turned[one]
    return turned


def _move(order: Sequence[str], one: int, other: int) -> list[str]:
    turned = list(order)
    turned.insert(other, turned.pop(one))
    return turned


def _cells(
    blocks: Iterable[Block], themes: Mapping[str, Sequence[str]], links: Weights
) -> dict[str, Cell]:
    blocks = list(blocks)
    cells = {
        node: cell for b in blocks for node, cell in zip(themes[b.theme], b.cells, strict=False)
    }
    near: dict[str, list[tuple[str, int]]] = {node: [] for node in cells}
    for (cause, effect), weight in links.items():
        near[cause].append((effect, weight))
        near[effect].append((cause, weight))
    for _ in range(_ROUNDS):
        moved = [_improve(block, cells, near) for block in blocks]
        if not any(moved):
            break
    return cells


def _improve(
    block: Block, cells: dict[str, Cell], near: Mapping[str, list[tuple[str, int]]]
) -> bool:
    """Swap the contents of two cells of a block wherever that shortens links; say whether any."""
    inside = {cell: node for node, cell in cells.items() if cell in set(block.cells)}
    moved = False
    for one, other in combinations(block.cells, 2):
        nodes = [
            (inside[cell], goal) for cell, goal in ((one, other), (other, one)) if cell in inside
        ]
        before = sum(_pull(node, cells, near) for node, _ in nodes)
        old = {node: cells[node] for node, _ in nodes}
        cells.update(dict(nodes))
        if sum(_pull(node, cells, near) for node, _ in nodes) < before - _NEARER:
            moved = True
            inside = {c: n for c, n in inside.items() if c not in (one, other)}
            inside |= {goal: node for node, goal in nodes}
        else:
            cells.update(old)
    return moved


def _pull(node: str, cells: Mapping[str, Cell], near: Mapping[str, list[tuple[str, int]]]) -> float:
    return sum(weight * _distance(cells[node], cells[other]) for other, weight in near[node])


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])
