"""The quotes of one or more nodes: confirmed first, then proposed, repeats once."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from app.db.queries.quotes import QuoteBundle, bundle, quotes_with_ids
from app.db.queries.tags import tagged_quotes
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


def node_hits(session: Session, nodes: Collection[str]) -> list[Hit]:
    """All current quotes with a tag that is not rejected: confirmed first, each group in order.

    Of repeats only the first is kept; a confirmed one goes before a proposed one. One query.
    """
    hits = [
        Hit(i, key, document, section, status is Status.CONFIRMED)
        for i, key, document, section, status in tagged_quotes(session, nodes)
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
    return bundle(session, quotes_with_ids(session, [hit.id for hit in hits]))
