"""Brings a data folder up to date, with a backup beside it before anything changes."""

import contextlib
import datetime
import re
import sqlite3
from pathlib import Path

from sqlalchemy import Engine

from app.errors import StoreError

MIGRATIONS = Path(__file__).parent / "migrations"


def revisions() -> list[str]:
    """All revision ids in order; a migration's file is named ``<revision>_<what>.py``."""
    names = sorted(path.name for path in (MIGRATIONS / "versions").glob("*.py"))
    return [match[1] for name in names if (match := re.match(r"(\d{4})_", name))]


def revision_of(database: Path) -> str | None:
    """The revision this file is at, None where it has no tables yet. Opens no transaction."""
    if not database.exists() or database.stat().st_size == 0:
        return None
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise StoreError(_FOREIGN.format(database=database))
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def upgrade(database: Path, engine: Engine, to: str | None = None) -> Path | None:
    """Migrate to revision ``to`` (the newest by default) in one transaction.

    Returns the backup's path where there was data to keep, else None. A database at the wanted
    revision is not touched. Raises StoreError for one that a newer Doorklik made.
    """
    current, target = revision_of(database), to or revisions()[-1]
    if current == target:
        return None
    if current is not None and current not in revisions():
        raise StoreError(_NEWER.format(database=database))
    backup = _back_up(database, target) if current else None
    _run_migrations(engine, target)
    return backup


def _back_up(database: Path, target: str) -> Path:
    stamp = datetime.datetime.now(datetime.UTC).strftime("%Y%m%dT%H%M%S%f")
    copy = database.with_name(f"{database.stem}-before-{target}-{stamp}{database.suffix}")
    with (
        contextlib.closing(sqlite3.connect(database)) as old,
        contextlib.closing(sqlite3.connect(copy)) as new,
    ):
        old.backup(new)
    return copy


def _run_migrations(engine: Engine, target: str) -> None:
    from alembic import command  # noqa: PLC0415 - half a second, needed only when migrating
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, target)


_FOREIGN = (
    "The file {database} is a database that Doorklik did not make; "
    "name another data folder with --data or move the file away."
)
_NEWER = (
    "The database {database} was made by a newer Doorklik; "
    "install that version, or put back the backup that stands beside it."
)
