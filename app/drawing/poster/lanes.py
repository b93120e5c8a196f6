"""Turns routes into lines: every arrow gets its own lane in a channel and its own place at a box.

Arrows that turn left at an end take the lanes on the left, so that few of them cross.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from app.drawing.poster.grid import Cell, Grid
from app.drawing.poster.routes import ChannelPiece, LinkEnds, Route
from app.drawing.poster.shapes import Area
from app.drawing.svg import Point

_DOOR = 0.3
"""How far from the middle of its stretch, in cells, an arrow may leave or enter a box."""

_EDGE = 0.9
"""The share of a box's side that arrows use: its corners are round."""

_SAME = 1e-6
"""Two corners that lie nearer than this, in millimetres, are one."""

Channel: TypeAlias = tuple[bool, int]


@dataclass(frozen=True, slots=True)
class Measures:
    """Where cells and channels lie on the sheet, in millimetres.

    ``column`` and ``row`` give the middle of a channel by its number, ``box`` the box of a cell;
    ``wide`` and ``high`` are the usable breadths of vertical and horizontal channels; ``gap`` is
    the white between two lines where there is room.
    """

    column: Callable[[int], float]
    row: Callable[[int], float]
    box: Callable[[Cell], Area]
    wide: float
    high: float
    gap: float


@dataclass(frozen=True, slots=True)
class _Run:
    """A straight piece of a route. ``first`` and ``last`` are in cells along the channel.

    ``pull`` is below 0 when its ends turn left (or up), above 0 when they turn right (or down).
    """

    ends: LinkEnds
    number: int
    channel: Channel
    first: float
    last: float
    pull: int

    @property
    def low(self) -> float:
        return min(self.first, self.last)

    @property
    def high(self) -> float:
        return max(self.first, self.last)


def draw_lines(
    grid: Grid, routes: Iterable[Route], measures: Measures, widths: Mapping[LinkEnds, float]
) -> dict[LinkEnds, tuple[Point, ...]]:
    """Return the corners of every arrow's line, from the edge of a box to that of the other.

    ``widths`` gives how wide each line will be drawn, in millimetres.
    """
    runs = {(r.cause, r.effect): _runs(r, grid) for r in routes if r.stretches}
    lanes = _lanes([run for own in runs.values() for run in own], measures, widths)
    ports = _ports(runs, grid, measures)
    return {
        ends: _line(own, lanes, ports[ends, "cause"], ports[ends, "effect"])
        for ends, own in runs.items()
    }


def _runs(route: Route, grid: Grid) -> list[_Run]:
    ends = (route.cause, route.effect)
    groups: list[list[ChannelPiece]] = []
    for stretch in route.stretches:
        if groups and _channel(groups[-1][0]) == _channel(stretch):
            groups[-1].append(stretch)
        else:
            groups.append([stretch])
    channels = [_channel(group[0]) for group in groups]
    firsts = [_middle(groups[0][0]), *(float(c[1]) for c in channels[:-1])]
    lasts = [*(float(c[1]) for c in channels[1:]), _middle(groups[-1][-1])]
    runs = [
        _Run(ends, n, channel, first, last, 0)
        for n, (channel, first, last) in enumerate(zip(channels, firsts, lasts, strict=True))
    ]
    return [_with_pull(run, runs, grid) for run in runs]


def _with_pull(run: _Run, runs: Sequence[_Run], grid: Grid) -> _Run:
    """A neighbouring run turns to where its far end lies; a box lies on one side of a channel."""
    here = run.channel[1]
    before, after = run.number - 1, run.number + 1
    start = runs[before].first if before >= 0 else _side(grid.cells[run.ends[0]], run)
    end = runs[after].last if after < len(runs) else _side(grid.cells[run.ends[1]], run)
    return replace(run, pull=_sign(start - here) + _sign(end - here))


def _side(cell: Cell, run: _Run) -> float:
    vertical, _ = run.channel
    return cell[0] + 0.5 if vertical else cell[1] + 0.5


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _channel(stretch: ChannelPiece) -> Channel:
    return stretch.vertical, stretch.column if stretch.vertical else stretch.row


def _middle(stretch: ChannelPiece) -> float:
    return (stretch.row if stretch.vertical else stretch.column) + 0.5


def _lanes(
    runs: Iterable[_Run], measures: Measures, widths: Mapping[LinkEnds, float]
) -> dict[tuple[LinkEnds, int], float]:
    """The coordinate of every run across its channel."""
    channels: dict[Channel, list[_Run]] = defaultdict(list)
    for run in runs:
        channels[run.channel].append(run)
    found: dict[tuple[LinkEnds, int], float] = {}
    for (vertical, number), own in sorted(channels.items()):
        centre = measures.column(number) if vertical else measures.row(number)
        breadth = measures.wide if vertical else measures.high
        for crowd in _crowds(own):
            ranked = _ranked(crowd)
            offsets = _offsets(ranked, breadth, measures.gap, widths)
            for run, lane in ranked.items():
                found[run.ends, run.number] = centre + offsets[lane]
    return found


def _offsets(
    ranked: Mapping[_Run, int], breadth: float, gap: float, widths: Mapping[LinkEnds, float]
) -> list[float]:
    """How far each lane lies from the middle; a wide line takes more of the breadth."""
    wide = [0.0] * (max(ranked.values()) + 1)
    for run, lane in ranked.items():
        wide[lane] = max(wide[lane], widths[run.ends])
    places = [0.0]
    for one, other in pairwise(wide):
        places.append(places[-1] + (one + other) / 2 + gap)
    squeeze = min(1.0, breadth / places[-1]) if places[-1] else 1.0
    return [(place - places[-1] / 2) * squeeze for place in places]


def _crowds(runs: Iterable[_Run]) -> list[list[_Run]]:
    """The runs of a channel in groups that lie beside one another."""
    groups: list[list[_Run]] = []
    reach = 0.0
    for run in sorted(runs, key=lambda run: (run.low, run.high, run.ends)):
        if groups and run.low - _DOOR <= reach:
            groups[-1].append(run)
            reach = max(reach, run.high + _DOOR)
        else:
            groups.append([run])
            reach = run.high + _DOOR
    return groups


def _ranked(runs: Iterable[_Run]) -> dict[_Run, int]:
    """A lane for each run, from 0: the first that is free over its whole length."""
    lanes: list[list[_Run]] = []
    found: dict[_Run, int] = {}
    for run in sorted(runs, key=lambda run: (run.pull, run.low, run.high, run.ends)):
        fits = (n for n, lane in enumerate(lanes) if not any(_beside(run, o) for o in lane))
        lane = next(fits, len(lanes))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(run)
        found[run] = lane
    return found


def _beside(one: _Run, other: _Run) -> bool:
    return one.low - _DOOR < other.high + _DOOR and other.low - _DOOR < one.high + _DOOR


def _ports(
    runs: Mapping[LinkEnds, list[_Run]], grid: Grid, measures: Measures
) -> dict[tuple[LinkEnds, str], Point]:
    """The point of a box's edge where each arrow leaves or enters, evenly along a side."""
    sides: dict[tuple[str, bool, bool], list[tuple[float, LinkEnds, str]]] = defaultdict(list)
    for ends, own in runs.items():
        for role, slug, run, turned in (
            ("cause", ends[0], own[0], own[0].last - own[0].first),
            ("effect", ends[1], own[-1], own[-1].first - own[-1].last),
        ):
            after = run.channel[1] > (grid.cells[slug][0 if run.channel[0] else 1])
            sides[slug, run.channel[0], after].append((turned, ends, role))
    found: dict[tuple[LinkEnds, str], Point] = {}
    for (slug, vertical, after), doors in sides.items():
        box = measures.box(grid.cells[slug])
        for n, (_, ends, role) in enumerate(sorted(doors), start=1):
            found[ends, role] = _port(box, n / (len(doors) + 1), vertical=vertical, after=after)
    return found


def _port(box: Area, share: float, *, vertical: bool, after: bool) -> Point:
    share = 0.5 + (share - 0.5) * _EDGE
    if vertical:
        return box.x + box.width * after, box.y + box.height * share
    return box.x + box.width * share, box.y + box.height * after


def _line(
    runs: Sequence[_Run], lanes: Mapping[tuple[LinkEnds, int], float], start: Point, end: Point
) -> tuple[Point, ...]:
    points, at = [start], start
    for run in runs:
        lane = lanes[run.ends, run.number]
        at = (lane, at[1]) if run.channel[0] else (at[0], lane)
        points.append(at)
    last = (at[0], end[1]) if runs[-1].channel[0] else (end[0], at[1])
    return _without_repeats((*points, last, end))


def _without_repeats(points: Iterable[Point]) -> tuple[Point, ...]:
    kept: list[Point] = []
    for point in points:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > _SAME:
            kept.append(point)
    return tuple(kept)
