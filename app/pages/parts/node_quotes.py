"""The quotes of one or more nodes: confirmed first, then proposed, repeats once."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from app.db.queries.quotes import QuoteBundle, bundle
from app.db.tables import DocumentRow, QuoteRow, TagRow
from corpus.ids import is_within
from graph.schema.model import Status


@dataclass(frozen=True, slots=True)
class Hit:
    """A quote that is tagged with one of the nodes."""

    id: int
    key: str
    document: str
    section: str
    confirmed: bool


_COLUMNS = (
    col(QuoteRow.id),
    col(QuoteRow.repeat_key),
    col(QuoteRow.document),
    col(QuoteRow.section),
    col(TagRow.status),
)


def node_hits(session: Session, nodes: Collection[str]) -> list[Hit]:
    """All current quotes with a tag that is not rejected: confirmed first, each group in order.

    Of repeats only the first is kept; a confirmed one goes before a proposed one. One query.
    """
    query = (
        select_columns(*_COLUMNS)
        .join(TagRow, col(TagRow.quote) == col(QuoteRow.id))
        .join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document))
        .where(
            col(TagRow.node).in_(nodes),
            col(TagRow.status) != Status.REJECTED.value,
            col(QuoteRow.current),
        )
        .order_by(col(DocumentRow.position), col(QuoteRow.position))
    )
    hits = [
        Hit(i, key, document, section, status == Status.CONFIRMED.value)
        for i, key, document, section, status in session.execute(query)
    ]
    kept: dict[str, Hit] = {}
    for hit in sorted(hits, key=lambda hit: not hit.confirmed):
        kept.setdefault(hit.key, hit)
    return list(kept.values())


def within(hits: Iterable[Hit], document: str, section: str) -> list[Hit]:
    """The hits in this section of the document or below it; all hits without a section."""
    if not section:
        return list(hits)
    return [hit for hit in hits if hit.document == document and is_within(hit.section, section)]


def sections_of(hits: Iterable[Hit]) -> Counter[tuple[str, str]]:
    """(document, section) -> how many hits, in the order of the hits."""
    return Counter((hit.document, hit.section) for hit in hits)


def read_hits(session: Session, hits: Sequence[Hit]) -> list[QuoteBundle]:
    """The quotes of these hits with all that hangs on them, in the same order."""
    ids = [hit.id for hit in hits]
    rows = {row.id: row for row in session.exec(select(QuoteRow).where(col(QuoteRow.id).in_(ids)))}
    return bundle(session, [rows[one] for one in ids])
