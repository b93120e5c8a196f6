"""``/``: the start page."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts import figures
from app.pages.parts.figures import Figure
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import Library, read_library
from app.pages.parts.links import node_ref
from app.pages.parts.rendering import render
from app.pages.parts.summary import Summary, summarise
from app.pages.registry import page
from app.pages.scheme.overview import ThemeView, theme_views
from app.pages.sources.sources import SourceView, source_views
from app.pages.words import dutch
from app.pages.words.citation import edition, short_title
from app.state import AppState, state_of


@dataclass(frozen=True, slots=True)
class HomePage:
    """What Doorklik is, its themes, its sources and how to cite it."""

    frame: Frame
    figure: Figure | None
    themes: tuple[ThemeView, ...]
    sources: tuple[SourceView, ...]
    core: Ref | None
    summary: Summary
    nodes: str
    links: str
    cite_title: str
    cite_rest: str


def present_home(session: Session, catalogue: Catalogue, state: AppState) -> HomePage:
    """The numbers count what the schema holds now."""
    library = read_library(session)
    title, rest = _cite(library)
    return HomePage(
        frame=Frame("Doorklik", description="Van probleem naar oorzaak naar de woorden zelf."),
        figure=figures.overview(catalogue),
        themes=theme_views(catalogue),
        sources=source_views(session, library),
        core=node_ref(catalogue, catalogue.core) if catalogue.core in catalogue.nodes else None,
        summary=summarise(session, catalogue, state),
        nodes=dutch.number(len(catalogue.nodes)),
        links=dutch.number(len(catalogue.links)),
        cite_title=title,
        cite_rest=rest,
    )


def _cite(library: Library) -> tuple[str, str]:
    document = library.documents.get(library.own)
    if document is None:
        return "", ""
    return short_title(document), f"({edition(document)}), § 3.10, citaat 12"


@page(urls.HOME, position=10, says="what Doorklik is, in one minute")
def home(request: Request, session: SessionDep, catalogue: CatalogueDep) -> HTMLResponse:
    """The start page."""
    page = present_home(session, catalogue, state_of(request.app))
    return render(request, catalogue, "about/home", page)
