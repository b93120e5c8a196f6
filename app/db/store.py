"""Opens the data folder, and says in one sentence what is wrong when it cannot."""

import contextlib
import fcntl
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from app.db.engine import open_engine
from app.db.migrate import upgrade
from app.errors import StoreError
from app.settings import Settings

# SQLite's own words -> what a person should do; the first that fits counts.
REMEDIES = {
    "locked": "The database {db} is in use by another program; close that one and try again.",
    "readonly": "The database {db} cannot be written; give yourself write access to its folder.",
    "attempt to write a readonly": "The database {db} cannot be written; give yourself access.",
    "full": "The disk with {db} is full; free some space and start again. Nothing was half saved.",
    "disk i/o": "The disk with {db} gave an error, perhaps it is full; free space or check the disk"
    " and start again.",
    "unable to open": "The database {db} cannot be opened; check that its folder may be read and"
    " written.",
    "not a database": "The file {db} is no database; move it away or name another folder with"
    " --data.",
    "malformed": "The database {db} is damaged; put back the backup that stands beside it.",
}


@dataclass(frozen=True, slots=True)
class Store:
    """An open data folder."""

    database: Path
    engine: Engine

    def session(self) -> Session:
        """A new session; the caller closes it and commits what it wrote."""
        return Session(self.engine)


def open_store(settings: Settings) -> Store:
    """Make the folder if need be, migrate the database, hand out the engine.

    Raises StoreError with one sentence for a folder or file that cannot be used.
    """
    database = settings.database
    with explained(database):
        database.parent.mkdir(parents=True, exist_ok=True)
        engine = open_engine(database)
        with alone(database.parent):
            upgrade(database, engine)
            _keep_readers_free(database)
    return Store(database, engine)


def _keep_readers_free(database: Path) -> None:
    with contextlib.closing(sqlite3.connect(database)) as connection:
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode = WAL")


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder's lock: of two starts at once the second waits for the first to load."""
    with (folder / "doorklik.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def explained(database: Path) -> Iterator[None]:
    """Turn what the system says about file or database into a StoreError of one sentence."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise StoreError(_remedy(str(error), database)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(
            f"The data folder {database.parent} cannot be used ({reason}); "
            "name another one with --data."
        ) from error


def _remedy(said: str, database: Path) -> str:
    for words, remedy in REMEDIES.items():
        if words in said.lower():
            return remedy.format(db=database)
    first_line = said.splitlines()[0]
    return f"The database {database} cannot be used ({first_line}); name another with --data."
