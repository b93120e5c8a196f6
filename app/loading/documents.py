"""Writes a parsed document into the store, once, and keeps every address it ever gave out."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from sqlalchemy import delete, insert, update
from sqlmodel import Session, col

from app.db.marks import mark_of, set_mark
from app.db.queries.contents import quotes_ever_of
from app.db.queries.documents import document_slugs
from app.db.tables import AbbreviationRow, DocumentRow, PartRow, QuoteRow, SectionRow
from corpus.ids import content_hash, quote_address
from corpus.model import DocumentInfo, ParsedDocument, Quote


def is_loaded(session: Session, info: DocumentInfo, reader: str) -> bool:
    """Whether this very file was read by this version of the reader."""
    return mark_of(session, f"document:{info.slug}") == f"{info.sha256} {reader}"


def store_document(session: Session, parsed: ParsedDocument, text: str, reader: str) -> None:
    """Insert or renew one document; the caller owns the transaction.

    Quotes found again by their content keep address and ordinal; new ones get unused ordinals;
    those that are gone stay in the table with ``current`` false.
    """
    info = parsed.document
    session.merge(_document_row(info, text, reader, _position(session, info.slug)))
    session.flush()
    for table in (SectionRow, PartRow, AbbreviationRow):
        session.execute(delete(table).where(col(table.document) == info.slug))
    _insert_headings_and_parts(session, parsed, text)
    _store_quotes(session, parsed)
    set_mark(session, f"document:{info.slug}", f"{info.sha256} {reader}")


def _position(session: Session, slug: str) -> int:
    slugs = document_slugs(session)
    return slugs.index(slug) if slug in slugs else len(slugs)


def _document_row(info: DocumentInfo, text: str, reader: str, position: int) -> DocumentRow:
    return DocumentRow(
        slug=info.slug,
        title=info.title,
        kind=info.kind,
        version=info.version,
        status=info.status,
        date=info.date,
        dated=info.dated,
        publisher=info.publisher,
        licence=info.licence,
        address=info.address,
        sha256=info.sha256,
        file=info.file,
        text=text,
        reader=reader,
        position=position,
    )


def _insert_headings_and_parts(session: Session, parsed: ParsedDocument, text: str) -> None:
    slug, lines = parsed.document.slug, text.split("\n")
    rows: list[SectionRow | PartRow | AbbreviationRow] = [
        SectionRow(
            document=slug,
            number=section.number,
            title=section.title,
            toc_title=section.toc_title,
            depth=section.depth,
            parent=section.parent,
            first_line=section.lines[0],
            last_line=section.lines[1],
            position=position,
        )
        for position, section in enumerate(parsed.sections)
    ]
    rows += _parts(slug, parsed, lines)
    rows += [
        AbbreviationRow(
            document=slug,
            abbr=item.abbr,
            expansion=item.expansion,
            first_line=item.lines[0],
            last_line=item.lines[1],
        )
        for item in parsed.abbreviations
    ]
    session.add_all(rows)


def _parts(slug: str, parsed: ParsedDocument, lines: list[str]) -> Iterator[PartRow]:
    for part in parsed.matter:
        first, last = part.lines
        text = "\n".join(lines[first - 1 : last])
        yield PartRow(
            document=slug, kind=part.kind, first_line=first, last_line=last, text=text, why=""
        )
    for left in parsed.left_out:
        yield PartRow(
            document=slug,
            kind="left_out",
            first_line=left.lines[0],
            last_line=left.lines[1],
            text=left.text,
            why=left.why,
        )


def _store_quotes(session: Session, parsed: ParsedDocument) -> None:
    slug = parsed.document.slug
    known = quotes_ever_of(session, slug)
    kept = _found_again(known, parsed.quotes)
    used = {row.address for row in known}
    session.execute(update(QuoteRow).where(col(QuoteRow.document) == slug).values(current=False))
    fresh, again = [], []
    for position, quote in enumerate(parsed.quotes):
        values = _quote_values(parsed.document, quote, position)
        if row := kept.get(position):
            again.append(values | {"id": row.id})
        else:
            fresh.append(values | _unused_address(parsed.document, quote, used))
    # All rows in one go: one by one, each would be looked for among all rows of the session.
    if again:
        session.execute(update(QuoteRow), again)
    if fresh:
        session.execute(insert(QuoteRow), fresh)


def _found_again(known: Iterable[QuoteRow], quotes: Iterable[Quote]) -> dict[int, QuoteRow]:
    """Position of a parsed quote -> the row that already holds it.

    The same words in the same section first, then the same words anywhere in the document.
    """
    here: dict[tuple[str, str], deque[QuoteRow]] = defaultdict(deque)
    for row in sorted(known, key=lambda row: row.position):
        here[row.section, row.repeat_key].append(row)
    keyed = [(position, quote, content_hash(quote.text)) for position, quote in enumerate(quotes)]
    found = {p: here[q.section, key].popleft() for p, q, key in keyed if here[q.section, key]}
    anywhere: dict[str, deque[QuoteRow]] = defaultdict(deque)
    for (_, key), rows in here.items():
        anywhere[key].extend(rows)
    moved = [(p, key) for p, _, key in keyed if p not in found]
    return found | {p: anywhere[key].popleft() for p, key in moved if anywhere[key]}


def _quote_values(info: DocumentInfo, quote: Quote, position: int) -> dict[str, object]:
    return {
        "document": info.slug,
        "version": info.version,
        "section": quote.section,
        "position": position,
        "text": quote.text,
        "clean": quote.clean,
        "first_line": quote.lines[0],
        "last_line": quote.lines[1],
        "pieces": [list(piece) for piece in quote.pieces],
        "flags": list(quote.flags),
        "repeat_key": content_hash(quote.text),
        "current": True,
    }


def _unused_address(info: DocumentInfo, quote: Quote, used: set[str]) -> dict[str, object]:
    """The parsed ordinal where it is free, else the next one nobody ever had."""
    ordinal = quote.ordinal
    while (address := quote_address(info.slug, quote.section, ordinal)) in used:
        ordinal += 1
    used.add(address)
    return {"address": address, "ordinal": ordinal}
