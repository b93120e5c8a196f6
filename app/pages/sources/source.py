"""``/bron/<slug>``: what a source is, its table of contents, and what stands around its quotes."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.db.queries.contents import parts_of
from app.db.queries.counts import footnote_counts, section_counts
from app.db.tables import DocumentRow, SectionRow
from app.dependencies import CatalogueDep, SessionDep
from app.errors import NotFoundError, near
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import Library, read_library
from app.pages.parts.rendering import render
from app.pages.registry import page
from app.pages.sources.sources import SourceView, dated, unit
from app.pages.words import dutch, values


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the table of contents; ``own`` quotes stand right under it, ``all`` below."""

    ref: Ref
    depth: int
    own: int
    all: int
    children: tuple["Entry", ...]


@dataclass(frozen=True, slots=True)
class MatterView:
    """Lines that are no quotes, and why."""

    heading: str
    lines: str
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source. ``facts`` are name and value, in order."""

    frame: Frame
    source: SourceView
    facts: tuple[tuple[str, str], ...]
    original: str
    entries: tuple[Entry, ...]
    matter: tuple[MatterView, ...]
    api: str


def find_document(library: Library, slug: str) -> DocumentRow:
    """The document, or NotFoundError with slugs that look like it."""
    if slug in library.documents:
        return library.documents[slug]
    raise NotFoundError("document", slug, near(slug, library.documents))


def present_source(session: Session, slug: str) -> SourcePage:
    """Raises NotFoundError for a slug that the store does not know."""
    library = read_library(session)
    row = find_document(library, slug)
    counts = section_counts(session, slug)
    total = sum(counts.values())
    return SourcePage(
        frame=Frame(row.title, (Ref("Bronnen", urls.documents()),)),
        source=SourceView(
            slug=slug,
            ref=Ref(row.title, urls.document(slug)),
            kind=values.DOCUMENT_KINDS[row.kind],
            version=row.version,
            status=row.status,
            dated=dated(row),
            publisher=row.publisher,
            quotes=total,
            unit=unit(row, total, footnote_counts(session).get(slug, 0)),
        ),
        facts=_facts(row),
        original=row.address or "",
        entries=contents(library, slug, counts),
        matter=_matter(session, slug),
        api=urls.api("documents", slug),
    )


def _facts(row: DocumentRow) -> tuple[tuple[str, str], ...]:
    facts = (
        ("Soort", values.DOCUMENT_KINDS[row.kind]),
        ("Versie", row.version),
        ("Status", row.status),
        ("Datum", dated(row)),
        ("Uitgever", row.publisher),
        ("Gebruik", row.licence),
        ("Bestand", row.file),
        ("Controlegetal (SHA-256)", row.sha256),
    )
    return tuple(fact for fact in facts if fact[1])


def contents(
    library: Library, document: str, counts: Mapping[str, int], parent: str | None = None
) -> tuple[Entry, ...]:
    """The headings right under ``parent`` (None: the chapters) with all below them."""
    rows = [r for r in library.sections if r.document == document and r.parent == parent]
    return tuple(_entry(library, row, counts) for row in rows)


def _entry(library: Library, row: SectionRow, counts: Mapping[str, int]) -> Entry:
    children = contents(library, row.document, counts, row.number)
    own = counts.get(row.number, 0)
    return Entry(
        ref=library.section_ref(row.document, row.number),
        depth=row.depth,
        own=own,
        all=own + sum(child.all for child in children),
        children=children,
    )


def _matter(session: Session, slug: str) -> tuple[MatterView, ...]:
    return tuple(
        MatterView(
            heading=values.MATTER.get(row.kind, row.kind),
            lines=dutch.lines(row.first_line, row.last_line),
            why=values.left_out(row.why),
            text=row.text,
        )
        for row in parts_of(session, slug)
    )


@page(
    urls.DOCUMENT,
    position=70,
    says="one source: its contents, and what is no quote in it",
    places=lambda session, _: map(urls.document, read_library(session).documents),
)
def source(
    request: Request, session: SessionDep, catalogue: CatalogueDep, slug: str
) -> HTMLResponse:
    """One source with its table of contents."""
    return render(request, catalogue, "sources/source", present_source(session, slug))
