"""A node between its causes and its effects, as SVG."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

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
from app.drawing.screen.writer import Drawing, DrawnBox, draw_layout

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
    drawing = _drawing(node, tuple(neighbours), tuple(links), limit)

    def box(key: str) -> str:
        side, _, slug = key.rpartition(":")
        return addresses.box(slug) if slug else more(side)

    def arrow(cause: str, effect: str) -> str:
        return addresses.arrow(_slug(cause), _slug(effect))

    return drawing.svg(box, arrow)


def _slug(key: str) -> str:
    return key.rpartition(":")[2]


@lru_cache(maxsize=512)
def _drawing(
    node: Box, neighbours: tuple[Box, ...], links: tuple[Arrow, ...], limit: int
) -> Drawing:
    """Neighbours have keys that begin with their side: one can stand on both."""
    boxes = {box.slug: box for box in (node, *neighbours)}
    known = known_arrows(links, boxes)
    causes = {f"causes:{link.cause}": link for link in known if link.effect == node.slug}
    effects = {f"effects:{link.effect}": link for link in known if link.cause == node.slug}
    middle = replace(drawn_box(node), look=CENTRE)
    left = _side("causes", [boxes[link.cause] for link in causes.values()], limit)
    right = _side("effects", [boxes[link.effect] for link in effects.values()], limit)
    sides = _column(left, limit), _column(right, limit)
    plan = three_columns(sides[0], node.slug, size_of(middle), sides[1])
    ends = {(key, node.slug): link for key, link in causes.items()}
    ends |= {(node.slug, key): link for key, link in effects.items()}
    arrows = {pair: drawn_arrow(link, boxes) for pair, link in ends.items()}
    drawn = {node.slug: middle, **left, **right}
    return draw_layout(f"Oorzaken en gevolgen van {node.label}", plan, drawn, arrows)


def _side(side: str, boxes: Sequence[Box], limit: int) -> dict[str, DrawnBox]:
    """The first boxes of a side and, where there are more, one that says how many."""
    shown = {f"{side}:{box.slug}": drawn_box(box) for box in boxes[:limit]}
    remaining = len(boxes) - limit
    if remaining > 0:
        name = f"Nog {remaining} {_KINDS[side]}: toon ze alle"
        shown[f"{side}:"] = DrawnBox((f"+{remaining} meer",), name, "more")
    return shown


def _column(side: Mapping[str, DrawnBox], limit: int) -> Column:
    return Column({key: size_of(box) for key, box in side.items()}, list(side)[:limit])
