"""A printed sheet as plain shapes: what the SVG and the PDF are both written from.

All lengths are millimetres on paper; y grows downwards. Text is set in Bitstream Vera Sans or one
of its kin (DejaVu Sans, Verdana), whose letters are equally wide.
"""

import textwrap
from dataclasses import dataclass, field
from typing import TypeAlias

from app.drawing.colours import INK

Point: TypeAlias = tuple[float, float]

_EM = 1000
_WIDTHS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz .,-§():·+–…'",
        (613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411,
         521, 392, 634, 592, 818, 592, 592, 525, 318, 318, 318, 361, 500, 390, 390, 337, 318, 838,
         500, 1000, 275),
        strict=True,
    )
)  # fmt: skip
_OTHER, _CAPITAL, _WIDE_CAPITAL = 640, 700, 980
_BOLD = 1.12


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
class Frame:
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


Shape: TypeAlias = Frame | Words | Stroke | Patch | Disc


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together. With ``href`` they are a link, named ``name``.

    ``areas`` are where a click on paper-like formats counts.
    """

    shapes: tuple[Shape, ...]
    href: str = ""
    name: str = ""
    areas: tuple[Area, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished sheet; later groups lie over earlier ones."""

    width: float
    height: float
    title: str
    groups: tuple[Group, ...]


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of text is, in the unit of ``size``."""
    units = sum(map(_char_width, text))
    return units / _EM * size * (_BOLD if bold else 1)


def _char_width(char: str) -> int:
    if char in _WIDTHS:
        return _WIDTHS[char]
    if char.isupper():
        return _WIDE_CAPITAL if char in "MWÆŒ" else _CAPITAL
    return _OTHER


def wrap(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into lines of at most ``width``; a single word may be wider than that.

    >>> wrap("Trage start van hulp", 3, 20)
    ('Trage start', 'van hulp')
    """
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size, bold=bold) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)


def shorten(text: str, size: float, width: float) -> str:
    """Cut a line to a width, with an ellipsis where something is left out.

    >>> shorten("§ 1.1, 1.2, 1.3", 3, 100)
    '§ 1.1, 1.2, 1.3'
    """
    if text_width(text, size) <= width:
        return text
    room = int(len(text) * width / text_width(text, size))
    cut = textwrap.shorten(text, room, placeholder="…")
    return cut if cut != "…" else text[: max(room - 1, 1)] + "…"
