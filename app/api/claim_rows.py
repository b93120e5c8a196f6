"""Claims out of the store, with the words that their spans stand for."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import ColumnElement, Select, func, or_, select, tuple_
from sqlmodel import Session, col

from app.api.http.filters import ClaimKeys, Place, current_slug
from app.api.schemas.claims import ClaimShape, Span
from app.catalogue.catalogue import Catalogue
from app.db.queries.sections import within_section
from app.db.tables import ClaimRow, DocumentRow, QuoteRow, VoiceRow
from app.errors import NotFoundError

Pair: TypeAlias = tuple[str, str]
ClaimQuery: TypeAlias = "Select[ClaimRow, QuoteRow]"


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim with its quote."""

    claim: ClaimRow
    quote: QuoteRow


def claim_shape(claim: ClaimRow, address: str, text: str) -> ClaimShape:
    """A claim as the API answers it; ``text`` is its quote's."""
    return ClaimShape(
        **claim.model_dump(
            include={
                *("id", "cause", "effect", "polarity", "bearing", "status", "origin", "score"),
                *("cue", "kind", "explicit", "negated", "pipeline"),
            }
        ),
        quote=address,
        cause_span=_span(text, claim.cause_start, claim.cause_end),
        effect_span=_span(text, claim.effect_start, claim.effect_end),
    )


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=text[start:end])


def list_claims(
    session: Session, catalogue: Catalogue, keys: ClaimKeys, place: Place
) -> tuple[list[PlacedClaim], int]:
    """One page of claims in the order of the documents, and how many there are in all."""
    query = _filtered(catalogue, keys, place)
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    first = (keys.page - 1) * keys.page_size
    rows = session.execute(_ordered(query).offset(first).limit(keys.page_size))
    return [PlacedClaim(claim, quote) for claim, quote in rows], total


def linked_pairs(
    session: Session, catalogue: Catalogue, keys: ClaimKeys, place: Place
) -> set[Pair]:
    """Cause and effect of every claim that the filters let through."""
    ends = _filtered(catalogue, keys, place).with_only_columns(
        col(ClaimRow.cause), col(ClaimRow.effect)
    )
    rows = session.execute(ends.distinct())
    return {(cause, effect) for cause, effect in rows if cause and effect}


def claims_of(session: Session, pairs: Collection[Pair], status: str) -> list[PlacedClaim]:
    """All claims of these links with this status, in the order of the documents; one query."""
    ends = tuple_(col(ClaimRow.cause), col(ClaimRow.effect))
    query = _base().where(ends.in_(list(pairs)))
    rows = session.execute(_ordered(_with_status(query, status)))
    return [PlacedClaim(claim, quote) for claim, quote in rows]


def get_claim(session: Session, key: str) -> PlacedClaim:
    """The claim with this id. Raises NotFoundError."""
    found = session.execute(_base().where(col(ClaimRow.id) == key)).first()
    if found is None:
        raise NotFoundError("claim", key)
    return PlacedClaim(*found)


def _base() -> ClaimQuery:
    return (
        select(ClaimRow, QuoteRow)
        .join(QuoteRow, col(QuoteRow.id) == col(ClaimRow.quote))
        .where(col(QuoteRow.current))
    )


def _ordered(query: ClaimQuery) -> ClaimQuery:
    return query.join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document)).order_by(
        col(DocumentRow.position),
        col(QuoteRow.position),
        col(ClaimRow.cause_start),
        col(ClaimRow.id),
    )


def _with_status(query: ClaimQuery, status: str) -> ClaimQuery:
    return query if status == "any" else query.where(col(ClaimRow.status) == status)


def _filtered(catalogue: Catalogue, keys: ClaimKeys, place: Place) -> ClaimQuery:
    query = _with_status(_base(), keys.status)
    for name in ("cause", "effect"):
        if slug := current_slug(catalogue, getattr(keys, name)):
            query = query.where(getattr(ClaimRow, name) == slug)
    if node := current_slug(catalogue, keys.node):
        query = query.where(_at_either_end([node]))
    if keys.theme:
        query = query.where(_at_either_end(catalogue.theme(keys.theme).nodes))
    for name in ("polarity", "bearing"):
        if value := getattr(keys, name):
            query = query.where(getattr(ClaimRow, name) == value)
    return _placed(query, keys, place)


def _at_either_end(nodes: Collection[str]) -> ColumnElement[bool]:
    return or_(col(ClaimRow.cause).in_(nodes), col(ClaimRow.effect).in_(nodes))


def _placed(query: ClaimQuery, keys: ClaimKeys, place: Place) -> ClaimQuery:
    if place.document:
        query = query.where(col(QuoteRow.document) == place.document)
    if place.section:
        query = query.where(within_section(QuoteRow.section, place.section))
    if keys.voice:
        voiced = select(col(VoiceRow.quote)).where(col(VoiceRow.voice) == keys.voice)
        query = query.where(col(QuoteRow.id).in_(voiced))
    return query
