"""Opens the SQLite file: one writer at a time, readers never wait for it."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlmodel import create_engine

BUSY_SECONDS = 5.0


def open_engine(database: Path, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine on the file. Transactions begin when asked, so that DDL is transactional too."""
    engine = create_engine(
        f"sqlite:///{database}", connect_args={"timeout": busy_seconds, "check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Any) -> None:  # noqa: ANN401
    connection.exec_driver_sql("BEGIN")
