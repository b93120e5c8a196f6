"""Several paths in one drawing: every node once, every link once, from causes down to effects."""

from collections.abc import Iterable, Sequence

from app.drawing.screen.diagram import (
    Addresses,
    Arrow,
    Box,
    drawn_arrow,
    drawn_box,
    known_arrows,
    size_of,
)
from app.drawing.screen.layout import place
from app.drawing.screen.svg import write_svg


def draw_paths(
    name: str, nodes: Sequence[Box], links: Iterable[Arrow], addresses: Addresses
) -> str:
    """Draw the nodes of the paths in layers along their links; ``name`` is read out first.

    Boxes and arrows stand in the order given where the layout leaves a choice.
    """
    known = {box.slug: box for box in nodes}
    drawn = {box.slug: drawn_box(box, addresses) for box in nodes}
    arrows = {
        (arrow.cause, arrow.effect): drawn_arrow(arrow, known, addresses)
        for arrow in known_arrows(links, known)
    }
    widths = {pair: arrow.width for pair, arrow in arrows.items()}
    plan = place({slug: size_of(box) for slug, box in drawn.items()}, widths)
    return write_svg(name, plan, drawn, arrows)
