"""A data folder that cannot be used is explained in one sentence."""

import contextlib
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.db.store import explained, open_store
from app.errors import StoreError
from app.settings import Settings


def test_opening_makes_the_folder_and_a_second_opening_changes_nothing(settings: Settings) -> None:
    open_store(settings)
    before = settings.database.read_bytes()
    open_store(settings)
    assert settings.database.read_bytes() == before


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="--data"):
        open_store(Settings(data=tmp_path / "file"))


def test_a_file_that_is_no_database_is_named(settings: Settings) -> None:
    settings.folder.mkdir()
    settings.database.write_text("This is a memo, not a database. " * 100)
    with pytest.raises(StoreError, match="no database"):
        open_store(settings)


def test_a_locked_database_says_so(settings: Settings) -> None:
    store = open_store(settings)
    with (
        contextlib.closing(sqlite3.connect(settings.database, isolation_level=None)) as other,
        store.engine.connect() as connection,
    ):
        other.execute("BEGIN EXCLUSIVE")
        connection.exec_driver_sql("PRAGMA busy_timeout = 50")
        with pytest.raises(StoreError, match="in use"), explained(settings.database):
            connection.exec_driver_sql("INSERT INTO meta VALUES ('a', 'b')")


def test_a_read_only_database_says_so(settings: Settings) -> None:
    store = open_store(settings)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
        with pytest.raises(StoreError, match="cannot be written"), explained(settings.database):
            connection.exec_driver_sql("INSERT INTO meta VALUES ('a', 'b')")


FILL_THE_DISK = """
import resource, sys
from app.db.store import explained, open_store
from app.loading.prepare import prepare
from app.settings import Settings
from app.errors import StoreError
from pathlib import Path
store = open_store(Settings(data=Path(sys.argv[1])))
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
try:
    prepare(store)
except StoreError as error:
    print(error)
"""


def test_a_full_disk_says_so_and_leaves_nothing_half_saved(settings: Settings) -> None:
    command = [sys.executable, "-c", FILL_THE_DISK, str(settings.folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "full" in run.stdout
    with open_store(settings).engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM quote").scalar() == 0
