"""Quotes are listed in order, by what hangs on them, and what was rejected stays out."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session

from app.db.queries.quotes import (
    QuoteFilter,
    bundle,
    current_texts,
    get_quote,
    list_quotes,
    neighbours,
    quotes_by_id,
    repeats_of,
)
from app.db.tables import StanceRow, VoiceRow
from app.errors import NotFoundError
from corpus.ids import content_hash
from graph.schema.model import Status

Add = Callable[..., Any]


def addresses(session: Session, page: int = 1, size: int = 9, **wanted: object) -> list[str]:
    rows, _ = list_quotes(session, QuoteFilter(**wanted), page, size)  # type: ignore[arg-type]
    return [row.address for row in rows]


def test_a_section_stands_for_itself_and_all_below_it(session: Session) -> None:
    assert addresses(session, section="1.1") == ["PO-1.1-1", "PO-1.1-2", "PO-1.1.2-1"]
    assert addresses(session, section="1.1.2") == ["PO-1.1.2-1"]
    assert addresses(session, section="1%") == addresses(session, section="1_1") == []


def test_pages_follow_the_order_of_the_documents_and_tell_the_whole_number(
    session: Session,
) -> None:
    every = addresses(session)
    assert every[:2] + every[-1:] == ["PO-1.1-1", "PO-1.1-2", "brief-2023-2"]
    rows, total = list_quotes(session, QuoteFilter(), 2, 4)
    assert ([row.address for row in rows], total) == (every[4:], 6)
    assert addresses(session, document="brief-2023") == every[4:]


def test_filters_on_tags_take_node_nodes_and_status_together(session: Session, tag: Add) -> None:
    tag(1, "a")
    tag(2, "a", Status.SUGGESTED)
    tag(3, "b")
    assert addresses(session, node="a") == ["PO-1.1-1", "PO-1.1-2"]
    assert addresses(session, node="a", status=Status.SUGGESTED) == ["PO-1.1-2"]
    assert addresses(session, nodes=("a", "b"), status=Status.CONFIRMED) == [
        "PO-1.1-1",
        "PO-1.1.2-1",
    ]
    assert addresses(session, nodes=()) == []


def test_a_quote_brings_what_hangs_on_it_confirmed_first(
    session: Session, tag: Add, claim: Add
) -> None:
    tag(1, "b", Status.REJECTED, score=0.9)
    tag(1, "c", Status.SUGGESTED, score=0.2)
    tag(1, "d", Status.SUGGESTED, score=0.7)
    tag(1, "e", Status.CONFIRMED, score=0.1)
    claim("late", 1, Status.CONFIRMED, cause_start=3)
    claim("early", 1, Status.CONFIRMED, cause_start=1)
    claim("proposed", 1, Status.SUGGESTED)
    (one,) = bundle(session, [get_quote(session, "PO-1.1-1")])
    assert [row.node for row in one.tags] == ["e", "d", "c", "b"]
    assert [row.id for row in one.claims] == ["early", "late", "proposed"]


@pytest.mark.parametrize("status", Status)
def test_a_voice_or_stance_that_was_rejected_does_not_hang_on_its_quote(
    session: Session, status: Status
) -> None:
    session.add(VoiceRow(quote=1, voice="ouder", status=status, pipeline="1"))
    session.add(StanceRow(quote=1, stance="probleem", status=status, pipeline="1"))
    session.flush()
    (one,) = bundle(session, [get_quote(session, "PO-1.1-1")])
    shown = status is not Status.REJECTED
    assert (bool(one.voices), bool(one.stances)) == (shown, shown)
    assert bool(addresses(session, voice="ouder")) is shown


def test_the_surest_stance_comes_first_and_voices_by_name(session: Session) -> None:
    for name, score in (("resultaat", 0.2), ("probleem", 0.9)):
        session.add(
            StanceRow(quote=1, stance=name, status=Status.SUGGESTED, pipeline="1", score=score)
        )
    for name in ("rijk", "ouder"):
        session.add(VoiceRow(quote=1, voice=name, status=Status.SUGGESTED, pipeline="1"))
    session.flush()
    (one,) = bundle(session, [get_quote(session, "PO-1.1-1")])
    assert [row.stance for row in one.stances] == ["probleem", "resultaat"]
    assert one.voices == ("ouder", "rijk")


def test_repeats_name_the_others_and_never_the_quote_itself(session: Session) -> None:
    first, other = bundle(session, [get_quote(session, "PO-1.1-1"), get_quote(session, "PO-1.1-2")])
    assert (first.repeats, other.repeats) == (("brief-2023-2",), ())
    key = content_hash("Eerst was er ruzie.")
    assert repeats_of(session, {key})[key] == ["PO-1.1-1", "brief-2023-2"]


def test_neighbours_stand_in_the_same_document(session: Session) -> None:
    around = neighbours(session, get_quote(session, "PO-1.1-2"))
    assert around.before and around.after
    assert (around.before.address, around.after.address) == ("PO-1.1-1", "PO-1.1.2-1")
    last = neighbours(session, get_quote(session, "PO-1.10-1"))
    assert last.before and (last.before.address, last.after) == ("PO-1.1.2-1", None)


def test_an_unknown_address_is_met_with_those_of_its_section(session: Session) -> None:
    with pytest.raises(NotFoundError) as caught:
        get_quote(session, "PO-1.1-9")
    assert set(caught.value.near) == {"PO-1.1-1", "PO-1.1-2"}
    with pytest.raises(NotFoundError) as caught:
        get_quote(session, "brief-2023-99")
    assert set(caught.value.near) == {"brief-2023-1", "brief-2023-2"}


def test_quotes_and_words_come_by_key(session: Session, statements: list[str]) -> None:
    assert {i: row.address for i, row in quotes_by_id(session, [2, 1]).items()} == {
        1: "PO-1.1-1",
        2: "PO-1.1-2",
    }
    assert current_texts(session, ["PO-1.1-2"]) == {"PO-1.1-2": "Ruzie geeft stress."}
    statements.clear()
    assert current_texts(session, []) == {}
    assert statements == []
