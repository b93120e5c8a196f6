"""Claims and the links they state."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Select
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select as SelectOfRows

from app.db.tables import ClaimRow, DocumentRow, LinkRow, QuoteRow
from graph.schema.model import Claim, Polarity, Span, Status

Pair: TypeAlias = tuple[str, str]
BATCH = 10_000
"""How many rows are fetched at a time where a million may come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEntry(Claim):
    """A stored claim, with what is needed to count it: its quote's place and repeat key."""

    id: str
    repeat_key: str
    document: str
    section: str


def link_signs(session: Session) -> dict[Pair, Polarity]:
    """Cause and effect of every link with its polarity, as the schema lists them."""
    columns = select(col(LinkRow.cause), col(LinkRow.effect), col(LinkRow.polarity))
    return {(cause, effect): sign for cause, effect, sign in session.execute(columns)}


def claim_ids(session: Session) -> set[str]:
    """The ids of all claims, whoever made them."""
    return set(session.exec(select(ClaimRow.id)).all())


def all_claims(session: Session) -> Sequence[ClaimRow]:
    """Every claim, rejected ones too."""
    return session.exec(select(ClaimRow)).all()


def confirmed_claims(session: Session) -> Mapping[Pair, list[ClaimEntry]]:
    """The confirmed claims of current quotes by their ends, in the order of the documents."""
    rows = session.execute(
        select_columns(*_ENTRY)
        .join(QuoteRow, col(QuoteRow.id) == col(ClaimRow.quote))
        .join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document))
        .where(
            col(ClaimRow.status) == Status.CONFIRMED,
            col(QuoteRow.current),
            col(ClaimRow.cause).is_not(None),
            col(ClaimRow.effect).is_not(None),
        )
        .order_by(
            col(DocumentRow.position),
            col(QuoteRow.position),
            col(ClaimRow.cause_start),
            col(ClaimRow.id),
        )
    )
    found: dict[Pair, list[ClaimEntry]] = defaultdict(list)
    for row in rows:
        found[row.cause, row.effect].append(_entry(row))
    return found


_ENTRY: tuple[Any, ...] = (
    *(col(ClaimRow.id), col(ClaimRow.cause), col(ClaimRow.effect), col(ClaimRow.polarity)),
    *(col(ClaimRow.bearing), col(ClaimRow.cue)),
    *(col(ClaimRow.cause_start), col(ClaimRow.cause_end)),
    *(col(ClaimRow.effect_start), col(ClaimRow.effect_end)),
    *(col(QuoteRow.address), col(QuoteRow.repeat_key), col(QuoteRow.text)),
    *(col(QuoteRow.document), col(QuoteRow.section)),
)


def _entry(row: Any) -> ClaimEntry:  # noqa: ANN401 - a row of the columns above
    return ClaimEntry(
        id=row.id,
        quote=row.address,
        repeat_key=row.repeat_key,
        document=row.document,
        section=row.section,
        cause=row.cause,
        effect=row.effect,
        polarity=row.polarity,
        bearing=row.bearing,
        cause_span=_span(row.text, row.cause_start, row.cause_end),
        effect_span=_span(row.text, row.effect_start, row.effect_end),
        cue=row.cue,
    )


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])


def evidence_rows(session: Session, statuses: Iterable[Status]) -> Iterable[Any]:
    """The claims of these statuses with their link and quote, those of a link in a row.

    Columns: cause, effect and polarity of the link; what orders claims within it (places of
    document and quote, start, id); bearing, status, quote's id, address, repeat key, section,
    document. Fetched in batches.
    """
    options = {"yield_per": BATCH}
    return session.execute(_evidence(statuses), execution_options=options)


def _evidence(statuses: Iterable[Status]) -> Select[tuple[Any, ...]]:
    """By the ends of the link, as the index has them."""
    ends = (col(LinkRow.cause) == col(ClaimRow.cause)) & (
        col(LinkRow.effect) == col(ClaimRow.effect)
    )
    columns: list[Any] = [
        *(col(LinkRow.cause), col(LinkRow.effect), col(LinkRow.polarity)),
        *(col(DocumentRow.position), col(QuoteRow.position), col(ClaimRow.cause_start)),
        *(col(ClaimRow.id), col(ClaimRow.bearing), col(ClaimRow.status), col(ClaimRow.quote)),
        *(col(QuoteRow.address), col(QuoteRow.repeat_key)),
        *(col(QuoteRow.section), col(QuoteRow.document)),
    ]
    return (
        select_columns(*columns)
        .select_from(ClaimRow)
        .join(LinkRow, ends)
        .join(QuoteRow, col(QuoteRow.id) == col(ClaimRow.quote))
        .join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document))
        .where(col(ClaimRow.status).in_(sorted(statuses)), col(QuoteRow.current))
        .order_by(col(ClaimRow.cause), col(ClaimRow.effect))
    )


def claims_of_link(session: Session, cause: str, effect: str) -> list[tuple[ClaimRow, QuoteRow]]:
    """All claims of current quotes for this link, rejected ones too, in the order of documents."""
    of_link = (ClaimRow.cause == cause, ClaimRow.effect == effect, col(QuoteRow.current))
    return list(session.exec(_with_quotes().where(*of_link)).all())


def claims_with_ids(session: Session, ids: Iterable[str]) -> list[tuple[ClaimRow, QuoteRow]]:
    """These claims, each with its quote, in the order of documents."""
    wanted = sorted(set(ids))
    return list(session.exec(_with_quotes().where(col(ClaimRow.id).in_(wanted))).all())


def _with_quotes() -> SelectOfRows[ClaimRow, QuoteRow]:
    return (
        select(ClaimRow, QuoteRow)
        .join(QuoteRow, col(QuoteRow.id) == col(ClaimRow.quote))
        .join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document))
        .order_by(col(DocumentRow.position), col(QuoteRow.position), col(ClaimRow.cause_start))
    )
