"""Tags: which quotes are about which node; voices and stances of quotes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, select

from app.db.tables import QuoteRow, StanceRow, TagRow, VoiceRow
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


def stored_labels(
    session: Session, kind: type[VoiceRow] | type[StanceRow], key: str
) -> set[tuple[int, str]]:
    """Quote and word of every voice or stance; ``key`` is the column of the word."""
    rows = session.execute(select(col(kind.quote), getattr(kind, key)))
    return {(quote, word) for quote, word in rows}


def voices_of_quotes(session: Session) -> Mapping[int, list[str]]:
    """Id of a quote -> its voices that nobody rejected, by name."""
    query = select(col(VoiceRow.quote), col(VoiceRow.voice))
    kept = query.where(col(VoiceRow.status) != Status.REJECTED).order_by(col(VoiceRow.voice))
    found: dict[int, list[str]] = defaultdict(list)
    for quote, voice in session.execute(kept):
        found[quote].append(voice)
    return found


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
        voiced = select(VoiceRow.quote).where(VoiceRow.voice == voice)
        query = query.where(col(QuoteRow.id).in_(voiced))
    return set(session.exec(query.distinct()).all())
