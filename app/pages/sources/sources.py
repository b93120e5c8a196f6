"""``/bron``: the sources in a list."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.db.queries.counts import document_counts, footnote_counts
from app.db.tables import DocumentRow
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import Library, read_library
from app.pages.parts.rendering import render
from app.pages.registry import Menu, MenuEntry, page
from app.pages.words import dutch, values


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source; ``quotes`` counts all its quotes, repeats too."""

    slug: str
    ref: Ref
    kind: str
    version: str
    status: str
    dated: str
    publisher: str
    quotes: int
    unit: str


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """All sources in the order of the manifest."""

    frame: Frame
    sources: tuple[SourceView, ...]


def present_sources(session: Session) -> SourcesPage:
    """List the sources that the store holds."""
    return SourcesPage(Frame("Bronnen"), source_views(session, read_library(session)))


def source_views(session: Session, library: Library) -> tuple[SourceView, ...]:
    """All sources with their counts: two queries."""
    counts, notes = document_counts(session), footnote_counts(session)
    return tuple(
        _view(row, counts.get(row.slug, 0), notes.get(row.slug, 0))
        for row in library.documents.values()
    )


def _view(row: DocumentRow, quotes: int, notes: int) -> SourceView:
    return SourceView(
        slug=row.slug,
        ref=Ref(row.title, urls.document(row.slug)),
        kind=values.DOCUMENT_KINDS[row.kind],
        version=row.version,
        status=row.status,
        dated=dated(row),
        publisher=row.publisher,
        quotes=quotes,
        unit=unit(row, quotes, notes),
    )


def dated(row: DocumentRow) -> str:
    """The date in words, as far as it is known."""
    return dutch.day(row.date) if row.date else row.dated


def unit(row: DocumentRow, quotes: int, notes: int = 0) -> str:
    """So many quotes, or passages where the source is not made of quotes; footnotes are named."""
    if row.kind == "anthology":
        return dutch.quotes(quotes)
    passages = dutch.count(quotes, "passage", "passages")
    return (
        f"{passages}, waarvan {dutch.count(notes, 'voetnoot', 'voetnoten')}" if notes else passages
    )


@page(
    urls.DOCUMENTS,
    position=100,
    says="all sources",
    menus=(MenuEntry(Menu.MAIN, "Bronnen", 5),),
)
def sources(request: Request, session: SessionDep, catalogue: CatalogueDep) -> HTMLResponse:
    """All sources."""
    return render(request, catalogue, "sources/sources", present_sources(session))
