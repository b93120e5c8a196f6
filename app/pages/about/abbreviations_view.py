"""The abbreviations of all sources."""

from dataclasses import dataclass

from sqlmodel import Session

from app import urls
from app.db.queries.quotes import abbreviations
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import read_library


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
            for row in abbreviations(session)
        ),
    )
