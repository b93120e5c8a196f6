"""``/citaat/<address>``: one quote, whole, in its place in the source."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.db.queries.quotes import (
    QuoteBundle,
    bundle,
    get_quote,
    neighbours,
)
from app.db.queries.texts import current_addresses
from app.db.tables import ClaimRow, DocumentRow, QuoteRow, StanceRow, TagRow, VoiceRow
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import Library, read_library
from app.pages.parts.links import node_ref
from app.pages.parts.marked_text import explained
from app.pages.parts.quote_claims import QuoteClaim, view_quote_claims
from app.pages.parts.quotes import QuoteView, quote_ref, view_quote
from app.pages.parts.rendering import render
from app.pages.registry import page
from app.pages.words import dutch, values
from app.pages.words.citation import Citation, cite_quote, short_title
from app.pages.words.reasons import nearest, reasons
from app.state import state_of
from corpus.model import Abbreviation
from graph.schema.model import Origin, Status

UNKNOWN = "onbekend"

Reasons = tuple[tuple[str, ...], tuple[str, ...]]
"""Sentences, and addresses of quotes."""


@dataclass(frozen=True, slots=True)
class TagNode:
    """A node; ``sure`` says how sure the computer is, empty where nothing was weighed."""

    ref: Ref
    sure: str


@dataclass(frozen=True, slots=True)
class TagGroup:
    """Nodes that this quote is about for the same reasons; ``like`` are quotes it resembles."""

    nodes: tuple[TagNode, ...]
    why: tuple[str, ...]
    like: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A voice or a stance as it was proposed."""

    name: str
    sure: str


@dataclass(frozen=True, slots=True)
class QuotePage:
    """``verbatim`` is the source's own text where the shown words differ from it, else empty."""

    frame: Frame
    quote: QuoteView
    name: str
    document: Ref
    edition: str
    places: tuple[Ref, ...]
    lines: str
    in_section: str
    before: QuoteView | None
    after: QuoteView | None
    verbatim: str
    flags: tuple[str, ...]
    abbreviations: tuple[Abbreviation, ...]
    voices: tuple[Label, ...]
    stances: tuple[Label, ...]
    version: str
    confirmed_tags: tuple[TagGroup, ...]
    suggested_tags: tuple[TagGroup, ...]
    confirmed_claims: tuple[QuoteClaim, ...]
    suggested_claims: tuple[QuoteClaim, ...]
    citation: Citation
    current: bool
    api: str


def present_quote(session: Session, catalogue: Catalogue, address: str, base_url: str) -> QuotePage:
    """Raises NotFoundError for an address that was never given out."""
    row = get_quote(session, address)
    library = read_library(session)
    one = bundle(session, [row])[0]
    beside = neighbours(session, row)
    document = library.documents[row.document]
    claims = view_quote_claims(one, catalogue, library)
    return QuotePage(
        frame=_frame(row, document, library),
        quote=view_quote(row, library, repeats=one.repeats),
        name=_name(row, document),
        document=Ref(short_title(document), urls.document(document.slug)),
        edition=_edition(row, document),
        places=_places(row, library),
        lines=dutch.lines(row.first_line, row.last_line),
        in_section=f"{urls.document(row.document, row.section)}#citaat-{row.ordinal}",
        before=view_quote(beside.before, library) if beside.before else None,
        after=view_quote(beside.after, library) if beside.after else None,
        verbatim=row.text if row.text != row.clean else "",
        flags=tuple(values.flag(flag) for flag in row.flags),
        abbreviations=explained(row.clean, library.abbreviations),
        voices=tuple(_label(x.voice, x.score) for x in one.heard if x.voice != UNKNOWN),
        stances=_stances(one, document),
        version=_version(one),
        confirmed_tags=_tags(one, Status.CONFIRMED, catalogue, library),
        suggested_tags=_tags(one, Status.SUGGESTED, catalogue, library),
        confirmed_claims=tuple(claim for claim in claims if claim.confirmed),
        suggested_claims=tuple(claim for claim in claims if not claim.confirmed),
        citation=cite_quote(document, row, base_url, urls.quote_page(address)),
        current=row.current,
        api=urls.api("quotes", address),
    )


def _name(row: QuoteRow, document: DocumentRow) -> str:
    kind = "Citaat" if document.kind == "anthology" else "Passage"
    return f"{kind} {row.address}"


def _label(name: str, score: float) -> Label:
    return Label(name, dutch.sure(score) if score else "")


def _stances(one: QuoteBundle, document: DocumentRow) -> tuple[Label, ...]:
    """Only of letters and reports: the anthology asked for problems."""
    if document.kind == "anthology":
        return ()
    return tuple(_label(row.stance, row.score) for row in one.stances)


def _version(one: QuoteBundle) -> str:
    """The version of the pipeline behind the proposals on this page, empty where there are none."""
    rows: tuple[TagRow | ClaimRow | VoiceRow | StanceRow, ...]
    rows = (*one.tags, *one.claims, *one.heard, *one.stances)
    proposed = (row.pipeline for row in rows if row.status is Status.SUGGESTED)
    return next(filter(None, proposed), "")


def _edition(row: QuoteRow, document: DocumentRow) -> str:
    dated = dutch.day(document.date) if document.date else document.dated
    return f"versie {row.version}, {dated}" if dated else f"versie {row.version}"


def _places(row: QuoteRow, library: Library) -> tuple[Ref, ...]:
    chain = library.chain(row.document, row.section)
    return tuple(library.section_ref(row.document, section.number) for section in chain)


def _frame(row: QuoteRow, document: DocumentRow, library: Library) -> Frame:
    source = Ref(short_title(document), urls.document(document.slug))
    crumbs = (Ref("Bronnen", urls.documents()), source, *_places(row, library))
    return Frame(_name(row, document), crumbs, row.clean[:160])


def _tags(
    one: QuoteBundle, status: Status, catalogue: Catalogue, library: Library
) -> tuple[TagGroup, ...]:
    """The nodes with this status; a node that is confirmed is no longer a proposal."""
    confirmed = {tag.node for tag in one.tags if tag.status is Status.CONFIRMED}
    grouped: dict[str, list[TagRow]] = {}
    for tag in one.tags:
        if tag.status is status and tag.node in catalogue.nodes:
            grouped.setdefault(tag.node, []).append(tag)
    if status is Status.SUGGESTED:
        grouped = {node: tags for node, tags in grouped.items() if node not in confirmed}
    alike: dict[Reasons, list[TagNode]] = {}
    for node, tags in grouped.items():
        why = (reasons(tags, one.row.section, library), nearest(tags))
        alike.setdefault(why, []).append(TagNode(node_ref(catalogue, node), _sure(tags, status)))
    return tuple(
        TagGroup(tuple(nodes), why, tuple(map(quote_ref, like)))
        for (why, like), nodes in alike.items()
    )


def _sure(tags: list[TagRow], status: Status) -> str:
    """Of a proposal, by the words; that a quote stands in a section was not weighed."""
    weighed = [tag.score for tag in tags if tag.origin is not Origin.SECTION]
    return dutch.sure(max(weighed)) if weighed and status is Status.SUGGESTED else ""


@page(
    urls.QUOTE,
    position=90,
    says="one quote, whole, in its place, ready to cite",
    places=lambda session, _: map(urls.quote_page, current_addresses(session)),
)
def quote(
    request: Request, session: SessionDep, catalogue: CatalogueDep, address: str
) -> HTMLResponse:
    """One quote in its place."""
    base_url = state_of(request.app).settings.base_url
    page = present_quote(session, catalogue, address, base_url)
    return render(request, catalogue, "sources/quote", page)
