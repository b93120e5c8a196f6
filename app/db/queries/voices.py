"""Voices and stances of quotes: what the pipeline proposed and nobody rejected."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from app.db.tables import StanceRow, VoiceRow
from graph.schema.model import Status

Label: TypeAlias = type[VoiceRow] | type[StanceRow]


def not_rejected(kind: Label) -> ColumnElement[bool]:
    """The condition that nobody said no to a voice or stance."""
    return col(kind.status) != Status.REJECTED


def heard(voice: str) -> SelectOfScalar[int]:
    """The ids of the quotes that give this voice, to be asked for within another query."""
    return select(VoiceRow.quote).where(VoiceRow.voice == voice, not_rejected(VoiceRow))


def stored_labels(session: Session, kind: Label, key: str) -> set[tuple[int, str]]:
    """Quote and word of every voice or stance; ``key`` is the column of the word."""
    rows = session.execute(select(col(kind.quote), getattr(kind, key)))
    return {(quote, word) for quote, word in rows}


def voices_of_quotes(session: Session) -> Mapping[int, list[str]]:
    """Id of a quote -> its voices that nobody rejected, by name."""
    query = select(col(VoiceRow.quote), col(VoiceRow.voice)).where(not_rejected(VoiceRow))
    found: dict[int, list[str]] = defaultdict(list)
    for quote, voice in session.execute(query.order_by(col(VoiceRow.voice))):
        found[quote].append(voice)
    return found
