"""Diagrams as SVG: the overview of themes, one theme, and the surroundings of one node.

Nothing here knows an address: the caller gives functions that do. The words for screen readers
are Dutch, as on the pages. What is drawn stands in the order in which it is given where the
layout leaves a choice; a list beside the drawing can follow the same order.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace

from app.drawing.screen.columns import Side, three_columns
from app.drawing.screen.layout import Pair, box_size, place, wrap_label
from app.drawing.screen.svg import DrawnArrow, DrawnBox, write_svg
from graph.errors import GraphError
from graph.schema.model import Polarity

MOST_ARROWS = 30
MOST_NEIGHBOURS = 12
CENTRE = "centre"
"""The look of the node in the middle; its label may be bold."""

_STEPS = (2, 4, 8, 16)
"""From so many distinct quotes on an arrow is one step wider."""


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
    """Gives the address of a box by its slug and of an arrow by its cause and effect.

    ``more`` gives that of all ``causes`` or all ``effects`` of a node drawn with too many.
    """

    box: Callable[[str], str]
    arrow: Callable[[str, str], str]
    more: Callable[[str], str] = lambda side: f"#{side}"


def strongest(arrows: Iterable[Arrow], most: int = MOST_ARROWS) -> list[Arrow]:
    """Return the arrows between two boxes with the most quotes, most first, then by their ends."""
    between = (arrow for arrow in arrows if arrow.cause != arrow.effect)
    return sorted(between, key=lambda arrow: (-arrow.quotes, arrow.cause, arrow.effect))[:most]


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
    most: int = MOST_ARROWS,
) -> str:
    """Draw the overview: all themes and the ``most`` strongest arrows between two of them."""
    return _draw("Schema van de thema's", themes, strongest(arrows, most), addresses)


def draw_theme(
    name: str, nodes: Sequence[Box], links: Iterable[Arrow], addresses: Addresses
) -> str:
    """Draw the nodes of one theme and the links among them; ``name`` is the theme's label."""
    return _draw(f"Schema van het thema {name}", nodes, [*links], addresses)


def draw_neighbourhood(
    node: Box,
    neighbours: Sequence[Box],
    links: Iterable[Arrow],
    addresses: Addresses,
    most: int = MOST_NEIGHBOURS,
) -> str:
    """Draw a node with its causes on the left and its effects on the right.

    Links that do not touch the node are not drawn. Each side shows its first ``most`` links in the
    order given and then how many more there are, as a link to ``addresses.more``. A neighbour
    that is cause and effect stands on both sides.
    """
    boxes = {box.slug: box for box in (node, *neighbours)}
    links = known_arrows(links, boxes)
    causes = [link for link in links if link.effect == node.slug]
    effects = [link for link in links if link.cause == node.slug]
    drawn = {node.slug: replace(drawn_box(node, addresses), look=CENTRE)}
    left = _side("causes", [link.cause for link in causes], boxes, addresses, most)
    right = _side("effects", [link.effect for link in effects], boxes, addresses, most)
    plan = three_columns(
        _sizes(left, most), node.slug, size_of(drawn[node.slug]), _sizes(right, most)
    )
    arrows = {
        (f"causes:{link.cause}", node.slug): drawn_arrow(link, boxes, addresses) for link in causes
    } | {
        (node.slug, f"effects:{link.effect}"): drawn_arrow(link, boxes, addresses)
        for link in effects
    }
    return write_svg(f"Oorzaken en gevolgen van {node.label}", plan, drawn | left | right, arrows)


def _side(
    side: str, slugs: list[str], boxes: dict[str, Box], addresses: Addresses, most: int
) -> dict[str, DrawnBox]:
    """The boxes of one side by a key of their own: a node can stand on both."""
    shown = {f"{side}:{slug}": drawn_box(boxes[slug], addresses) for slug in slugs[:most]}
    left = len(slugs) - most
    if left > 0:
        what = "oorzaken" if side == "causes" else "gevolgen"
        name = f"Nog {left} {what}: toon ze alle"
        shown[f"{side}:"] = DrawnBox((f"+{left} meer",), name, addresses.more(side), "more")
    return shown


def _sizes(side: dict[str, DrawnBox], most: int) -> Side:
    return Side({key: size_of(box) for key, box in side.items()}, list(side)[:most])


def _draw(name: str, boxes: Sequence[Box], links: list[Arrow], addresses: Addresses) -> str:
    known = {box.slug: box for box in boxes}
    drawn = {box.slug: drawn_box(box, addresses) for box in boxes}
    arrows = {
        (a.cause, a.effect): drawn_arrow(a, known, addresses) for a in known_arrows(links, known)
    }
    widths = {pair: arrow.width for pair, arrow in arrows.items()}
    plan = place({slug: size_of(box) for slug, box in drawn.items()}, widths)
    return write_svg(name, plan, drawn, arrows)


def drawn_box(box: Box, addresses: Addresses) -> DrawnBox:
    """Return a box ready to write: its label broken into lines."""
    return DrawnBox(wrap_label(box.label), box.label, addresses.box(box.slug), box.look)


def size_of(box: DrawnBox) -> tuple[float, float]:
    """Return the width and height that hold the box's lines."""
    width, height = box_size(box.lines)
    return (width + 16 if box.look == CENTRE else width), height


def drawn_arrow(arrow: Arrow, boxes: dict[str, Box], addresses: Addresses) -> DrawnArrow:
    """Return an arrow ready to write, with the words a screen reader says."""
    effects = {"+": "meer geeft meer, ", "-": "meer geeft minder, ", None: ""}
    quotes = "1 citaat" if arrow.quotes == 1 else f"{arrow.quotes} citaten"
    ends = f"Van {boxes[arrow.cause].label} naar {boxes[arrow.effect].label}"
    name = f"{ends}: {effects[arrow.polarity]}{quotes}"
    href = addresses.arrow(arrow.cause, arrow.effect)
    return DrawnArrow(name, href, arrow.polarity, arrow_width(arrow.quotes))


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
