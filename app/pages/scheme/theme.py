"""``/thema/<slug>``: its nodes, the links among them and those to other themes."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.entries import NodeEntry, sorted_links
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts import figures
from app.pages.parts.figures import Figure
from app.pages.parts.frame import Frame, PageLinks, Ref, paging
from app.pages.parts.library import read_library
from app.pages.parts.links import LinkView, theme_ref, view_link
from app.pages.parts.node_quotes import node_hits, read_hits
from app.pages.parts.parameters import PageNumber
from app.pages.parts.quotes import QuoteView, view_quote
from app.pages.parts.rendering import render
from app.pages.registry import page
from app.pages.scheme.overview import ArrowView, view_arrow
from app.pages.words import dutch, values

PAGE_SIZE = 25


@dataclass(frozen=True, slots=True)
class NodeView:
    """A node in a list, with what it counts."""

    ref: Ref
    kind: str
    level: str
    definition: str
    quotes: int
    causes: int
    effects: int

    @property
    def counted(self) -> str:
        """How many confirmed quotes, in words."""
        return dutch.quotes(self.quotes)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another theme with the links to or from it, strongest first."""

    arrow: ArrowView
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ThemePage:
    """``inside`` links two nodes of the theme; ``causes`` come in, ``effects`` go out."""

    frame: Frame
    slug: str
    label: str
    description: str
    quotes: int
    quotes_href: str
    nodes: tuple[NodeView, ...]
    figure: Figure | None
    inside: tuple[LinkView, ...]
    causes: tuple[Neighbour, ...]
    effects: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class ThemeQuotesPage:
    """The confirmed quotes of all nodes of a theme, repeats once."""

    frame: Frame
    theme: Ref
    quotes: tuple[QuoteView, ...]
    paging: PageLinks


def present_theme(catalogue: Catalogue, slug: str) -> ThemePage:
    """Raises NotFoundError for a slug that the schema does not know."""
    theme = catalogue.theme(slug)
    own = set(theme.nodes)
    inside = [x for x in catalogue.links.values() if x.cause in own and x.effect in own]
    return ThemePage(
        frame=Frame(f"{theme.label} (thema)", (Ref("Schema", urls.overview()),), theme.description),
        slug=slug,
        label=theme.label,
        description=theme.description,
        quotes=theme.quotes,
        quotes_href=urls.theme_quotes(slug),
        nodes=tuple(view_node(catalogue.node(node)) for node in theme.nodes),
        figure=figures.theme(catalogue, slug),
        inside=tuple(view_link(catalogue, link) for link in sorted_links(inside)),
        causes=_neighbours(catalogue, effect=slug),
        effects=_neighbours(catalogue, cause=slug),
    )


def view_node(node: NodeEntry) -> NodeView:
    """Show a node in a list."""
    return NodeView(
        ref=Ref(node.label, urls.node(node.slug)),
        kind=values.KINDS[node.kind],
        level=values.LEVELS[node.level],
        definition=node.definition,
        quotes=node.quotes,
        causes=node.causes,
        effects=node.effects,
    )


def _neighbours(
    catalogue: Catalogue, cause: str | None = None, effect: str | None = None
) -> tuple[Neighbour, ...]:
    return tuple(
        Neighbour(
            view_arrow(catalogue, arrow), tuple(view_link(catalogue, link) for link in arrow.links)
        )
        for arrow in catalogue.theme_arrows
        if arrow.cause == cause or arrow.effect == effect
    )


def present_theme_quotes(
    session: Session, catalogue: Catalogue, slug: str, page: int
) -> ThemeQuotesPage:
    """Raises NotFoundError for a slug that the schema does not know."""
    theme = catalogue.theme(slug)
    library = read_library(session)
    hits = [hit for hit in node_hits(session, theme.nodes) if hit.confirmed]
    pages = paging(page, PAGE_SIZE, len(hits), lambda n: urls.theme_quotes(slug, n))
    first = (pages.page - 1) * PAGE_SIZE
    bundles = read_hits(session, hits[first : first + PAGE_SIZE])
    ref = theme_ref(catalogue, slug)
    part = f", bladzijde {pages.page}" if pages.page > 1 else ""
    return ThemeQuotesPage(
        frame=Frame(f"Citaten bij {theme.label}{part}", (Ref("Schema", urls.overview()), ref)),
        theme=ref,
        quotes=tuple(view_quote(one.row, library, repeats=one.repeats) for one in bundles),
        paging=pages,
    )


@page(
    urls.THEME,
    position=10,
    says="one theme: its nodes and their links",
    places=lambda _, catalogue: map(urls.theme, catalogue.themes),
)
def theme(request: Request, catalogue: CatalogueDep, slug: str) -> HTMLResponse:
    """One theme with its nodes and links."""
    return render(request, catalogue, "scheme/theme", present_theme(catalogue, slug))


@page(
    urls.THEME_QUOTES,
    position=15,
    says="the confirmed quotes of a theme",
    examples=lambda catalogue: map(urls.theme_quotes, catalogue.themes),
)
def theme_quotes(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    slug: str,
    number: PageNumber = 1,
) -> HTMLResponse:
    """The confirmed quotes of a theme."""
    page = present_theme_quotes(session, catalogue, slug, number)
    return render(request, catalogue, "scheme/theme_quotes", page)
