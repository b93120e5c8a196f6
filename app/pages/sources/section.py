"""``/bron/<slug>/<section>``: one section of a source with all its quotes, in order."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.db.queries.counts import section_counts
from app.db.queries.quotes import FOOTNOTE, QuoteFilter, list_quotes
from app.dependencies import CatalogueDep, SessionDep
from app.errors import NotFoundError, near
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import Library, read_library
from app.pages.parts.links import node_ref
from app.pages.parts.quotes import QuoteView, view_quote
from app.pages.parts.rendering import render
from app.pages.registry import page
from app.pages.sources.source import Entry, contents, find_document
from app.pages.sources.sources import unit
from app.pages.words.citation import edition, short_title
from corpus.ids import is_within, section_address

ALL = 10_000


@dataclass(frozen=True, slots=True)
class Group:
    """The quotes right under one heading; ``heading`` is None for the section itself."""

    heading: Ref | None
    depth: int
    anchor: str
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class SectionPage:
    """A section and everything below it."""

    frame: Frame
    label: str
    document: Ref
    edition: str
    counted: str
    heading: str
    entries: tuple[Entry, ...]
    groups: tuple[Group, ...]
    nodes: tuple[Ref, ...]
    previous: Ref | None
    next: Ref | None


def present_section(session: Session, catalogue: Catalogue, slug: str, number: str) -> SectionPage:
    """Raises NotFoundError for an unknown document or section."""
    library = read_library(session)
    document = find_document(library, slug)
    if (slug, number) not in library.by_number:
        known = [row.number for row in library.sections if row.document == slug]
        raise NotFoundError("section", f"{slug}-{number}", near(number, known))
    rows, total = list_quotes(session, QuoteFilter(document=slug, section=number), 1, ALL)
    views: dict[str, list[QuoteView]] = {}
    for row in rows:
        views.setdefault(row.section, []).append(view_quote(row, library))
    before, after = _beside(library, slug, number)
    crumbs = [library.section_ref(slug, row.number) for row in library.chain(slug, number)[:-1]]
    return SectionPage(
        frame=Frame(
            f"{library.section_label(slug, number)} ({section_address(slug, number)})",
            (
                Ref("Bronnen", urls.documents()),
                Ref(short_title(document), urls.document(slug)),
                *crumbs,
            ),
        ),
        label=library.section_label(slug, number),
        document=Ref(short_title(document), urls.document(slug)),
        edition=edition(document),
        counted=unit(document, total, sum(FOOTNOTE in row.flags for row in rows)),
        heading="Citaten" if library.is_numbered(slug) else "Passages",
        entries=contents(library, slug, section_counts(session, slug), number),
        groups=_groups(library, slug, number, views),
        nodes=_nodes(catalogue, library, slug, number),
        previous=before,
        next=after,
    )


def _groups(
    library: Library, slug: str, number: str, views: dict[str, list[QuoteView]]
) -> tuple[Group, ...]:
    below = [
        row for row in library.sections if row.document == slug and is_within(row.number, number)
    ]
    return tuple(
        Group(
            heading=None if row.number == number else library.section_ref(slug, row.number),
            depth=row.depth,
            anchor=f"paragraaf-{row.number}",
            quotes=tuple(views.get(row.number, ())),
        )
        for row in below
        if row.number in views
    )


def _beside(library: Library, slug: str, number: str) -> tuple[Ref | None, Ref | None]:
    """The sections of the same depth before and after this one."""
    depth = library.by_number[slug, number].depth
    same = [r.number for r in library.sections if r.document == slug and r.depth == depth]
    at = same.index(number)
    before = library.section_ref(slug, same[at - 1]) if at else None
    after = library.section_ref(slug, same[at + 1]) if at + 1 < len(same) else None
    return before, after


def _nodes(catalogue: Catalogue, library: Library, slug: str, number: str) -> tuple[Ref, ...]:
    """The nodes that draw on this section, on one below it or on one above it.

    None for a chapter: that is half the schema.
    """
    if slug != library.own or library.by_number[slug, number].depth == 1:
        return ()
    return tuple(
        node_ref(catalogue, node.slug)
        for node in catalogue.nodes.values()
        if any(is_within(one, number) or is_within(number, one) for one in node.sections)
    )


@page(
    urls.SECTION,
    position=80,
    says="one section with all its quotes",
    places=lambda session, _: (
        urls.document(row.document, row.number) for row in read_library(session).sections
    ),
)
def section(
    request: Request, session: SessionDep, catalogue: CatalogueDep, slug: str, number: str
) -> HTMLResponse:
    """One section with its quotes."""
    shown = present_section(session, catalogue, slug, number)
    return render(request, catalogue, "sources/section", shown)
