"""Diagrams for pages. Each stands beside a list with the same content in the same order."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup, escape

from app import urls
from app.catalogue.catalogue import Catalogue, LinkEntry
from app.drawing.screen import diagram as draw
from app.drawing.screen.arcs import MOST_ARCS, draw_arcs
from app.drawing.screen.diagram import (
    Addresses,
    Arrow,
    Box,
    draw_neighbourhood,
    draw_theme,
    draw_themes,
)
from app.drawing.screen.path_diagram import draw_paths
from app.drawing.screen.ring import draw_loop
from graph.evidence.claims import LinkEvidence
from graph.schema.model import Polarity

MOST_ARROWS = draw.MOST_ARROWS
"""How many arrows the overview shows."""

SIDES = {"causes": "#oorzaken", "effects": "#gevolgen"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawn SVG; ``label`` names its scrolling region.

    ``narrow`` is a drawing of the same for narrow screens, of the ``arcs`` strongest arrows.
    """

    svg: Markup
    label: str
    narrow: Markup | None = None
    arcs: int = 0


PAGES = Addresses(urls.node, urls.link)
THEME_PAGES = Addresses(urls.theme, urls.theme_arrow)
OPEN = Addresses(lambda slug: f"open:{slug}", lambda cause, effect: f"open:{cause}/{effect}")
"""What a kept drawing leads to, until it is shown on a page."""

_OPEN = re.compile(r'href="open:([^"]*)"')


def overview(catalogue: Catalogue, addresses: Addresses = THEME_PAGES) -> Figure | None:
    """The themes with their strongest arrows; None where there is nothing to draw.

    ``addresses`` say where boxes and arrows lead, here and in ``theme``.
    """
    if not catalogue.themes:
        return None
    boxes = tuple(
        Box(theme.slug, theme.label, _look(catalogue, theme.slug))
        for theme in catalogue.themes.values()
    )
    arrows = tuple(Arrow(a.cause, a.effect, a.quotes) for a in catalogue.theme_arrows)
    wide, narrow = _led(_themes(boxes, arrows), addresses)
    drawn = min(len(arrows), MOST_ARCS)
    return Figure(Markup(wide), "Schema van de thema’s", Markup(narrow), drawn)


def theme(catalogue: Catalogue, slug: str, addresses: Addresses = PAGES) -> Figure | None:
    """The nodes of a theme that are linked among themselves; None where no two are."""
    entry = catalogue.theme(slug)
    own = set(entry.nodes)
    links = [x for x in catalogue.links.values() if x.cause in own and x.effect in own]
    if not links:
        return None
    linked = {end for link in links for end in (link.cause, link.effect)}
    boxes = _boxes(catalogue, [node for node in entry.nodes if node in linked])
    wide, narrow = _led(_theme(entry.label, boxes, _arrows(links)), addresses)
    name = f"Schema van het thema {entry.label}"
    return Figure(Markup(wide), name, Markup(narrow), min(len(links), MOST_ARCS))


def neighbourhood(catalogue: Catalogue, slug: str) -> Figure | None:
    """A node with its causes and effects; None where it has no links."""
    causes = catalogue.causes_of.get(slug, [])
    effects = catalogue.effects_of.get(slug, [])
    if not causes and not effects:
        return None
    near = dict.fromkeys([*(x.cause for x in causes), *(x.effect for x in effects)])
    node = Box(slug, catalogue.node(slug).label, "centre")
    drawn = _neighbourhood(node, _boxes(catalogue, tuple(near)), _arrows([*causes, *effects]))
    return Figure(Markup(drawn), f"Schema rond {node.label}")


def loop(catalogue: Catalogue, label: str, slugs: Sequence[str]) -> Figure | None:
    """The nodes of a loop on a ring; None where one of its links is not there."""
    pairs = list(pairwise((*slugs, slugs[0])))
    if any(pair not in catalogue.links for pair in pairs):
        return None
    links = [catalogue.links[pair] for pair in pairs]
    return Figure(Markup(_loop(label, _boxes(catalogue, slugs), _arrows(links))), label)


def paths(
    catalogue: Catalogue,
    name: str,
    nodes: Sequence[str],
    links: Iterable[LinkEvidence],
    ends: Collection[str],
) -> Figure:
    """Several paths together; the ``ends`` of the question stand out."""
    boxes = tuple(
        replace(box, look="centre") if box.slug in ends else box for box in _boxes(catalogue, nodes)
    )
    arrows = tuple(Arrow(x.cause, x.effect, x.weight, x.polarity) for x in links)
    wide, narrow = _paths(name, boxes, arrows)
    return Figure(Markup(wide), name, Markup(narrow), min(len(arrows), MOST_ARCS))


def _look(catalogue: Catalogue, theme_slug: str) -> str:
    return f"theme-{catalogue.theme(theme_slug).position}"


def _boxes(catalogue: Catalogue, slugs: Sequence[str]) -> tuple[Box, ...]:
    nodes = [catalogue.node(slug) for slug in slugs]
    return tuple(Box(n.slug, n.label, _look(catalogue, n.theme)) for n in nodes)


def _arrows(links: Iterable[LinkEntry]) -> tuple[Arrow, ...]:
    return tuple(Arrow(x.cause, x.effect, x.quotes, _sign(x.polarity)) for x in links)


def _sign(polarity: str) -> Polarity:
    return "+" if polarity == "+" else "-"


def _led(drawn: tuple[str, str], addresses: Addresses) -> tuple[str, str]:
    """The drawings with the addresses filled in that ``OPEN`` left open."""

    def href(match: re.Match[str]) -> str:
        cause, _, effect = match[1].partition("/")
        to = addresses.arrow(cause, effect) if effect else addresses.box(cause)
        return f'href="{escape(to)}"'

    wide, narrow = (_OPEN.sub(href, svg) for svg in drawn)
    return wide, narrow


# Layout takes a tenth of a second: what was drawn is kept, by what it shows.
@lru_cache(maxsize=8)
def _themes(boxes: tuple[Box, ...], arrows: tuple[Arrow, ...]) -> tuple[str, str]:
    wide = draw_themes(boxes, arrows, OPEN)
    return wide, draw_arcs("Schema van de thema’s", boxes, arrows, OPEN)


@lru_cache(maxsize=64)
def _theme(name: str, boxes: tuple[Box, ...], arrows: tuple[Arrow, ...]) -> tuple[str, str]:
    wide = draw_theme(name, boxes, arrows, OPEN)
    return wide, draw_arcs(f"Schema van het thema {name}", boxes, arrows, OPEN)


@lru_cache(maxsize=64)
def _loop(name: str, boxes: tuple[Box, ...], arrows: tuple[Arrow, ...]) -> str:
    return draw_loop(name, boxes, arrows, Addresses(urls.node, urls.link))


@lru_cache(maxsize=128)
def _paths(name: str, boxes: tuple[Box, ...], arrows: tuple[Arrow, ...]) -> tuple[str, str]:
    addresses = Addresses(urls.node, urls.link)
    return draw_paths(name, boxes, arrows, addresses), draw_arcs(name, boxes, arrows, addresses)


@lru_cache(maxsize=512)
def _neighbourhood(node: Box, boxes: tuple[Box, ...], arrows: tuple[Arrow, ...]) -> str:
    addresses = Addresses(urls.node, urls.link, lambda side: SIDES.get(side, "#oorzaken"))
    return draw_neighbourhood(node, boxes, arrows, addresses)
