"""Quotes with their place, tags, claims, repeats and neighbours, read without a query a row."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import func
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from app.db.queries.sections import within_section
from app.db.queries.voices import heard, not_rejected
from app.db.tables import (
    AbbreviationRow,
    ClaimRow,
    DocumentRow,
    QuoteRow,
    StanceRow,
    TagRow,
    VoiceRow,
)
from app.errors import NotFoundError, near
from graph.schema.model import Status

FOOTNOTE = "footnote"
Hanging = TypeVar("Hanging", TagRow, ClaimRow, VoiceRow, StanceRow)


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """Which quotes to list; a section stands for itself and all below it.

    ``nodes`` keeps the quotes that are about any of these.
    """

    document: str | None = None
    section: str | None = None
    node: str | None = None
    status: str | None = None
    voice: str | None = None
    nodes: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class QuoteBundle:
    """A quote with everything that hangs on it; all rows were read together with its page's."""

    row: QuoteRow
    tags: tuple[TagRow, ...]
    claims: tuple[ClaimRow, ...]
    heard: tuple[VoiceRow, ...]
    stances: tuple[StanceRow, ...]
    repeats: tuple[str, ...]

    @property
    def voices(self) -> tuple[str, ...]:
        """The names of the voices, in order."""
        return tuple(row.voice for row in self.heard)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The quotes that stand right before and after one in its document."""

    before: QuoteRow | None
    after: QuoteRow | None


def get_quote(session: Session, address: str) -> QuoteRow:
    """The quote at an address, current or not. Raises NotFoundError with addresses near it."""
    row = session.exec(select(QuoteRow).where(QuoteRow.address == address)).first()
    return row or _missing(session, address)


def _missing(session: Session, address: str) -> QuoteRow:
    """Suggest the addresses of the same section first, else of the same document."""
    section = address.rpartition("-")[0]
    query = select(QuoteRow.address).order_by(col(QuoteRow.id))
    inside = session.exec(query.where(col(QuoteRow.address).startswith(f"{section}-"))).all()
    listed = inside or session.exec(query).all()
    raise NotFoundError("quote", address, near(address, listed))


def list_quotes(
    session: Session, wanted: QuoteFilter, page: int, page_size: int
) -> tuple[list[QuoteRow], int]:
    """One page of current quotes in document order, and how many there are in all."""
    query = _filtered(wanted)
    total = session.exec(select(func.count()).select_from(query.subquery())).one()
    ordered = query.join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document)).order_by(
        col(DocumentRow.position), col(QuoteRow.position)
    )
    rows = session.exec(ordered.offset((page - 1) * page_size).limit(page_size)).all()
    return list(rows), total


def _filtered(wanted: QuoteFilter) -> SelectOfScalar[QuoteRow]:
    query = select(QuoteRow).where(col(QuoteRow.current))
    if wanted.document:
        query = query.where(QuoteRow.document == wanted.document)
    if wanted.section:
        query = query.where(within_section(QuoteRow.section, wanted.section))
    if wanted.voice:
        query = query.where(col(QuoteRow.id).in_(heard(wanted.voice)))
    if wanted.node or wanted.nodes is not None or wanted.status:
        query = query.where(col(QuoteRow.id).in_(_tagged(wanted)))
    return query


def _tagged(wanted: QuoteFilter) -> SelectOfScalar[int]:
    tagged = select(TagRow.quote)
    if wanted.node:
        tagged = tagged.where(TagRow.node == wanted.node)
    if wanted.nodes is not None:
        tagged = tagged.where(col(TagRow.node).in_(wanted.nodes))
    return tagged.where(TagRow.status == wanted.status) if wanted.status else tagged


def bundle(session: Session, rows: Sequence[QuoteRow]) -> list[QuoteBundle]:
    """Read what hangs on all these quotes, five queries in all; what was rejected only for tags
    and claims.
    """
    ids = [row.id for row in rows]
    tags = _by_quote(session.exec(select(TagRow).where(col(TagRow.quote).in_(ids))).all())
    claims = _by_quote(session.exec(select(ClaimRow).where(col(ClaimRow.quote).in_(ids))).all())
    said = select(VoiceRow).where(col(VoiceRow.quote).in_(ids), not_rejected(VoiceRow))
    voices = _by_quote(session.exec(said.order_by(col(VoiceRow.voice))).all())
    sorts = select(StanceRow).where(col(StanceRow.quote).in_(ids), not_rejected(StanceRow))
    stances = _by_quote(session.exec(sorts.order_by(col(StanceRow.score).desc())).all())
    repeats = repeats_of(session, {row.repeat_key for row in rows})
    return [
        QuoteBundle(
            row=row,
            tags=tuple(sorted(tags[row.id], key=_tag_order)),
            claims=tuple(sorted(claims[row.id], key=_claim_order)),
            heard=tuple(voices[row.id]),
            stances=tuple(stances[row.id]),
            repeats=tuple(a for a in repeats[row.repeat_key] if a != row.address),
        )
        for row in rows
    ]


def _by_quote(rows: Sequence[Hanging]) -> Mapping[int | None, list[Hanging]]:
    found: dict[int | None, list[Hanging]] = defaultdict(list)
    for row in rows:
        found[row.quote].append(row)
    return found


_RANK = {Status.CONFIRMED: 0, Status.SUGGESTED: 1, Status.REJECTED: 2}


def _tag_order(tag: TagRow) -> tuple[int, float, str]:
    return _RANK[tag.status], -tag.score, tag.node


def _claim_order(claim: ClaimRow) -> tuple[int, int, str]:
    return _RANK[claim.status], claim.cause_start, claim.id


def repeats_of(session: Session, keys: set[str]) -> Mapping[str, list[str]]:
    """Repeat key -> the addresses of the current quotes with those words; one query."""
    found: dict[str, list[str]] = defaultdict(list)
    rows = session.execute(
        select(col(QuoteRow.repeat_key), col(QuoteRow.address))
        .where(col(QuoteRow.repeat_key).in_(keys), col(QuoteRow.current))
        .order_by(col(QuoteRow.id))
    )
    for key, address in rows:
        found[key].append(address)
    return found


def quotes_by_id(session: Session, ids: Iterable[int]) -> dict[int, QuoteRow]:
    """These quotes by their ids; one query."""
    rows = session.exec(select(QuoteRow).where(col(QuoteRow.id).in_(list(ids))))
    return {row.id: row for row in rows if row.id is not None}


def neighbours(session: Session, row: QuoteRow) -> Neighbours:
    """The quotes before and after, whatever section they stand in."""
    base = select(QuoteRow).where(QuoteRow.document == row.document, col(QuoteRow.current))
    before = base.where(QuoteRow.position < row.position).order_by(col(QuoteRow.position).desc())
    after = base.where(QuoteRow.position > row.position).order_by(col(QuoteRow.position))
    return Neighbours(session.exec(before.limit(1)).first(), session.exec(after.limit(1)).first())


def current_texts(session: Session, addresses: Sequence[str]) -> dict[str, str]:
    """The cleaned words of these quotes by address; one query."""
    if not addresses:
        return {}
    columns = select(col(QuoteRow.address), col(QuoteRow.clean))
    rows = session.execute(columns.where(col(QuoteRow.address).in_(addresses)))
    return dict(rows.all())


def abbreviations(session: Session) -> list[AbbreviationRow]:
    """All abbreviations of all documents, in alphabetical order."""
    query = select(AbbreviationRow).order_by(
        func.lower(col(AbbreviationRow.abbr)), col(AbbreviationRow.id)
    )
    return list(session.exec(query).all())


def quotes_at(session: Session, addresses: Iterable[str]) -> dict[str, QuoteRow]:
    """The quotes at these addresses, current or not, by address; one query."""
    query = select(QuoteRow).where(col(QuoteRow.address).in_(set(addresses)))
    return {row.address: row for row in session.exec(query)}


def quotes_with_ids(session: Session, ids: Sequence[int]) -> list[QuoteRow]:
    """The quotes with these ids, in the order of the ids; one query."""
    found = session.exec(select(QuoteRow).where(col(QuoteRow.id).in_(ids)))
    rows = {row.id: row for row in found}
    return [rows[one] for one in ids]
