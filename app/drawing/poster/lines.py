"""A link on the printed sheet: as wide as its evidence, in the colour of its cause's theme."""

from dataclasses import dataclass
from itertools import pairwise

from app.drawing.colours import PAPER
from app.drawing.poster.scheme import Paper, Pen, PosterLink, PosterNode
from app.drawing.poster.shapes import Area, Disc, Patch, ShapeGroup, SheetShape, Stroke
from app.drawing.screen.diagram import arrow_width
from app.drawing.svg import Point
from app.drawing.words import arrow_name


@dataclass(frozen=True, slots=True)
class _Lines:
    """Millimetres at scale 1.

    ``widths`` by step: each two thirds wider, told apart at arm's length. ``head`` is how long an
    arrow's head is, ``corner`` the radius of a bend, ``gap`` the white between two lanes, ``minus``
    the radius of a sign, ``hit`` how broad a line can be clicked in a PDF, ``rim`` the white that
    lifts a line off others, on both sides together.
    """

    widths: tuple[float, ...] = (0.32, 0.55, 0.9, 1.3, 1.8)
    head: float = 2.4
    corner: float = 1.6
    gap: float = 1.0
    minus: float = 1.5
    hit: float = 1.2
    rim: float = 0.5


LINES = _Lines()

_NECK = 0.8
"""Where a line ends inside its head, in heads from the tip: no gap, and no blunt tip."""

_HALF_HEAD, _FATTER = 0.36, 0.45
"""Half the breadth of a head: a share of its length and one of the line's width."""

_BAR = 0.55
"""Half the bar of a minus, in radii of its circle."""

_CIRCLE_LINE, _BAR_LINE = 0.35, 0.45
"""How wide circle and bar of a minus are drawn, in millimetres at scale 1."""


def link_group(
    link: PosterLink,
    ends: tuple[PosterNode, PosterNode],
    line: tuple[Point, ...],
    colour: str,
    pen: Pen,
) -> ShapeGroup:
    """Return the line with its head and, where the sign is ``-``, a minus; it links to the page."""
    labels = ends[0].label, ends[1].label
    return ShapeGroup(
        line_shapes(line, link.quotes, colour, pen.paper, minus=link.polarity == "-"),
        pen.addresses.link(link.cause, link.effect),
        arrow_name(*labels, link.polarity, link.quotes),
        tuple(_area(*piece, LINES.hit * pen.scale) for piece in pairwise(line)),
    )


def line_width(quotes: int, paper: Paper) -> float:
    """Return how wide the line of a link with so many quotes is, in millimetres."""
    return LINES.widths[arrow_width(quotes) - 1] * paper.scale


def line_shapes(
    line: tuple[Point, ...], quotes: int, colour: str, paper: Paper, *, minus: bool
) -> tuple[SheetShape, ...]:
    """Return the shapes of a line, with a white rim that lifts it off the lines it crosses."""
    width = line_width(quotes, paper)
    corner, head = LINES.corner * paper.scale, LINES.head * paper.scale
    (x, y), tip = line[-2], line[-1]
    dx, dy = _direction((x, y), tip)
    neck = (tip[0] - dx * head * _NECK, tip[1] - dy * head * _NECK)
    points = (*line[:-1], neck)
    half = head * _HALF_HEAD + width * _FATTER
    wings = (
        (tip[0] - dx * head - dy * half, tip[1] - dy * head + dx * half),
        (tip[0] - dx * head + dy * half, tip[1] - dy * head - dx * half),
    )
    shapes: list[SheetShape] = [
        Stroke(points, PAPER, width + LINES.rim * paper.scale, radius=corner),
        Stroke(points, colour, width, dashed=minus, radius=corner),
        Patch((tip, *wings), colour),
    ]
    if minus:
        shapes += _minus(line, colour, paper)
    return tuple(shapes)


def _minus(line: tuple[Point, ...], colour: str, paper: Paper) -> list[SheetShape]:
    """A minus in a circle, in the middle of the longest piece."""
    one, other = max(pairwise(line), key=lambda p: abs(p[0][0] - p[1][0]) + abs(p[0][1] - p[1][1]))
    x, y = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
    radius = LINES.minus * paper.scale
    bar = ((x - radius * _BAR, y), (x + radius * _BAR, y))
    return [
        Disc((x, y), radius, PAPER, colour, _CIRCLE_LINE * paper.scale),
        Stroke(bar, colour, _BAR_LINE * paper.scale),
    ]


def _direction(one: Point, other: Point) -> tuple[float, float]:
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    return dx / length, dy / length


def _area(one: Point, other: Point, breadth: float) -> Area:
    """The rectangle around a straight piece in which a click counts."""
    x, y = min(one[0], other[0]) - breadth / 2, min(one[1], other[1]) - breadth / 2
    return Area(x, y, abs(one[0] - other[0]) + breadth, abs(one[1] - other[1]) + breadth)
