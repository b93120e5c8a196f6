"""Claims are counted where they are confirmed and their quote is current, in document order."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session

from app.db.queries.claim_lists import (
    ClaimFilter,
    claims_of_links,
    get_claim,
    linked_pairs,
    list_claims,
)
from app.db.queries.claims import claim_ids, confirmed_claims, evidence_rows, link_signs
from app.db.tables import LinkRow, NodeRow, QuoteRow, ThemeRow, VoiceRow
from app.errors import NotFoundError
from graph.schema.model import Bearing, Level, NodeKind, Span, Status

Add = Callable[..., Any]


@pytest.fixture
def linked(session: Session) -> Session:
    session.add(ThemeRow(slug="t", label="T", description="", position=1))
    session.flush()
    for at, slug in enumerate("ab"):
        session.add(
            NodeRow(
                slug=slug,
                label=slug,
                kind=NodeKind.CAUSE,
                theme="t",
                level=Level.HELP,
                definition="",
                terms=[],
                retired=[],
                position=at,
            )
        )
    session.flush()
    session.add(LinkRow(cause="a", effect="b", polarity="-"))
    session.flush()
    return session


def test_confirmed_claims_come_by_their_ends_in_the_order_of_documents(
    session: Session,
    claim: Add,
) -> None:
    claim("letter", 5)
    claim("second", 2, cause_start=3)
    claim("first", 2, cue="geeft")
    claim("suggested", 1, Status.SUGGESTED)
    claim("rejected", 1, Status.REJECTED)
    claim("loose", 1, effect=None)
    claim("other", 1, cause="b", effect="a")
    found = confirmed_claims(session)
    assert {ends: [one.id for one in claims] for ends, claims in found.items()} == {
        ("b", "a"): ["other"],
        ("a", "b"): ["first", "second", "letter"],
    }
    one = found["a", "b"][0]
    assert (one.cause_span, one.effect_span) == (Span(0, 5, "Ruzie"), Span(6, 10, "geef"))
    assert (one.quote, one.document, one.section, one.cue) == ("PO-1.1-2", "PO", "1.1", "geeft")


def test_a_claim_of_a_quote_that_is_gone_counts_no_more(linked: Session, claim: Add) -> None:
    claim("one", 1)
    linked.get_one(QuoteRow, 1).current = False
    linked.flush()
    assert dict(confirmed_claims(linked)) == {}
    assert list(evidence_rows(linked, [Status.CONFIRMED])) == []
    assert list_claims(linked, ClaimFilter(), 1, 9) == ([], 0)
    assert claim_ids(linked) == {"one"}


def test_evidence_is_of_links_and_of_the_statuses_asked_for(linked: Session, claim: Add) -> None:
    claim("yes", 2)
    claim("maybe", 1, Status.SUGGESTED)
    claim("no", 1, Status.REJECTED)
    claim("back", 1, cause="b", effect="a")
    rows = list(evidence_rows(linked, [Status.CONFIRMED, Status.SUGGESTED]))
    assert {row[6] for row in rows} == {"yes", "maybe"}
    assert rows[0][:3] == ("a", "b", "-")
    assert {row[7] for row in rows} == {Bearing.SUPPORTS}
    assert link_signs(linked) == {("a", "b"): "-"}


def test_claims_are_listed_by_every_filter(session: Session, claim: Add) -> None:
    claim("one", 1, bearing=Bearing.CONTRADICTS, polarity="-")
    claim("two", 3, Status.SUGGESTED, cause="c")
    claim("three", 5, cause="b", effect="c")
    session.add(VoiceRow(quote=3, voice="ouder", status=Status.SUGGESTED, pipeline="1"))
    session.add(VoiceRow(quote=5, voice="ouder", status=Status.REJECTED, pipeline="1"))
    session.flush()

    def ids(**wanted: object) -> list[str]:
        found, total = list_claims(session, ClaimFilter(**wanted), 1, 9)  # type: ignore[arg-type]
        assert total == len(found)
        return [one.claim.id for one in found]

    assert ids() == ["one", "two", "three"]
    assert ids(status=Status.SUGGESTED) == ids(cause="c") == ids(voice="ouder") == ["two"]
    assert ids(effect="c") == ids(document="brief-2023") == ["three"]
    assert ids(polarity="-") == ids(bearing=Bearing.CONTRADICTS) == ["one"]
    assert ids(section="1.1") == ["one", "two"]
    assert ids(ends=(["c"],)) == ["two", "three"]
    assert ids(ends=(["c"], ["b"])) == ["two", "three"]


def test_pages_of_claims_and_single_ones(session: Session, claim: Add) -> None:
    claim("one", 1)
    claim("two", 2)
    claim("loose", 3, effect=None)
    found, total = list_claims(session, ClaimFilter(), 2, 2)
    assert ([one.claim.id for one in found], total) == (["loose"], 3)
    assert linked_pairs(session, ClaimFilter()) == {("a", "b")}
    of_link = claims_of_links(session, [("a", "b")], Status.CONFIRMED)
    assert [(one.claim.id, one.quote.address) for one in of_link] == [
        ("one", "PO-1.1-1"),
        ("two", "PO-1.1-2"),
    ]
    assert claims_of_links(session, [("a", "b")], Status.REJECTED) == []
    assert get_claim(session, "two").quote.address == "PO-1.1-2"
    with pytest.raises(NotFoundError):
        get_claim(session, "three")
