"""Boxes on a ring: for a feedback loop, and for any diagram where Graphviz is missing."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from app.drawing.screen.geometry import HEAD, Curve, Layout, Pair, Rect, Size
from app.drawing.svg import Point, between


@dataclass(frozen=True, slots=True)
class _Ring:
    """The radii to begin with, how much they grow until all boxes are ``gaps`` apart."""

    radii: Size
    growth: float
    gaps: Size


_WIDE = _Ring((360, 250), 1.1, (30, 30))
"""Radii of a dozen boxes at arm's length, so that arrows have the inside to run through."""

_SMALL = _Ring((100, 50), 1.08, (68, 34))
"""As small as two boxes allow; twice as wide as high, as boxes are, and so are the gaps."""

_RIM = 30
"""Room around a wide ring for arrows that bow outside it."""

_BEND, _OUTWARDS = 0.08, -0.14
"""How far an arrow bows, as a share of its length: two opposite arrows stay apart. On a small ring
arrows bow outwards, more, for the two of a loop of two nodes."""

_NEVER_NOUGHT = 1e-9
"""Instead of a length of nought, where two boxes have one centre."""


def ring(sizes: Mapping[str, Size], arrows: Iterable[Pair]) -> Layout:
    """Place boxes clockwise on an ellipse, from the top, in the order given.

    Arrows run through the inside, where few boxes are in their way.
    """
    boxes = _apart(sizes, _WIDE, start=0)
    left = min((box.x - box.width / 2 for box in boxes.values()), default=0) - _RIM
    top = min((box.y - box.height / 2 for box in boxes.values()), default=0) - _RIM
    boxes = _moved(boxes, left, top)
    width = max((box.x + box.width / 2 for box in boxes.values()), default=0) + _RIM
    height = max((box.y + box.height / 2 for box in boxes.values()), default=0) + _RIM
    curves = {pair: bow(boxes[pair[0]], boxes[pair[1]]) for pair in arrows}
    return Layout(width, height, boxes, curves, tuple(boxes))


def small_ring(sizes: Mapping[str, Size], arrows: Iterable[Pair]) -> Layout:
    """Place boxes clockwise on a ring as small as can be; two stand beside one another."""
    boxes = _apart(sizes, _SMALL, start=-math.pi / 2 if len(sizes) == 2 else 0)
    curves = {pair: bow(boxes[pair[0]], boxes[pair[1]], _OUTWARDS) for pair in arrows}
    points = [point for curve in curves.values() for point in curve.points]
    for box in boxes.values():
        points += [
            (box.x - box.width / 2, box.y - box.height / 2),
            (box.x + box.width / 2, box.y + box.height / 2),
        ]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
    boxes = _moved(boxes, left, top)
    curves = {pair: bow(boxes[pair[0]], boxes[pair[1]], _OUTWARDS) for pair in curves}
    return Layout(width, height, boxes, curves, tuple(boxes))


def _apart(sizes: Mapping[str, Size], ring: _Ring, start: float) -> dict[str, Rect]:
    scale = 1.0
    boxes = _on_ellipse(sizes, ring, scale, start)
    while not _all_apart(list(boxes.values()), *ring.gaps):
        scale *= ring.growth
        boxes = _on_ellipse(sizes, ring, scale, start)
    return boxes


def _on_ellipse(
    sizes: Mapping[str, Size], ring: _Ring, scale: float, start: float
) -> dict[str, Rect]:
    turn = 2 * math.pi / max(len(sizes), 1)
    wide, high = (radius * scale for radius in ring.radii)
    return {
        slug: Rect(wide * math.sin(start + at * turn), -high * math.cos(start + at * turn), *size)
        for at, (slug, size) in enumerate(sizes.items())
    }


def _all_apart(boxes: Sequence[Rect], beside: float, under: float) -> bool:
    return all(
        abs(one.x - other.x) >= (one.width + other.width) / 2 + beside
        or abs(one.y - other.y) >= (one.height + other.height) / 2 + under
        for one, other in combinations(boxes, 2)
    )


def _moved(boxes: Mapping[str, Rect], left: float, top: float) -> dict[str, Rect]:
    """The same places, counted from another corner."""
    return {slug: replace(box, x=box.x - left, y=box.y - top) for slug, box in boxes.items()}


def bow(cause: Rect, effect: Rect, bend: float = _BEND) -> Curve:
    """Return an arrow from border to border, bowed so that two opposite arrows stay apart."""
    dx, dy = effect.x - cause.x, effect.y - cause.y
    middle = ((cause.x + effect.x) / 2 - bend * dy, (cause.y + effect.y) / 2 + bend * dx)
    start, tip = _border(cause, middle), _border(effect, middle)
    reach = max(math.dist(tip, middle), _NEVER_NOUGHT)
    end = between(tip, middle, HEAD / reach)
    # Two thirds of the way to one handle: the cubic form of a quadratic curve.
    return Curve((start, between(start, middle, 2 / 3), between(end, middle, 2 / 3), end), tip)


def _border(rect: Rect, outside: Point) -> Point:
    """The point of a rectangle's border on the line from its centre to ``outside``."""
    dx, dy = outside[0] - rect.x, outside[1] - rect.y
    scale = max(abs(dx) / (rect.width / 2), abs(dy) / (rect.height / 2), _NEVER_NOUGHT)
    return rect.x + dx / scale, rect.y + dy / scale
