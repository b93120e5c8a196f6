"""Where boxes and arrows go: sizes from labels, places from Graphviz or, without it, a ring.

All lengths are SVG user units (1 is a CSS pixel at the drawing's own size); y grows downwards.
"""

import importlib.util
import math
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Pair: TypeAlias = tuple[str, str]

FONT_SIZE = 16
LINE_HEIGHT = 20
HEAD = 10
"""The length of an arrow's head."""

_PADDING_X, _PADDING_Y = 16, 11
_MINIMUM_WIDTH = 110
_RIM = 30
_NARROW, _WIDE = set("iljtf.,:;'|!()I "), set("mwMW–—")


@dataclass(frozen=True, slots=True)
class Rect:
    """A box by its centre and size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Curve:
    """An arrow: a chain of cubic Béziers (1 + 3n points) and the tip of its head."""

    points: tuple[Point, ...]
    tip: Point
    sign: float = 0.5
    """Where a sign stands: the share (0 to 1) of the middle piece that goes before it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A finished drawing plan; boxes and curves keep the order in which they were asked."""

    width: float
    height: float
    boxes: Mapping[str, Rect]
    curves: Mapping[Pair, Curve]
    reading: tuple[str, ...]
    """The boxes in the order in which one reads them."""


def text_width(text: str) -> float:
    """Estimate the width of a text at 16 units in a common sans serif, on the generous side."""
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> float:
    if char in _NARROW:
        return 5.0
    if char in _WIDE:
        return 14.5
    return 11.2 if char.isupper() else 9.3


def wrap_label(label: str, chars: int = 20) -> tuple[str, ...]:
    """Break a label into lines of about ``chars``, as even as they can be; words stay whole.

    >>> wrap_label("Leefproblemen en bestaansonzekerheid")
    ('Leefproblemen en', 'bestaansonzekerheid')
    """
    lines = _wrap(label, chars)
    for narrower in range(chars - 1, 0, -1):
        tighter = _wrap(label, narrower)
        if len(tighter) > len(lines) or max(map(len, tighter)) > narrower:
            break
        lines = tighter
    return tuple(lines)


def _wrap(label: str, chars: int) -> list[str]:
    return textwrap.wrap(label, chars, break_long_words=False, break_on_hyphens=False) or [""]


def box_size(lines: Sequence[str]) -> tuple[float, float]:
    """Return the width and height that hold these lines."""
    width = max(map(text_width, lines)) + 2 * _PADDING_X
    return math.ceil(max(width, _MINIMUM_WIDTH)), len(lines) * LINE_HEIGHT + 2 * _PADDING_Y


def place(sizes: Mapping[str, tuple[float, float]], arrows: Mapping[Pair, int]) -> Layout:
    """Place boxes of these sizes in layers from top to bottom along the arrows.

    ``arrows`` gives each arrow's width: the wider, the shorter and straighter it is laid. Uses
    Graphviz when pygraphviz is installed, else a ring.
    """
    if importlib.util.find_spec("pygraphviz") is None:
        return ring(sizes, arrows)
    from app.drawing.screen.layout_dot import (  # noqa: PLC0415 - loads Graphviz, which may be missing
        layered,
    )

    return layered(sizes, arrows)


def ring(sizes: Mapping[str, tuple[float, float]], arrows: Iterable[Pair]) -> Layout:
    """Place boxes clockwise on an ellipse, from the top, in the order given.

    Arrows run through the inside, where few boxes are in their way.
    """
    scale = 1.0
    boxes = _on_ellipse(sizes, scale)
    while not _all_apart(list(boxes.values())):
        scale *= 1.1
        boxes = _on_ellipse(sizes, scale)
    left = min((box.x - box.width / 2 for box in boxes.values()), default=0) - _RIM
    top = min((box.y - box.height / 2 for box in boxes.values()), default=0) - _RIM
    boxes = {slug: replace(box, x=box.x - left, y=box.y - top) for slug, box in boxes.items()}
    width = max((box.x + box.width / 2 for box in boxes.values()), default=0) + _RIM
    height = max((box.y + box.height / 2 for box in boxes.values()), default=0) + _RIM
    curves = {pair: bow(boxes[pair[0]], boxes[pair[1]]) for pair in arrows}
    return Layout(width, height, boxes, curves, tuple(boxes))


def _on_ellipse(sizes: Mapping[str, tuple[float, float]], scale: float) -> dict[str, Rect]:
    turn = 2 * math.pi / max(len(sizes), 1)
    return {
        slug: Rect(360 * scale * math.sin(at * turn), -250 * scale * math.cos(at * turn), *size)
        for at, (slug, size) in enumerate(sizes.items())
    }


def _all_apart(boxes: Sequence[Rect]) -> bool:
    return all(
        abs(one.x - other.x) >= (one.width + other.width) / 2 + _RIM
        or abs(one.y - other.y) >= (one.height + other.height) / 2 + _RIM
        for at, one in enumerate(boxes)
        for other in boxes[at + 1 :]
    )


def bow(cause: Rect, effect: Rect, bend: float = 0.08) -> Curve:
    """Return an arrow from border to border, bowed so that two opposite arrows stay apart."""
    dx, dy = effect.x - cause.x, effect.y - cause.y
    middle = ((cause.x + effect.x) / 2 - bend * dy, (cause.y + effect.y) / 2 + bend * dx)
    start, tip = _border(cause, middle), _border(effect, middle)
    reach = max(math.dist(tip, middle), 1e-9)
    end = _between(tip, middle, HEAD / reach)
    return Curve((start, _between(start, middle, 2 / 3), _between(end, middle, 2 / 3), end), tip)


def _border(rect: Rect, outside: Point) -> Point:
    """The point of a rectangle's border on the line from its centre to ``outside``."""
    dx, dy = outside[0] - rect.x, outside[1] - rect.y
    scale = max(abs(dx) / (rect.width / 2), abs(dy) / (rect.height / 2), 1e-9)
    return rect.x + dx / scale, rect.y + dy / scale


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
