"""A node between its causes and its effects, as SVG."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from app.drawing.screen.columns import Column, three_columns
from app.drawing.screen.diagram import (
    CENTRE,
    Addresses,
    Arrow,
    Box,
    drawn_arrow,
    drawn_box,
    known_arrows,
    size_of,
)
from app.drawing.screen.writer import DrawnBox, write_svg

NEIGHBOUR_LIMIT = 12
"""Neighbours on a side: as many rows as a laptop shows at once."""

_KINDS = {"causes": "oorzaken", "effects": "gevolgen"}


def draw_neighbourhood(  # noqa: PLR0913 - who is drawn, where it leads, how much of it
    node: Box,
    neighbours: Sequence[Box],
    links: Iterable[Arrow],
    addresses: Addresses,
    more: Callable[[str], str],
    *,
    limit: int = NEIGHBOUR_LIMIT,
) -> str:
    """Draw a node with its causes on the left and its effects on the right.

    Links that do not touch the node are not drawn. Each side shows its first ``limit`` links in the
    order given and then how many more there are, with ``more(side)`` as the ``href`` of all
    ``causes`` or ``effects``. A neighbour that is cause and effect stands on both sides.
    """
    boxes = {box.slug: box for box in (node, *neighbours)}
    links = known_arrows(links, boxes)
    causes = {f"causes:{link.cause}": link for link in links if link.effect == node.slug}
    effects = {f"effects:{link.effect}": link for link in links if link.cause == node.slug}
    middle = replace(drawn_box(node, addresses), look=CENTRE)
    near = {key: drawn_box(boxes[link.cause], addresses) for key, link in causes.items()}
    far = {key: drawn_box(boxes[link.effect], addresses) for key, link in effects.items()}
    left, right = _side("causes", near, more, limit), _side("effects", far, more, limit)
    sides = _column(left, limit), _column(right, limit)
    plan = three_columns(sides[0], node.slug, size_of(middle), sides[1])
    ends = {(key, node.slug): link for key, link in causes.items()}
    ends |= {(node.slug, key): link for key, link in effects.items()}
    arrows = {pair: drawn_arrow(link, boxes, addresses) for pair, link in ends.items()}
    drawn = {node.slug: middle, **left, **right}
    return write_svg(f"Oorzaken en gevolgen van {node.label}", plan, drawn, arrows)


def _side(
    side: str, boxes: Mapping[str, DrawnBox], more: Callable[[str], str], limit: int
) -> dict[str, DrawnBox]:
    """The first boxes of a side and, where there are more, one that says how many."""
    shown = dict(list(boxes.items())[:limit])
    remaining = len(boxes) - limit
    if remaining > 0:
        name = f"Nog {remaining} {_KINDS[side]}: toon ze alle"
        shown[f"{side}:"] = DrawnBox((f"+{remaining} meer",), name, more(side), "more")
    return shown


def _column(side: Mapping[str, DrawnBox], limit: int) -> Column:
    return Column({key: size_of(box) for key, box in side.items()}, list(side)[:limit])
