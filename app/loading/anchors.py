"""Checks that every address, hash, position and span in the store still holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session

from app.db.queries.claims import all_claims
from app.db.queries.contents import (
    all_quotes,
    document_rows,
    parts_of,
    quotes_of,
    sections_of,
    short_forms_of,
)
from app.db.tables import ClaimRow, DocumentRow, QuoteRow
from corpus.anchoring.verify import verify
from corpus.ids import content_hash, parse_address
from corpus.model import (
    Abbreviation,
    DocumentInfo,
    LeftOut,
    Matter,
    ParsedDocument,
    Quote,
    Section,
)
from corpus.readers.plain_text import fingerprint
from graph.errors import SchemaError
from graph.schema.load import load_schema


@dataclass(frozen=True, slots=True)
class AnchorReport:
    """What was looked at and, one sentence each, what does not hold."""

    documents: int
    quotes: int
    claims: int
    faults: tuple[str, ...]


def verify_anchors(session: Session) -> AnchorReport:
    """Hold every quote against its document and every claim against its quote.

    Quotes that a newer version of their document lacks have no place in it: of those the address
    and the hash are checked.
    """
    documents = document_rows(session)
    quotes = all_quotes(session)
    claims = all_claims(session)
    faults = [fault for row in documents for fault in _document_faults(session, row)]
    faults += [fault for row in quotes for fault in _quote_faults(row)]
    faults += _span_faults(claims, {row.id: row for row in quotes})
    faults += _schema_faults({row.address: row.text for row in quotes})
    return AnchorReport(len(documents), len(quotes), len(claims), tuple(faults))


def _document_faults(session: Session, row: DocumentRow) -> Iterator[str]:
    if fingerprint(row.text.encode()) != row.sha256:
        yield f"The text of {row.slug} is not the one with the hash that was noted."
    for fault in verify(_parsed(session, row), row.text):
        yield f"{row.slug}: {fault}"


def _parsed(session: Session, row: DocumentRow) -> ParsedDocument:
    slug = row.slug
    parts = parts_of(session, slug)
    left_out = [part for part in parts if part.kind == "left_out"]
    return ParsedDocument(
        document=_info(row),
        sections=tuple(
            Section(s.number, s.title, s.depth, s.parent, (s.first_line, s.last_line), s.toc_title)
            for s in sections_of(session, slug)
        ),
        quotes=tuple(_quotes(session, slug)),
        abbreviations=tuple(
            Abbreviation(e.abbr, e.expansion, (e.first_line, e.last_line))
            for e in short_forms_of(session, slug)
        ),
        matter=tuple(
            Matter(p.kind, (p.first_line, p.last_line)) for p in parts if p not in left_out
        ),
        left_out=tuple(LeftOut((p.first_line, p.last_line), p.text, p.why) for p in left_out),
    )


def _info(row: DocumentRow) -> DocumentInfo:
    return DocumentInfo(
        slug=row.slug,
        title=row.title,
        kind=row.kind,
        version=row.version,
        publisher=row.publisher,
        licence=row.licence,
        sha256=row.sha256,
        file=row.file,
    )


def _quotes(session: Session, slug: str) -> Iterator[Quote]:
    for row in quotes_of(session, slug):
        yield Quote(
            row.section,
            row.ordinal,
            row.text,
            row.clean,
            (row.first_line, row.last_line),
            tuple((start, end) for start, end in row.pieces),
            tuple(row.flags),
        )


def _quote_faults(row: QuoteRow) -> Iterator[str]:
    """An address names its document and ordinal for ever; its section may have been renumbered."""
    parsed = parse_address(row.address)
    if parsed is None or replace(parsed, section=None) != replace(
        parsed, document=row.document, section=None, ordinal=row.ordinal
    ):
        yield f"The address {row.address} is not that of quote {row.ordinal} of {row.document}."
    if content_hash(row.text) != row.repeat_key:
        yield f"The hash of {row.address} is not that of its words."


def _span_faults(claims: Sequence[ClaimRow], quotes: dict[int | None, QuoteRow]) -> Iterator[str]:
    for claim in claims:
        quote = quotes.get(claim.quote)
        if quote is None:
            yield f"Claim {claim.id} names a quote that is not there."
            continue
        for end, first, last in (
            ("cause", claim.cause_start, claim.cause_end),
            ("effect", claim.effect_start, claim.effect_end),
        ):
            if not 0 <= first < last <= len(quote.text):
                yield f"The {end} of claim {claim.id} lies outside {quote.address}."


def _schema_faults(texts: dict[str, str]) -> tuple[str, ...]:
    """The shipped schema, every claim word for word, against the quotes of the store."""
    try:
        load_schema(quotes=texts)
    except SchemaError as error:
        return error.problems
    return ()
