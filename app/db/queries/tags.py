"""Tags: which quotes are about which node."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from app.db.queries.voices import heard
from app.db.tables import DocumentRow, QuoteRow, TagRow
from graph.schema.model import Status


def confirmed_tags(session: Session) -> Mapping[str, dict[str, str]]:
    """Node -> the current quotes confirmed to be about it, by address, each with its repeat key.

    A quote that several origins tag comes once.
    """
    rows = session.execute(
        select(col(TagRow.node), col(QuoteRow.address), col(QuoteRow.repeat_key))
        .join(QuoteRow, col(QuoteRow.id) == col(TagRow.quote))
        .where(col(TagRow.status) == Status.CONFIRMED, col(QuoteRow.current))
        .order_by(col(QuoteRow.id))
    )
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for node, address, key in rows:
        found[node][address] = key
    return found


def decided_tags(session: Session) -> set[tuple[int, str]]:
    """Quote and node of every tag that a person confirmed or rejected."""
    columns = select(col(TagRow.quote), col(TagRow.node))
    rows = session.execute(columns.where(col(TagRow.decided_by).is_not(None)))
    return {(quote, node) for quote, node in rows}


def tags_of(session: Session, quote: int, node: str) -> Sequence[TagRow]:
    """The tags of one quote with one node, one an origin."""
    return session.exec(select(TagRow).where(TagRow.quote == quote, TagRow.node == node)).all()


def tagged_nodes(
    session: Session, status: Status | None, document: str | None, voice: str | None
) -> set[str]:
    """The nodes that a current quote of this document and voice is about; None asks nothing."""
    query = (
        select(TagRow.node)
        .join(QuoteRow, col(QuoteRow.id) == col(TagRow.quote))
        .where(col(QuoteRow.current))
    )
    if status:
        query = query.where(TagRow.status == status)
    if document:
        query = query.where(QuoteRow.document == document)
    if voice:
        query = query.where(col(QuoteRow.id).in_(heard(voice)))
    return set(session.exec(query.distinct()).all())


def tagged_quotes(
    session: Session, nodes: Collection[str]
) -> Iterable[tuple[int, str, str, str, Status]]:
    """Id, repeat key, document and section of a quote and the status of its tag with a node.

    One row a tag that nobody rejected, of current quotes, in the order of documents.
    """
    of_quote = (QuoteRow.id, QuoteRow.repeat_key, QuoteRow.document, QuoteRow.section)
    query = (
        select_columns(*map(col, of_quote), col(TagRow.status))
        .join(TagRow, col(TagRow.quote) == col(QuoteRow.id))
        .join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document))
        .where(
            col(TagRow.node).in_(nodes),
            col(TagRow.status) != Status.REJECTED,
            col(QuoteRow.current),
        )
        .order_by(col(DocumentRow.position), col(QuoteRow.position))
    )
    return session.execute(query)
