"""Words of enums and values of the schema come back from the database as they went in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import StatementError
from sqlmodel import select

from app.db.store import Store
from app.db.tables import NodeRow, ThemeRow
from app.db.values import columns_of, value_of
from graph.schema.model import Level, NamedLoop, Node, NodeKind, Theme, Valence


def node(**values: Any) -> NodeRow:  # noqa: ANN401 - any column
    given = {"slug": "a", "label": "A", "theme": "t", "definition": "", "position": 0}
    words = {"kind": NodeKind.CAUSE, "level": Level.HELP, "valence": Valence.GOOD}
    return NodeRow(**{**given, **words, "terms": ["x"], "retired": [], **values})


def test_the_stored_words_are_those_of_the_enum_and_members_come_back(empty_store: Store) -> None:
    with empty_store.session() as session:
        session.add(ThemeRow(slug="t", label="T", description="", position=1))
        session.flush()
        session.add(node())
        session.commit()
        raw = session.execute(text("SELECT kind, level, valence FROM node")).one()
        assert tuple(raw) == ("cause", "help", "good")
        session.expire_all()
        row = session.exec(select(NodeRow).where(NodeRow.kind == NodeKind.CAUSE)).one()
        assert (row.kind, row.level, row.valence) == (NodeKind.CAUSE, Level.HELP, Valence.GOOD)
        assert type(row.kind) is NodeKind


def test_a_word_that_no_enum_has_is_neither_written_nor_read(empty_store: Store) -> None:
    with empty_store.session() as session:
        session.add(ThemeRow(slug="t", label="T", description="", position=1))
        session.flush()
        session.add(node(kind="reason"))
        with pytest.raises(StatementError, match="'reason' is not a valid NodeKind"):
            session.flush()
        session.rollback()
        session.execute(text("INSERT INTO theme VALUES ('t', 'T', '', 1, '')"))
        session.execute(
            text("INSERT INTO node VALUES ('a','A','reason','t','help','','[]','[]',0,'neutral')")
        )
        with pytest.raises(LookupError, match="'reason', which is unknown here"):
            session.exec(select(NodeRow)).all()


WORDS = st.text(max_size=9)
NODES = st.builds(
    Node,
    *(WORDS, WORDS, st.sampled_from(NodeKind), WORDS, st.sampled_from(Level), WORDS),
    terms=st.lists(WORDS).map(tuple),
    sections=st.just(("1.1",)),
    retired=st.lists(WORDS).map(tuple),
    valence=st.sampled_from(Valence),
)


@given(NODES)
def test_a_node_is_the_same_after_a_row(one: Node) -> None:
    columns = columns_of(one, NodeRow)
    assert "sections" not in columns
    row = NodeRow(**columns, position=0)
    assert value_of(Node, row, sections=one.sections) == one


def test_what_a_table_calls_otherwise_is_given_by_hand() -> None:
    row = ThemeRow(slug="t", label="T", description="d", position=3, colour="#2f7aa3")
    assert value_of(Theme, row, order=row.position) == Theme("t", "T", "d", 3, "#2f7aa3")
    loop = NamedLoop("l", "L", "d", ("a", "b"))
    assert columns_of(loop, type(row)) == {"slug": "l", "label": "L", "description": "d"}
