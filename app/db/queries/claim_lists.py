"""Claims as lists show them: by filter, a page at a time, each with its quote."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import ColumnElement, Select, func, or_, select, tuple_
from sqlmodel import Session, col

from app.db.queries.claims import Pair
from app.db.queries.sections import within_section
from app.db.queries.voices import heard
from app.db.tables import ClaimRow, DocumentRow, QuoteRow
from app.errors import NotFoundError
from graph.schema.model import Bearing, Polarity, Status

ClaimQuery: TypeAlias = "Select[ClaimRow, QuoteRow]"


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim with its quote."""

    claim: ClaimRow
    quote: QuoteRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Which claims to list; what is None asks nothing.

    Each set of ``ends`` holds nodes one of which is cause or effect. A section stands for itself
    and all below it.
    """

    status: Status | None = None
    cause: str | None = None
    effect: str | None = None
    ends: tuple[Collection[str], ...] = ()
    polarity: Polarity | None = None
    bearing: Bearing | None = None
    document: str | None = None
    section: str | None = None
    voice: str | None = None


def list_claims(
    session: Session, wanted: ClaimFilter, page: int, page_size: int
) -> tuple[list[PlacedClaim], int]:
    """One page of claims in the order of the documents, and how many there are in all."""
    query = _filtered(wanted)
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    rows = session.execute(_ordered(query).offset((page - 1) * page_size).limit(page_size))
    return [PlacedClaim(claim, quote) for claim, quote in rows], total


def linked_pairs(session: Session, wanted: ClaimFilter) -> set[Pair]:
    """Cause and effect of every claim that the filter lets through."""
    ends = _filtered(wanted).with_only_columns(col(ClaimRow.cause), col(ClaimRow.effect))
    rows = session.execute(ends.distinct())
    return {(cause, effect) for cause, effect in rows if cause and effect}


def claims_of_links(
    session: Session, pairs: Collection[Pair], status: Status | None
) -> list[PlacedClaim]:
    """All claims of these links with this status, in the order of the documents; one query."""
    ends = tuple_(col(ClaimRow.cause), col(ClaimRow.effect))
    query = _filtered(ClaimFilter(status=status)).where(ends.in_(list(pairs)))
    return [PlacedClaim(claim, quote) for claim, quote in session.execute(_ordered(query))]


def get_claim(session: Session, key: str) -> PlacedClaim:
    """The claim with this id. Raises NotFoundError."""
    found = session.execute(_filtered(ClaimFilter()).where(col(ClaimRow.id) == key)).first()
    if found is None:
        raise NotFoundError("claim", key)
    return PlacedClaim(*found)


def _ordered(query: ClaimQuery) -> ClaimQuery:
    return query.join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document)).order_by(
        col(DocumentRow.position),
        col(QuoteRow.position),
        col(ClaimRow.cause_start),
        col(ClaimRow.id),
    )


def _filtered(wanted: ClaimFilter) -> ClaimQuery:
    query = (
        select(ClaimRow, QuoteRow)
        .join(QuoteRow, col(QuoteRow.id) == col(ClaimRow.quote))
        .where(col(QuoteRow.current))
    )
    for name in ("status", "cause", "effect", "polarity", "bearing"):
        if (value := getattr(wanted, name)) is not None:
            query = query.where(getattr(ClaimRow, name) == value)
    query = query.where(*map(_at_either_end, wanted.ends))
    if wanted.document:
        query = query.where(col(QuoteRow.document) == wanted.document)
    if wanted.section:
        query = query.where(within_section(QuoteRow.section, wanted.section))
    if wanted.voice:
        query = query.where(col(QuoteRow.id).in_(heard(wanted.voice)))
    return query


def _at_either_end(nodes: Collection[str]) -> ColumnElement[bool]:
    return or_(col(ClaimRow.cause).in_(nodes), col(ClaimRow.effect).in_(nodes))
