"""Tags and voices: confirmed ones count, decided ones are known, rejected ones stay out."""

from collections.abc import Callable
from typing import Any

from sqlmodel import Session

from app.db.queries.search import searched_claims, searched_quotes, searched_tags, section_titles
from app.db.queries.tags import confirmed_tags, decided_tags, tagged_nodes, tags_of
from app.db.queries.voices import stored_labels, voices_of_quotes
from app.db.tables import QuoteRow, StanceRow, VoiceRow
from corpus.ids import content_hash
from graph.schema.model import Bearing, Origin, Status

Add = Callable[..., Any]


def test_a_quote_that_two_origins_tag_is_one_confirmed_tag(session: Session, tag: Add) -> None:
    tag(2, "a", origin=Origin.PERSON)
    tag(2, "a", origin=Origin.CURATED)
    tag(1, "a", Status.SUGGESTED)
    tag(3, "b", Status.REJECTED)
    key = content_hash("Ruzie geeft stress.")
    assert {node: dict(found) for node, found in confirmed_tags(session).items()} == {
        "a": {"PO-1.1-2": key}
    }


def test_tags_of_a_quote_that_is_gone_count_no_more(session: Session, tag: Add) -> None:
    tag(1, "a")
    session.get_one(QuoteRow, 1).current = False
    session.flush()
    assert dict(confirmed_tags(session)) == {}
    assert tagged_nodes(session, Status.CONFIRMED, None, None) == set()
    assert 1 not in {row[0] for row in searched_quotes(session)}


def test_what_a_person_decided_is_known_by_quote_and_node(session: Session, tag: Add) -> None:
    tag(1, "a", Status.REJECTED, decided_by="Anna")
    tag(2, "a")
    assert decided_tags(session) == {(1, "a")}
    assert [row.status for row in tags_of(session, 1, "a")] == [Status.REJECTED]
    assert list(tags_of(session, 1, "b")) == list(tags_of(session, 3, "a")) == []


def test_nodes_are_found_by_status_document_and_voice(session: Session, tag: Add) -> None:
    tag(1, "a")
    tag(2, "b", Status.SUGGESTED)
    tag(5, "c")
    session.add(VoiceRow(quote=1, voice="ouder", status=Status.SUGGESTED, pipeline="1"))
    session.add(VoiceRow(quote=5, voice="ouder", status=Status.REJECTED, pipeline="1"))
    session.flush()
    assert tagged_nodes(session, None, None, None) == {"a", "b", "c"}
    assert tagged_nodes(session, Status.SUGGESTED, None, None) == {"b"}
    assert tagged_nodes(session, None, "brief-2023", None) == {"c"}
    assert tagged_nodes(session, None, None, "ouder") == {"a"}


def test_voices_by_quote_leave_out_the_rejected_but_labels_know_them(session: Session) -> None:
    for voice, status in (("rijk", "suggested"), ("ouder", "confirmed"), ("school", "rejected")):
        session.add(VoiceRow(quote=1, voice=voice, status=Status(status), pipeline="1"))
    session.add(StanceRow(quote=2, stance="probleem", status=Status.REJECTED, pipeline="1"))
    session.flush()
    assert dict(voices_of_quotes(session)) == {1: ["ouder", "rijk"]}
    assert stored_labels(session, VoiceRow, "voice") == {
        (1, "rijk"),
        (1, "ouder"),
        (1, "school"),
    }
    assert stored_labels(session, StanceRow, "stance") == {(2, "probleem")}


def test_search_weighs_a_quote_and_node_once_the_confirmed_tag_first(
    session: Session,
    tag: Add,
) -> None:
    tag(1, "a", Status.SUGGESTED)
    tag(1, "a", Status.CONFIRMED, origin=Origin.CURATED)
    tag(1, "b", Status.SUGGESTED, origin=Origin.SECTION)
    tag(2, "b", Status.SUGGESTED)
    tag(2, "c", Status.REJECTED)
    tag(5, "c", Status.CONFIRMED, origin=Origin.SECTION)
    assert [tuple(row) for row in searched_tags(session)] == [
        (1, "a", "PO", 1),
        (2, "b", "PO", 0),
        (5, "c", "brief-2023", 1),
    ]


def test_search_hears_confirmed_claims_that_do_not_contradict(session: Session, claim: Add) -> None:
    claim("yes", 2)
    claim("if", 1, bearing=Bearing.CONDITIONAL)
    claim("no", 1, bearing=Bearing.CONTRADICTS)
    claim("maybe", 1, Status.SUGGESTED)
    assert [tuple(row) for row in searched_claims(session)] == [(1, "a", "b"), (2, "a", "b")]
    assert section_titles(session)["PO", "1.10"] == ("Kop 1.10", None)
