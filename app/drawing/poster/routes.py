"""Finds a way for every arrow through the channels between the boxes of a grid, under none.

Around each cell run four stretches of channel. An arrow leaves its box into one of them, goes from
stretch to stretch and enters the other box from one of its four. Each way is the cheapest there is
(Dijkstra 1959) over length, corners and how crowded a stretch already is; strong arrows go first.
"""

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from app.drawing.poster.grid import Cell, Grid

LinkEnds: TypeAlias = tuple[str, str]

_CORNER = 0.45
"""What a bend costs, in lengths of a cell: half a cell's detour is better than one more bend."""

_CROWD = 0.09
"""What each line in a stretch costs those that come after it, as a share of its length."""

_STEEP = 4
"""From so many lines on, their square weighs more than their number: no stretch fills up."""

_LEVEL = 0.1
"""What it costs to leave a box above or below, where its words run up to the edge."""

_TURN = 0.2
"""What it costs to turn round in a channel: both ends lie on one side of it."""

_TOP_OF_BAND = 9.0
"""What it costs to come from or go to the headings over a band: nearly always another way is."""


class ChannelPiece(NamedTuple):
    """A piece of channel one cell long. Vertical: left of ``column``, beside ``row``.

    Horizontal: over ``row``, along ``column``.
    """

    vertical: bool
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one arrow: its stretches from the box of the cause to that of the effect."""

    cause: str
    effect: str
    stretches: tuple[ChannelPiece, ...]


@dataclass(slots=True)
class _Router:
    grid: Grid
    width: float
    height: float
    load: dict[ChannelPiece, int] = field(default_factory=dict)

    def route(self, start: Cell, goal: Cell) -> tuple[ChannelPiece, ...]:
        goals = dict(self._doors(goal))
        heap = [(self._cost(s) / 2 + toll, s) for s, toll in self._doors(start)]
        heapq.heapify(heap)
        cost = {stretch: spent for spent, stretch in sorted(heap, reverse=True)}
        came: dict[ChannelPiece, ChannelPiece] = {}
        best: tuple[float, ChannelPiece] | None = None
        while heap:
            spent, stretch = heapq.heappop(heap)
            if best is not None and spent >= best[0]:
                break
            if spent > cost[stretch]:
                continue
            if stretch in goals:
                arrived = spent + goals[stretch] + self._facing(stretch, start, goal)
                best = min(best or (arrived, stretch), (arrived, stretch))
            for after in self._next(stretch):
                corner = _CORNER if after.vertical != stretch.vertical else 0.0
                further = spent + self._cost(after) + corner
                if further < cost.get(after, further + 1):
                    cost[after], came[after] = further, stretch
                    heapq.heappush(heap, (further, after))
        return self._take(best[1] if best else None, came)

    def _take(
        self, stretch: ChannelPiece | None, came: Mapping[ChannelPiece, ChannelPiece]
    ) -> tuple[ChannelPiece, ...]:
        way: list[ChannelPiece] = []
        while stretch is not None:
            way.append(stretch)
            self.load[stretch] = self.load.get(stretch, 0) + 1
            stretch = came.get(stretch)
        return tuple(reversed(way))

    def _cost(self, stretch: ChannelPiece) -> float:
        crowd = self.load.get(stretch, 0)
        length = self.height if stretch.vertical else self.width
        return length * (1 + _CROWD * crowd + _CROWD * crowd * crowd / _STEEP)

    def _facing(self, stretch: ChannelPiece, start: Cell, goal: Cell) -> float:
        """An arrow between two boxes on one side of a channel turns round in it."""
        if stretch.vertical:
            return 0.0 if start[0] != goal[0] else _TURN
        return 0.0 if start[1] != goal[1] else _TURN

    def _doors(self, cell: Cell) -> Iterator[tuple[ChannelPiece, float]]:
        column, row = cell
        yield ChannelPiece(True, column, row), 0.0
        yield ChannelPiece(True, column + 1, row), 0.0
        yield ChannelPiece(False, column, row + 1), _LEVEL
        yield (
            ChannelPiece(False, column, row),
            _TOP_OF_BAND if row % self.grid.rows == 0 else _LEVEL,
        )

    def _next(self, stretch: ChannelPiece) -> Iterator[ChannelPiece]:
        """The stretches that meet this one at either of its ends."""
        _, column, row = stretch
        ends = [(column, row), (column, row + 1) if stretch.vertical else (column + 1, row)]
        for x, y in ends:
            around = (
                ChannelPiece(True, x, y - 1),
                ChannelPiece(True, x, y),
                ChannelPiece(False, x - 1, y),
                ChannelPiece(False, x, y),
            )
            yield from (s for s in around if s != stretch and self._inside(s))

    def _inside(self, stretch: ChannelPiece) -> bool:
        wide, high = self.grid.columns, self.grid.bands * self.grid.rows
        if stretch.vertical:
            return 0 <= stretch.column <= wide and 0 <= stretch.row < high
        return 0 <= stretch.column < wide and 0 <= stretch.row <= high


def find_routes(
    grid: Grid, arrows: Iterable[LinkEnds], width: float = 1.0, height: float = 1.0
) -> tuple[Route, ...]:
    """Return a route for each arrow (cause, effect), found in the order given.

    ``width`` and ``height`` are those of a cell, in any unit.
    """
    longest = max(width, height)
    router = _Router(grid, width / longest, height / longest)
    return tuple(
        Route(cause, effect, router.route(grid.cells[cause], grid.cells[effect]))
        for cause, effect in arrows
    )
