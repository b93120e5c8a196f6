"""Diagrams as SVG: the overview of themes, one theme, paths, a loop.

Nothing here knows an address: the caller gives functions that do. The words for screen readers
are Dutch, as on the pages. What is drawn stands in the order in which it is given where the
layout leaves a choice; a list beside the drawing can follow the same order.
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from app.drawing.screen.geometry import Layout, Pair, Size
from app.drawing.screen.layout import box_size, place
from app.drawing.screen.ring import small_ring
from app.drawing.screen.writer import Drawing, DrawnArrow, DrawnBox, draw_layout
from app.drawing.text import wrap_evenly
from app.drawing.words import arrow_name
from graph.errors import GraphError
from graph.schema.model import Polarity

LayOut: TypeAlias = Callable[[Mapping[str, Size], Mapping[Pair, int]], Layout]
"""Gives places to boxes of these sizes and arrows of these widths."""

ARROW_LIMIT = 30
"""Arrows of the overview: with more, a dozen boxes drown in them."""

CENTRE = "centre"
"""The look of the node in the middle; its label may be bold."""

_STEPS = (2, 4, 8, 16)
"""From so many distinct quotes on an arrow is one step wider: most links have one or two."""

_BOLD_ROOM = 16
"""What a bold label takes more: its letters are a twelfth wider."""


@dataclass(frozen=True, slots=True)
class Box:
    """A theme or node to draw. ``look`` ends its class: ``theme-3`` gives ``box--theme-3``."""

    slug: str
    label: str
    look: str = "plain"


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link, or what links between two themes add up to (``polarity`` None for both signs)."""

    cause: str
    effect: str
    quotes: int
    polarity: Polarity | None = None


@dataclass(frozen=True, slots=True)
class Addresses:
    """Gives the ``href`` of a box by its slug and of an arrow by its cause and effect."""

    box: Callable[[str], str]
    arrow: Callable[[str, str], str]


def strongest(arrows: Iterable[Arrow], limit: int = ARROW_LIMIT) -> list[Arrow]:
    """Return the arrows between two boxes with the most quotes, most first, then by their ends."""
    between = (arrow for arrow in arrows if arrow.cause != arrow.effect)
    return sorted(between, key=lambda arrow: (-arrow.quotes, arrow.cause, arrow.effect))[:limit]


def arrow_width(quotes: int) -> int:
    """Return 1 to 5: one step wider from 2, 4, 8 and 16 distinct quotes, in every drawing alike.

    >>> [arrow_width(quotes) for quotes in (0, 1, 2, 7, 8, 400)]
    [1, 1, 2, 3, 4, 5]
    """
    return 1 + sum(quotes >= step for step in _STEPS)


def draw_themes(
    themes: Sequence[Box],
    arrows: Iterable[Arrow],
    addresses: Addresses,
    limit: int = ARROW_LIMIT,
) -> str:
    """Draw the overview: all themes and the ``limit`` strongest arrows between two of them."""
    return _draw("Schema van de thema's", themes, strongest(arrows, limit), addresses)


def draw_theme(
    name: str, nodes: Sequence[Box], links: Iterable[Arrow], addresses: Addresses
) -> str:
    """Draw the nodes of one theme and the links among them; ``name`` is the theme's label."""
    return _draw(f"Schema van het thema {name}", nodes, links, addresses)


def draw_paths(
    name: str, nodes: Sequence[Box], links: Iterable[Arrow], addresses: Addresses
) -> str:
    """Draw several paths: every node once, every link once, from causes down to effects.

    Boxes and arrows stand in the order given where the layout leaves a choice.
    """
    return _draw(name, nodes, links, addresses)


def draw_loop(name: str, nodes: Sequence[Box], links: Iterable[Arrow], addresses: Addresses) -> str:
    """Draw the nodes clockwise in the order given; the first two or more of them make the ring."""
    return _draw(name, nodes, links, addresses, small_ring)


def _draw(
    name: str,
    boxes: Sequence[Box],
    links: Iterable[Arrow],
    addresses: Addresses,
    lay_out: LayOut = place,
) -> str:
    drawing = _drawing(name, tuple(boxes), tuple(links), lay_out)
    return drawing.svg(addresses.box, addresses.arrow)


# Layout takes a tenth of a second: what was drawn is kept, by what it shows.
@lru_cache(maxsize=256)
def _drawing(
    name: str, boxes: tuple[Box, ...], links: tuple[Arrow, ...], lay_out: LayOut
) -> Drawing:
    known = {box.slug: box for box in boxes}
    drawn = {box.slug: drawn_box(box) for box in boxes}
    arrows = {(a.cause, a.effect): drawn_arrow(a, known) for a in known_arrows(links, known)}
    widths = {pair: arrow.width for pair, arrow in arrows.items()}
    plan = lay_out({slug: size_of(box) for slug, box in drawn.items()}, widths)
    return draw_layout(name, plan, drawn, arrows)


def drawn_box(box: Box) -> DrawnBox:
    """Return a box ready to write: its label broken into lines."""
    return DrawnBox(wrap_evenly(box.label), box.label, box.look)


def size_of(box: DrawnBox) -> Size:
    """Return the width and height that hold the box's lines."""
    width, height = box_size(box.lines)
    return (width + _BOLD_ROOM if box.look == CENTRE else width), height


def drawn_arrow(arrow: Arrow, boxes: Mapping[str, Box]) -> DrawnArrow:
    """Return an arrow ready to write, with the words a screen reader says."""
    ends = boxes[arrow.cause].label, boxes[arrow.effect].label
    name = arrow_name(*ends, arrow.polarity, arrow.quotes)
    return DrawnArrow(name, arrow.polarity, arrow_width(arrow.quotes))


def known_arrows(arrows: Iterable[Arrow], boxes: Container[str]) -> list[Arrow]:
    """Return the arrows between two different boxes, each once.

    Raises GraphError for an end without a box.
    """
    found: dict[Pair, Arrow] = {}
    for arrow in arrows:
        for end in (arrow.cause, arrow.effect):
            if end not in boxes:
                text = f'The arrow {arrow.cause} → {arrow.effect} has no box "{end}"; give the box.'
                raise GraphError([text])
        if arrow.cause != arrow.effect:
            found.setdefault((arrow.cause, arrow.effect), arrow)
    return list(found.values())
