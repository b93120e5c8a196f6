"""``/over``: what these quotes are and are not, and what the numbers count."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.frame import Frame
from app.pages.parts.library import read_library
from app.pages.parts.rendering import render
from app.pages.registry import Menu, MenuEntry, page
from app.pages.sources.sources import SourceView, source_views
from app.pages.words.citation import edition, short_title


@dataclass(frozen=True, slots=True)
class AboutPage:
    """The words stand in the template; these are the numbers and sources in them."""

    frame: Frame
    sources: tuple[SourceView, ...]
    themes: int
    nodes: int
    links: int
    cite_title: str
    cite_rest: str


def present_about(session: Session, catalogue: Catalogue) -> AboutPage:
    """Count what the store holds now."""
    library = read_library(session)
    document = library.documents.get(library.own)
    return AboutPage(
        frame=Frame("Over Doorklik"),
        sources=source_views(session, library),
        themes=len(catalogue.themes),
        nodes=len(catalogue.nodes),
        links=len(catalogue.links),
        cite_title=short_title(document) if document else "",
        cite_rest=f"({edition(document)}), § 3.10, citaat 12" if document else "",
    )


@page(
    urls.ABOUT,
    position=120,
    says="what the quotes are and are not, and what the numbers count",
    menus=(MenuEntry(Menu.MAIN, "Over", 6), MenuEntry(Menu.FOOT, "Over Doorklik", 1)),
)
def about(request: Request, session: SessionDep, catalogue: CatalogueDep) -> HTMLResponse:
    """What these quotes are and are not."""
    return render(request, catalogue, "about/about", present_about(session, catalogue))
