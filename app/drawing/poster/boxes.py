"""Blocks of themes and boxes of nodes on the printed sheet."""

from dataclasses import dataclass

from app.drawing.colours import DEEP, INK, PAPER, SOFT
from app.drawing.poster.scheme import Paper, Pen, PosterNode, PosterTheme
from app.drawing.poster.shapes import Area, Panel, ShapeGroup, SheetShape, Words
from app.drawing.text import shorten, text_width, wrap
from app.drawing.words import quotes

_SMALL = 0.70
"""The size of small print, as a share of a node's name."""

_LEADING = 1.22
"""The distance of lines, in sizes: the letters of Vera are high, closer lines would touch."""

_NAME, _NAME_PAD, _LEAST_NAME = 4.6, 3.4, 2.4
"""Of a theme's name, in millimetres at scale 1: its size, the white around it, and how small it may
become to stand in one line (still larger than small print)."""

_NAME_FINER, _NAME_BASE, _NAME_AIR = 0.95, 0.85, 0.1
"""By which steps it shrinks; where its first baseline lies and what is white under the last line,
in sizes."""

_BORDERS = {True: 0.75, False: 0.25}
"""Of a problem and of a cause: three times, so that it shows without colour."""

_GROUND_LINE, _GROUND_CORNER, _CORNER = 0.3, 2.5, 1.4
"""Border and corners of a ground, corners of a box, in millimetres at scale 1."""

_PAD, _PAD_HIGH = 1.6, 2.4
"""White beside the words of a box, and over and under them together."""

_LINES, _SMALLEST, _FINER = 3, 0.75, 0.96
"""A node's name has at most so many lines; to fit it shrinks by such steps, to three quarters."""

_BASE = 0.95
"""Where the baseline of a name lies under the top of its line, in sizes."""


def ground_group(theme: PosterTheme, area: Area, paper: Paper) -> ShapeGroup:
    """Return the ground of a theme, under everything else."""
    ground, line = theme.colour.ground, theme.colour.line
    return ShapeGroup(
        (Panel(area, ground, line, _GROUND_LINE * paper.scale, _GROUND_CORNER * paper.scale),)
    )


def heading_group(theme: PosterTheme, area: Area, pen: Pen) -> ShapeGroup:
    """Return the number and name of a theme on its ground, as a link to the theme's page.

    It is drawn over the lines, with a little ground around the words.
    """
    size, pad = _NAME * pen.scale, _NAME_PAD * pen.scale
    name = f"{theme.number}. {theme.label}"
    width = area.width - 2 * pad
    while len(wrap(name, size, width, bold=True)) > 1 and size > _LEAST_NAME * pen.scale:
        size *= _NAME_FINER
    lines = wrap(name, size, width, bold=True)
    texts = tuple(
        Words(
            (area.x + pad, area.y + pad + size * (_NAME_BASE + n * _LEADING)), line, size, bold=True
        )
        for n, line in enumerate(lines)
    )
    widest = max(text_width(line, size, bold=True) for line in lines)
    high = size * (_LEADING * len(lines) + _NAME_AIR)
    around = Area(area.x + pad * 0.6, area.y + pad, widest + pad * 0.8, high)
    back = Panel(around, theme.colour.ground, radius=pen.scale)
    return ShapeGroup(
        (back, *texts), pen.addresses.theme(theme.slug), f"Thema {theme.label}", (around,)
    )


@dataclass(frozen=True, slots=True)
class NodeBox:
    """A node with its place, the colour of its border and how many of its links are not drawn."""

    node: PosterNode
    area: Area
    colour: str
    undrawn: int
    core: bool = False


def node_group(box: NodeBox, pen: Pen) -> ShapeGroup:
    """Return the box of a node: name, quotes, links left out (``+3``) and sections."""
    node = box.node
    small = small_print(node, box.undrawn)
    problem = _is_problem(node)
    shapes = box_shapes(
        box.area, node.label, small, box.colour, pen.paper, problem=problem, core=box.core
    )
    name = f"{node.label}: {quotes(node.quotes)}"
    return ShapeGroup(shapes, pen.addresses.node(node.slug), name, (box.area,))


def _is_problem(node: PosterNode) -> bool:
    return node.kind == "problem"


def small_print(node: PosterNode, undrawn: int) -> tuple[str, str]:
    """Return what stands under a node's name: quotes and links left out, then sections.

    >>> small_print(PosterNode("a", "A", "t", "cause", 7, ("3.10", "6.1.3")), 2)
    ('7 citaten · +2', '§ 3.10, 6.1.3')
    """
    more = f" · +{undrawn}" if undrawn else ""
    sections = f"§ {', '.join(node.sections)}" if node.sections else ""
    return quotes(node.quotes) + more, sections


def box_shapes(  # noqa: PLR0913
    area: Area,
    label: str,
    small: tuple[str, str],
    colour: str,
    paper: Paper,
    *,
    problem: bool,
    core: bool = False,
) -> tuple[SheetShape, ...]:
    """Return frame and words; a problem has a bold name and a thick border, the core is dark."""
    ink, soft = (PAPER, PAPER) if core else (INK, SOFT)
    border = _BORDERS[problem] * paper.scale
    frame = Panel(
        area, DEEP if core else PAPER, DEEP if core else colour, border,
        _CORNER * paper.scale,
    )  # fmt: skip
    pad = _PAD * paper.scale
    width = area.width - 2 * pad
    size, lines = _fitted(label, paper.label, width, bold=problem)
    tiny = paper.label * _SMALL
    room = area.height - _PAD_HIGH * paper.scale - (len(lines) * size + tiny) * _LEADING
    under = [small[0], *_sections(small[1], tiny, width, room)]
    high = len(lines) * size * _LEADING + len(under) * tiny * _LEADING
    y = area.y + (area.height - high) / 2
    shapes: list[SheetShape] = [frame]
    for line in lines:
        at = (area.x + area.width / 2, y + size * _BASE)
        shapes.append(Words(at, line, size, problem, ink, middle=True))
        y += size * _LEADING
    for line in under:
        at = (area.x + area.width / 2, y + tiny)
        shapes.append(Words(at, line, tiny, False, soft, middle=True))
        y += tiny * _LEADING
    return tuple(shapes)


def _fitted(label: str, size: float, width: float, *, bold: bool) -> tuple[float, tuple[str, ...]]:
    """The name in at most three lines, smaller where a long word asks for it."""
    smallest = size * _SMALLEST
    while size > smallest:
        lines = wrap(label, size, width, bold=bold)
        if len(lines) <= _LINES and all(text_width(x, size, bold=bold) <= width for x in lines):
            break
        size *= _FINER
    return size, wrap(label, size, width, bold=bold)


def _sections(text: str, size: float, width: float, room: float) -> list[str]:
    """The sections in as many lines as there is room for, cut with an ellipsis."""
    if not text:
        return []
    limit = max(1, int(room / (size * _LEADING)))
    lines = list(wrap(text, size, width))
    if len(lines) > limit:
        lines = [*lines[: limit - 1], shorten(f"{lines[limit - 1]} …", size, width)]
    return lines
