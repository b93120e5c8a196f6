"""One quote, whole, in its place in the source."""

from dataclasses import dataclass

from sqlmodel import Session

from app import urls
from app.db.models import DocumentRow, QuoteRow, TagRow
from app.presenters import dutch, words
from app.presenters.citation import Citation, cite_quote, short_title
from app.presenters.frame import Frame, Ref
from app.presenters.library import Library, read_library
from app.presenters.link_view import node_ref
from app.presenters.quote_claims import QuoteClaim, view_quote_claims
from app.presenters.quote_view import QuoteView, view_quote
from app.presenters.reasons import reasons
from app.presenters.texts import explained
from app.services.catalogue import Catalogue
from app.services.quotes import QuoteBundle, bundle, get_quote, neighbours
from corpus.model import Abbreviation
from graph.model import Status

UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class TagGroup:
    """Nodes that this quote is about for the same reasons."""

    nodes: tuple[Ref, ...]
    why: tuple[str, ...]


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
    voices: tuple[str, ...]
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
        flags=tuple(words.flag(flag) for flag in row.flags),
        abbreviations=explained(row.clean, library.abbreviations),
        voices=tuple(voice for voice in one.voices if voice != UNKNOWN),
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
    confirmed = {tag.node for tag in one.tags if tag.status == Status.CONFIRMED.value}
    grouped: dict[str, list[TagRow]] = {}
    for tag in one.tags:
        if tag.status == status.value and tag.node in catalogue.nodes:
            grouped.setdefault(tag.node, []).append(tag)
    if status is Status.SUGGESTED:
        grouped = {node: tags for node, tags in grouped.items() if node not in confirmed}
    alike: dict[tuple[str, ...], list[Ref]] = {}
    for node, tags in grouped.items():
        why = reasons(tags, one.row.section, library)
        alike.setdefault(why, []).append(node_ref(catalogue, node))
    return tuple(TagGroup(tuple(nodes), why) for why, nodes in alike.items())
