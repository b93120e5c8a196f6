"""Stores for the tests of the shell: one that is prepared once, and copies to write in."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from app.db.store import Store, open_store
from app.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings on an empty data folder."""
    return Settings(data=tmp_path / "data")


@pytest.fixture
def empty_store(settings: Settings) -> Store:
    """A migrated store without any document."""
    return open_store(settings)


@pytest.fixture
def own_store(prepared_database: Path, settings: Settings) -> Store:
    """A copy of the prepared store that the test may change."""
    settings.folder.mkdir()
    with (
        contextlib.closing(sqlite3.connect(prepared_database)) as old,
        contextlib.closing(sqlite3.connect(settings.database)) as new,
    ):
        old.backup(new)
    return open_store(settings)
