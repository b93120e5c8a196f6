"""What search is built on: plain columns of current quotes, sections, tags and claims.

Plain tables only, so that every database finds the same.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import case, func
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from app.db.tables import AbbreviationRow, ClaimRow, QuoteRow, SectionRow, TagRow
from graph.schema.model import Bearing, Origin, Status

Rows: TypeAlias = Sequence[Any]


def searched_quotes(session: Session) -> Rows:
    """Id, document, section, clean words and repeat key of the current quotes, by id."""
    columns = (
        *(col(QuoteRow.id), col(QuoteRow.document), col(QuoteRow.section)),
        *(col(QuoteRow.clean), col(QuoteRow.repeat_key)),
    )
    kept = select_columns(*columns).where(col(QuoteRow.current))
    return session.execute(kept.order_by(col(QuoteRow.id))).all()


def section_titles(session: Session) -> dict[tuple[str, str], tuple[str, str | None]]:
    """(document, number) -> title and the number of the section above it."""
    columns = (
        *(col(SectionRow.document), col(SectionRow.number)),
        *(col(SectionRow.title), col(SectionRow.parent)),
    )
    rows = session.execute(select(*columns))
    return {(document, number): (title, parent) for document, number, title, parent in rows}


def searched_tags(session: Session) -> Rows:
    """Quote, node, document and whether it is confirmed (1 or 0) of the tags that search weighs.

    One row a quote and node. Not the rejected ones; of suggestions not those by section, which
    say no more than it does.
    """
    weighed = (col(TagRow.status) == Status.CONFIRMED) | (col(TagRow.origin) != Origin.SECTION)
    confirmed = func.max(case((col(TagRow.status) == Status.CONFIRMED, 1), else_=0))
    return session.execute(
        select(col(TagRow.quote), col(TagRow.node), col(QuoteRow.document), confirmed)
        .join(QuoteRow, col(QuoteRow.id) == col(TagRow.quote))
        .where(col(TagRow.status) != Status.REJECTED, weighed)
        .group_by(col(TagRow.quote), col(TagRow.node), col(QuoteRow.document))
        .order_by(col(TagRow.quote), col(TagRow.node))
    ).all()


def searched_claims(session: Session) -> Rows:
    """Quote, cause and effect of the confirmed claims that do not contradict their link."""
    return session.execute(
        select(col(ClaimRow.quote), col(ClaimRow.cause), col(ClaimRow.effect))
        .where(
            col(ClaimRow.status) == Status.CONFIRMED,
            col(ClaimRow.bearing) != Bearing.CONTRADICTS,
        )
        .order_by(col(ClaimRow.quote), col(ClaimRow.id))
    ).all()


def short_forms(session: Session) -> tuple[tuple[str, str], ...]:
    """Abbreviations with what they stand for, each pair once."""
    pairs = session.execute(select(col(AbbreviationRow.abbr), col(AbbreviationRow.expansion)))
    return tuple(dict.fromkeys((short, long) for short, long in pairs))
