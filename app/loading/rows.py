"""Inserts many rows in one statement."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, SQLModel


def insert_rows(session: Session, table: type[SQLModel], rows: Iterable[dict[str, Any]]) -> None:
    """Insert all rows into the table; no rows, no statement. The caller owns the transaction."""
    if values := list(rows):
        session.execute(insert(table), values)
