"""A start loads what is missing, once, and a killed start leaves whole steps only."""

import signal
import subprocess
import sys

import pytest
from sqlmodel import func, select

from app.db.store import Store, open_store
from app.db.tables import MetaRow, QuoteRow
from app.loading.prepare import prepare
from app.settings import Settings
from corpus.manifest import load_manifest, read_known

KILLED_IN = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from app.db.store import open_store
from app.loading.prepare import prepare
from app.settings import Settings
store = open_store(Settings(data=Path(sys.argv[1])))
@event.listens_for(store.engine, "before_cursor_execute")
def kill(connection, cursor, statement, *rest):
    if statement.startswith(sys.argv[2]):
        kill.left -= 1
        if kill.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
kill.left = int(sys.argv[3])
prepare(store)
"""


def test_a_second_start_loads_nothing(own_store: Store) -> None:
    with own_store.session() as session:
        before = session.exec(select(func.count()).select_from(QuoteRow)).one()
    assert prepare(own_store).steps == []
    with own_store.session() as session:
        assert session.exec(select(func.count()).select_from(QuoteRow)).one() == before


@pytest.mark.parametrize(
    ("statement", "times"),
    [("INSERT INTO quote ", 0), ("INSERT INTO quote ", 2), ("INSERT INTO node ", 0)],
)
def test_a_killed_start_leaves_nothing_half_done(
    settings: Settings, statement: str, times: int
) -> None:
    command = [sys.executable, "-c", KILLED_IN, str(settings.folder), statement, str(times)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    with open_store(settings).session() as session:
        marks = {row.key for row in session.exec(select(MetaRow)).all()}
        for info in load_manifest():
            count = session.exec(
                select(func.count()).select_from(QuoteRow).where(QuoteRow.document == info.slug)
            ).one()
            whole = len(read_known(info.slug).quotes)
            assert count == (whole if f"document:{info.slug}" in marks else 0)


def test_the_prepared_store_holds_every_document_whole(own_store: Store) -> None:
    with own_store.session() as session:
        for info in load_manifest():
            rows = session.exec(select(QuoteRow).where(QuoteRow.document == info.slug)).all()
            assert [row.text for row in rows] == [q.text for q in read_known(info.slug).quotes]
