"""A printed sheet as plain shapes: what the SVG and the PDF are both written from.

All lengths are millimetres on paper; y grows downwards. Text is set in Bitstream Vera Sans or one
of its kin (DejaVu Sans, Verdana), whose letters are equally wide.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

from app.drawing.colours import INK
from app.drawing.svg import Point


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle by its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> Point:
        """The point in the middle."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Panel:
    """A filled rectangle with rounded corners; ``line`` is the width of its border."""

    area: Area
    fill: str
    stroke: str = "none"
    line: float = 0.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; ``at`` is its baseline, at the left or (``middle``) the middle."""

    at: Point
    text: str
    size: float
    bold: bool = False
    fill: str = INK
    middle: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of straight pieces whose corners are rounded."""

    points: tuple[Point, ...]
    colour: str
    line: float
    dashed: bool = False
    radius: float = 0.0

    @property
    def dashes(self) -> tuple[float, float]:
        """A dash and the white after it: longer on a wide line, or its dashes would be squares."""
        return self.line + 1.1, self.line / 2 + 0.7


@dataclass(frozen=True, slots=True)
class Patch:
    """A filled polygon."""

    points: tuple[Point, ...]
    fill: str


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle with a border."""

    centre: Point
    radius: float
    fill: str
    stroke: str
    line: float


SheetShape: TypeAlias = Panel | Words | Stroke | Patch | Disc


@dataclass(frozen=True, slots=True)
class ShapeGroup:
    """Shapes that belong together. With ``href`` they are a link, named ``name``.

    ``areas`` are where a click on paper-like formats counts.
    """

    shapes: tuple[SheetShape, ...]
    href: str = ""
    name: str = ""
    areas: tuple[Area, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished sheet; later groups lie over earlier ones."""

    width: float
    height: float
    title: str
    groups: tuple[ShapeGroup, ...]
