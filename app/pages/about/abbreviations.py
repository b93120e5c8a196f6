"""``/afkortingen``: the abbreviations of all sources."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.db.queries.quotes import abbreviations as abbreviation_rows
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import read_library
from app.pages.parts.rendering import render
from app.pages.registry import Menu, MenuEntry, page


@dataclass(frozen=True, slots=True)
class AbbreviationView:
    """A short form, what it stands for and the source whose list explains it."""

    abbr: str
    expansion: str
    document: Ref
    search: str


@dataclass(frozen=True, slots=True)
class AbbreviationsPage:
    """All abbreviations in alphabetical order."""

    frame: Frame
    entries: tuple[AbbreviationView, ...]


def present_abbreviations(session: Session) -> AbbreviationsPage:
    """Read the lists of all sources."""
    documents = read_library(session).documents
    return AbbreviationsPage(
        Frame("Afkortingen"),
        tuple(
            AbbreviationView(
                row.abbr,
                row.expansion,
                Ref(documents[row.document].title, urls.document(row.document)),
                urls.search(row.abbr),
            )
            for row in abbreviation_rows(session)
        ),
    )


@page(
    urls.ABBREVIATIONS,
    position=110,
    says="abbreviations, explained",
    menus=(MenuEntry(Menu.FOOT, "Afkortingen", 3),),
)
def abbreviations(request: Request, session: SessionDep, catalogue: CatalogueDep) -> HTMLResponse:
    """All abbreviations."""
    return render(request, catalogue, "about/abbreviations", present_abbreviations(session))
