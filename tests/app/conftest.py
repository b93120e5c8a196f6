"""Stores for the tests of the shell: one that is prepared once, and copies to write in."""

import contextlib
import sqlite3
from collections.abc import Callable
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


@pytest.fixture(scope="session")
def copy_store(prepared_database: Path) -> Callable[[Path], Store]:
    """Opens a copy of the prepared store in a folder, for tests that write."""

    def copy(folder: Path) -> Store:
        settings = Settings(data=folder)
        folder.mkdir(exist_ok=True)
        with (
            contextlib.closing(sqlite3.connect(prepared_database)) as old,
            contextlib.closing(sqlite3.connect(settings.database)) as new,
        ):
            old.backup(new)
        return open_store(settings)

    return copy


@pytest.fixture
def own_store(copy_store: Callable[[Path], Store], settings: Settings) -> Store:
    """A copy of the prepared store that the test may change."""
    return copy_store(settings.folder)
