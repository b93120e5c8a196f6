"""``/schema``: the themes and what links them, the way in."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.entries import ThemeArrow
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts import figures
from app.pages.parts.figures import Figure
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.links import node_ref, theme_ref
from app.pages.parts.rendering import render
from app.pages.parts.summary import Summary, summarise
from app.pages.registry import Menu, MenuEntry, page
from app.pages.words import dutch
from app.state import AppState, state_of


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme in a list; ``quotes`` counts confirmed quotes, repeats once."""

    position: int
    ref: Ref
    description: str
    nodes: int
    quotes: int
    quotes_href: str


@dataclass(frozen=True, slots=True)
class ArrowView:
    """All links from one theme to another together."""

    cause: Ref
    effect: Ref
    href: str
    links: int
    quotes: int

    @property
    def counted(self) -> str:
        """How many quotes state these links, in words."""
        return dutch.quotes(self.quotes)


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """The overview; ``arrows`` stand in the order of the drawing, strongest first."""

    frame: Frame
    figure: Figure | None
    themes: tuple[ThemeView, ...]
    arrows: tuple[ArrowView, ...]
    drawn: int
    core: Ref | None
    summary: Summary


def present_overview(session: Session, catalogue: Catalogue, state: AppState) -> OverviewPage:
    """Everything comes from the catalogue and from the loops that are kept with it."""
    return OverviewPage(
        frame=Frame("Schema: problemen en oorzaken in thema’s"),
        figure=figures.overview(catalogue),
        themes=theme_views(catalogue),
        arrows=tuple(view_arrow(catalogue, arrow) for arrow in catalogue.theme_arrows),
        drawn=min(len(catalogue.theme_arrows), figures.ARROW_LIMIT),
        core=node_ref(catalogue, catalogue.core) if catalogue.core in catalogue.nodes else None,
        summary=summarise(session, catalogue, state),
    )


def theme_views(catalogue: Catalogue) -> tuple[ThemeView, ...]:
    """All themes in the order of the schema."""
    return tuple(
        ThemeView(
            position=theme.order,
            ref=theme_ref(catalogue, theme.slug),
            description=theme.description,
            nodes=len(theme.nodes),
            quotes=theme.quotes,
            quotes_href=urls.theme_quotes(theme.slug),
        )
        for theme in catalogue.themes.values()
    )


def view_arrow(catalogue: Catalogue, arrow: ThemeArrow) -> ArrowView:
    """Show an arrow between themes."""
    return ArrowView(
        cause=theme_ref(catalogue, arrow.cause),
        effect=theme_ref(catalogue, arrow.effect),
        href=urls.theme_arrow(arrow.cause, arrow.effect),
        links=len(arrow.links),
        quotes=arrow.quotes,
    )


@page(
    urls.OVERVIEW,
    position=20,
    says="the whole: themes and the arrows between them",
    menus=(MenuEntry(Menu.MAIN, "Schema", 1),),
)
def overview(request: Request, session: SessionDep, catalogue: CatalogueDep) -> HTMLResponse:
    """The themes as a diagram with its list."""
    page = present_overview(session, catalogue, state_of(request.app))
    return render(request, catalogue, "scheme/overview", page)
