"""A feedback loop as SVG: its nodes on a small ring, clockwise, each with an arrow to the next."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from app.drawing.screen.diagram import (
    Addresses,
    Arrow,
    Box,
    drawn_arrow,
    drawn_box,
    known_arrows,
    size_of,
)
from app.drawing.screen.layout import Layout, Pair, Point, Rect, bow
from app.drawing.screen.svg import write_svg

_GAP = 34
_BEND = -0.14
"""Arrows bow outwards: the two of a loop of two nodes stay apart."""

Size = tuple[float, float]


def draw_loop(name: str, nodes: Sequence[Box], links: Iterable[Arrow], addresses: Addresses) -> str:
    """Draw the nodes clockwise in the order given; the first two or more of them make the ring."""
    known = {box.slug: box for box in nodes}
    drawn = {box.slug: drawn_box(box, addresses) for box in nodes}
    arrows = {
        (arrow.cause, arrow.effect): drawn_arrow(arrow, known, addresses)
        for arrow in known_arrows(links, known)
    }
    sizes = {slug: size_of(box) for slug, box in drawn.items()}
    return write_svg(name, _ring(list(sizes.items()), arrows), drawn, arrows)


def _ring(sizes: Sequence[tuple[str, Size]], arrows: Iterable[Pair]) -> Layout:
    scale = 1.0
    boxes = _place(sizes, scale)
    while not _apart(list(boxes.values())):
        scale *= 1.08
        boxes = _place(sizes, scale)
    return _from_corner(boxes, arrows)


def _place(sizes: Sequence[tuple[str, Size]], scale: float) -> dict[str, Rect]:
    """Boxes on an ellipse twice as wide as it is high; two stand beside one another."""
    start = -math.pi / 2 if len(sizes) == 2 else 0.0
    turn = 2 * math.pi / max(len(sizes), 1)
    angles = (start + at * turn for at in range(len(sizes)))
    return {
        slug: Rect(100 * scale * math.sin(angle), -50 * scale * math.cos(angle), *size)
        for angle, (slug, size) in zip(angles, sizes, strict=True)
    }


def _apart(boxes: Sequence[Rect]) -> bool:
    return all(
        abs(one.x - other.x) >= (one.width + other.width) / 2 + 2 * _GAP
        or abs(one.y - other.y) >= (one.height + other.height) / 2 + _GAP
        for one, other in combinations(boxes, 2)
    )


def _from_corner(boxes: dict[str, Rect], arrows: Iterable[Pair]) -> Layout:
    """The same places, counted from the top left corner of all that is drawn."""
    curves = {pair: bow(boxes[pair[0]], boxes[pair[1]], _BEND) for pair in arrows}
    points: list[Point] = [point for curve in curves.values() for point in curve.points]
    for box in boxes.values():
        points += [
            (box.x - box.width / 2, box.y - box.height / 2),
            (box.x + box.width / 2, box.y + box.height / 2),
        ]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
    placed = {slug: replace(box, x=box.x - left, y=box.y - top) for slug, box in boxes.items()}
    curves = {pair: bow(placed[pair[0]], placed[pair[1]], _BEND) for pair in curves}
    return Layout(width, height, placed, curves, tuple(placed))
