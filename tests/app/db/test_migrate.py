"""A data folder of an older version is brought up to date; a foreign one is refused."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from app.db.engine import open_engine
from app.db.migrate import revision_of, revisions, upgrade
from app.errors import StoreError


def test_a_new_file_gets_the_newest_revision_without_a_backup(tmp_path: Path) -> None:
    database = tmp_path / "new.sqlite3"
    assert upgrade(database, open_engine(database)) is None
    assert revision_of(database) == revisions()[-1]
    assert list(tmp_path.glob("*-before-*")) == []


def test_an_older_file_is_upgraded_and_its_backup_keeps_what_it_held(tmp_path: Path) -> None:
    database = tmp_path / "old.sqlite3"
    engine = open_engine(database)
    upgrade(database, engine, to="0001")
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("INSERT INTO meta VALUES ('kept', 'yes')")
        connection.commit()
    backup = upgrade(database, engine)
    assert backup is not None
    for file, revision in ((backup, "0001"), (database, revisions()[-1])):
        assert revision_of(file) == revision
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("SELECT value FROM meta").fetchall() == [("yes",)]


def test_a_file_at_the_newest_revision_is_not_touched(tmp_path: Path) -> None:
    database = tmp_path / "same.sqlite3"
    engine = open_engine(database)
    upgrade(database, engine)
    before = database.read_bytes()
    assert upgrade(database, engine) is None
    assert database.read_bytes() == before


def test_the_migrations_make_exactly_the_tables_of_the_models(tmp_path: Path) -> None:
    database = tmp_path / "tables.sqlite3"
    engine = open_engine(database)
    upgrade(database, engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, SQLModel.metadata) == []


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("CREATE TABLE alembic_version (version_num); ", "newer Doorklik"),
        ("CREATE TABLE letters (x); ", "did not make"),
    ],
)
def test_a_foreign_or_newer_database_is_refused(tmp_path: Path, table: str, words: str) -> None:
    database = tmp_path / "foreign.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(table)
        if "alembic" in table:
            connection.execute("INSERT INTO alembic_version VALUES ('9999')")
        connection.commit()
    with pytest.raises(StoreError, match=words):
        upgrade(database, open_engine(database))
