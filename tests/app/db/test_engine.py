"""The database keeps its own promises, whoever writes to it."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.db.store import Store
from app.db.tables import NodeSectionRow, SectionRow, VoiceRow
from graph.schema.model import Status


@pytest.mark.parametrize(
    "row",
    [
        VoiceRow(quote=77, voice="ouder", status=Status.SUGGESTED, pipeline="1"),
        NodeSectionRow(node="nowhere", section="1.1", position=0),
        SectionRow(
            document="none",
            number="1",
            title="x",
            toc_title=None,
            depth=1,
            parent=None,
            first_line=1,
            last_line=1,
            position=0,
        ),
    ],
    ids=lambda row: type(row).__name__,
)
def test_a_row_that_points_nowhere_is_refused(empty_store: Store, row: object) -> None:
    with empty_store.session() as session, pytest.raises(IntegrityError):
        session.add(row)
        session.flush()


def test_a_reader_does_not_wait_for_a_writer(empty_store: Store) -> None:
    with empty_store.session() as writer, empty_store.session() as reader:
        writer.execute(text("INSERT INTO meta VALUES ('half', 'written')"))
        assert reader.execute(text("SELECT count(*) FROM meta")).scalar() == 0
        writer.rollback()
