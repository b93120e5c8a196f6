"""Blocks of themes and boxes of nodes on the printed sheet."""

from dataclasses import dataclass

from app.drawing.colours import DEEP, INK, PAPER, SOFT
from app.drawing.poster.scheme import Paper, Pen, PrintNode, PrintTheme
from app.drawing.poster.shapes import Area, Panel, ShapeGroup, SheetShape, Words
from app.drawing.text import shorten, text_width, wrap
from app.drawing.words import quotes

_SMALL = 0.70
"""The size of small print, as a share of a node's name."""

_LEADING = 1.22


def ground_group(theme: PrintTheme, area: Area, paper: Paper) -> ShapeGroup:
    """Return the ground of a theme, under everything else."""
    ground, line = theme.colour.ground, theme.colour.line
    return ShapeGroup((Panel(area, ground, line, 0.3 * paper.scale, 2.5 * paper.scale),))


def heading_group(theme: PrintTheme, area: Area, pen: Pen) -> ShapeGroup:
    """Return the number and name of a theme on its ground, as a link to the theme's page.

    It is drawn over the lines, with a little ground around the words.
    """
    size = 4.6 * pen.scale
    pad = 3.4 * pen.scale
    name = f"{theme.number}. {theme.label}"
    width = area.width - 2 * pad
    while len(wrap(name, size, width, bold=True)) > 1 and size > 2.4 * pen.scale:
        size *= 0.95
    lines = wrap(name, size, width, bold=True)
    texts = tuple(
        Words((area.x + pad, area.y + pad + size * (0.85 + n * _LEADING)), line, size, bold=True)
        for n, line in enumerate(lines)
    )
    widest = max(text_width(line, size, bold=True) for line in lines)
    high = size * (_LEADING * len(lines) + 0.1)
    around = Area(area.x + pad * 0.6, area.y + pad, widest + pad * 0.8, high)
    back = Panel(around, theme.colour.ground, radius=pen.scale)
    return ShapeGroup(
        (back, *texts), pen.addresses.theme(theme.slug), f"Thema {theme.label}", (around,)
    )


@dataclass(frozen=True, slots=True)
class NodeBox:
    """A node with its place, the colour of its border and how many of its links are not drawn."""

    node: PrintNode
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


def _is_problem(node: PrintNode) -> bool:
    return node.kind == "problem"


def small_print(node: PrintNode, undrawn: int) -> tuple[str, str]:
    """Return what stands under a node's name: quotes and links left out, then sections.

    >>> small_print(PrintNode("a", "A", "t", "cause", 7, ("3.10", "6.1.3")), 2)
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
    border = (0.75 if problem else 0.25) * paper.scale
    frame = Panel(
        area, DEEP if core else PAPER, DEEP if core else colour, border,
        1.4 * paper.scale,
    )  # fmt: skip
    pad = 1.6 * paper.scale
    width = area.width - 2 * pad
    size, lines = _fitted(label, paper.label, width, bold=problem)
    tiny = paper.label * _SMALL
    room = area.height - 2.4 * paper.scale - (len(lines) * size + tiny) * _LEADING
    under = [small[0], *_sections(small[1], tiny, width, room)]
    high = len(lines) * size * _LEADING + len(under) * tiny * _LEADING
    y = area.y + (area.height - high) / 2
    shapes: list[SheetShape] = [frame]
    for line in lines:
        at = (area.x + area.width / 2, y + size * 0.95)
        shapes.append(Words(at, line, size, problem, ink, middle=True))
        y += size * _LEADING
    for line in under:
        at = (area.x + area.width / 2, y + tiny * 1.0)
        shapes.append(Words(at, line, tiny, False, soft, middle=True))
        y += tiny * _LEADING
    return tuple(shapes)


def _fitted(label: str, size: float, width: float, *, bold: bool) -> tuple[float, tuple[str, ...]]:
    """The name in at most three lines, smaller where a long word asks for it."""
    smallest = size * 0.75
    while size > smallest:
        lines = wrap(label, size, width, bold=bold)
        if len(lines) <= 3 and all(text_width(x, size, bold=bold) <= width for x in lines):
            break
        size *= 0.96
    return size, wrap(label, size, width, bold=bold)


def _sections(text: str, size: float, width: float, room: float) -> list[str]:
    """The sections in as many lines as there is room for, cut with an ellipsis."""
    if not text:
        return []
    most = max(1, int(room / (size * _LEADING)))
    lines = list(wrap(text, size, width))
    if len(lines) > most:
        lines = [*lines[: most - 1], shorten(f"{lines[most - 1]} …", size, width)]
    return lines
