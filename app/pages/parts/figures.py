"""Diagrams for pages. Each stands beside a list with the same content in the same order."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from markupsafe import Markup

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.entries import LinkEntry
from app.drawing.screen import diagram as draw
from app.drawing.screen.arcs import ARC_LIMIT, draw_arcs
from app.drawing.screen.diagram import Addresses, Arrow, Box
from app.drawing.screen.neighbourhood import draw_neighbourhood
from graph.evidence.claims import LinkEvidence

ARROW_LIMIT = draw.ARROW_LIMIT
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
    wide, name = draw.draw_themes(boxes, arrows, addresses), "Schema van de thema’s"
    return _with_narrow(wide, name, boxes, arrows, addresses)


def theme(catalogue: Catalogue, slug: str, addresses: Addresses = PAGES) -> Figure | None:
    """The nodes of a theme that are linked among themselves; None where no two are."""
    entry = catalogue.theme(slug)
    own = set(entry.nodes)
    links = [x for x in catalogue.links.values() if x.cause in own and x.effect in own]
    if not links:
        return None
    linked = {end for link in links for end in (link.cause, link.effect)}
    boxes = _boxes(catalogue, [node for node in entry.nodes if node in linked])
    arrows = _arrows(links)
    wide = draw.draw_theme(entry.label, boxes, arrows, addresses)
    return _with_narrow(wide, f"Schema van het thema {entry.label}", boxes, arrows, addresses)


def neighbourhood(catalogue: Catalogue, slug: str) -> Figure | None:
    """A node with its causes and effects; None where it has no links."""
    causes = catalogue.causes_of.get(slug, [])
    effects = catalogue.effects_of.get(slug, [])
    if not causes and not effects:
        return None
    near = dict.fromkeys([*(x.cause for x in causes), *(x.effect for x in effects)])
    node = Box(slug, catalogue.node(slug).label, "centre")
    boxes, arrows = _boxes(catalogue, tuple(near)), _arrows([*causes, *effects])
    drawn = draw_neighbourhood(node, boxes, arrows, PAGES, SIDES.__getitem__)
    return Figure(Markup(drawn), f"Schema rond {node.label}")


def loop(catalogue: Catalogue, label: str, slugs: Sequence[str]) -> Figure | None:
    """The nodes of a loop on a ring; None where one of its links is not there."""
    pairs = list(pairwise((*slugs, slugs[0])))
    if any(pair not in catalogue.links for pair in pairs):
        return None
    links = [catalogue.links[pair] for pair in pairs]
    drawn = draw.draw_loop(label, _boxes(catalogue, slugs), _arrows(links), PAGES)
    return Figure(Markup(drawn), label)


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
    wide = draw.draw_paths(name, boxes, arrows, PAGES)
    return _with_narrow(wide, name, boxes, arrows, PAGES)


def _with_narrow(
    wide: str, name: str, boxes: Sequence[Box], arrows: Sequence[Arrow], addresses: Addresses
) -> Figure:
    narrow = draw_arcs(name, boxes, arrows, addresses)
    return Figure(Markup(wide), name, Markup(narrow), min(len(arrows), ARC_LIMIT))


def _look(catalogue: Catalogue, theme_slug: str) -> str:
    return f"theme-{catalogue.theme(theme_slug).order}"


def _boxes(catalogue: Catalogue, slugs: Sequence[str]) -> tuple[Box, ...]:
    nodes = [catalogue.node(slug) for slug in slugs]
    return tuple(Box(n.slug, n.label, _look(catalogue, n.theme)) for n in nodes)


def _arrows(links: Iterable[LinkEntry]) -> tuple[Arrow, ...]:
    return tuple(Arrow(x.cause, x.effect, x.quotes, x.polarity) for x in links)
