"""A finished drawing plan: where boxes and arrows go.

All lengths are SVG user units (1 is a CSS pixel at the drawing's own size); y grows downwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from app.drawing.svg import Point

Pair: TypeAlias = tuple[str, str]
Size: TypeAlias = tuple[float, float]

FONT_SIZE = 16
LINE_HEIGHT = 20
HEAD = 10
"""The length of an arrow's head."""


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
