"""What search promises: a pasted sentence first, no error whatever is asked, nothing twice."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from app.catalogue.reader import CatalogueCache
from app.db.store import Store
from app.db.tables import QuoteRow
from app.search.hits import SearchHit
from app.search.search import find, search

KEEPER = CatalogueCache()


def ask(store: Store, question: str, limit: int = 10) -> list[SearchHit]:
    with store.session() as session:
        return search(session, KEEPER.get(session), question, limit)


def addresses(hit: SearchHit) -> set[str]:
    return {hit.quote.address, *hit.repeats}


@pytest.fixture(scope="module")
def quotes(prepared_store: Store) -> list[QuoteRow]:
    with prepared_store.session() as session:
        return list(session.exec(select(QuoteRow).order_by(col(QuoteRow.id))).all())[::67]


def test_a_pasted_sentence_finds_its_quote_first(
    prepared_store: Store, quotes: list[QuoteRow]
) -> None:
    for quote in quotes:
        hit = ask(prepared_store, quote.text, 1)[0]
        assert quote.address in addresses(hit)
        assert hit.why[0] == {"kind": "exact"}


def test_capitals_quotation_marks_and_spaces_may_differ(
    prepared_store: Store, quotes: list[QuoteRow]
) -> None:
    for quote in quotes[::2]:
        pasted = re.sub("[\"'“”‘’«»]", "´", quote.clean).upper().replace(" ", "\n ")
        assert quote.address in addresses(ask(prepared_store, pasted, 1)[0])


def test_a_long_part_of_a_quote_finds_it_first(
    prepared_store: Store, quotes: list[QuoteRow]
) -> None:
    long = [quote for quote in quotes if len(quote.clean.split()) > 20]
    for quote in long[::2]:
        part = " ".join(quote.clean.split()[3:17])
        assert quote.address in addresses(ask(prepared_store, part, 1)[0])


WORDS = st.sampled_from(["wachtlijst", "AND", "NEAR(", '"', "*", "^", "words:", "GI", "-", "OR 1"])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=6).map(" ".join)))
def test_any_text_is_a_question(prepared_store: Store, question: str) -> None:
    hits = ask(prepared_store, question, 5)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        assert hit.score > 0
        assert hit.why
        assert all(reason.get("said", "") in hit.quote.clean for reason in hit.why)
        assert all(0 <= start < end <= len(hit.quote.clean) for start, end in hit.highlights)


def test_words_between_quotation_marks_come_first_as_they_stand(prepared_store: Store) -> None:
    hits = ask(prepared_store, "“van generatie op generatie” bij wachtlijsten", 3)
    assert all("van generatie op generatie" in hit.quote.clean.lower() for hit in hits[:2])
    assert hits[0].why[0] == {"kind": "exact"}


def test_a_quote_is_found_by_what_it_is_about(prepared_store: Store) -> None:
    hits = ask(prepared_store, "kinderen die steeds moeten verkassen", 10)
    assert any(not hit.highlights or "verkas" not in hit.quote.clean for hit in hits)
    kinds = {reason["kind"] for hit in hits for reason in hit.why}
    assert {"node", "section", "synonym"} <= kinds


@pytest.mark.parametrize("question", ["", " ", "\0", "\ud800", '"', "'", "de het een", "NOT", "*"])
def test_what_asks_nothing_finds_nothing(prepared_store: Store, question: str) -> None:
    assert ask(prepared_store, question) == []


def test_a_huge_question_is_bounded(prepared_store: Store) -> None:
    assert len(ask(prepared_store, "wachtlijst bij de jeugdzorg\n" * 40_000, 3)) == 3


def test_no_words_are_shown_twice(prepared_store: Store) -> None:
    hits = ask(prepared_store, "Hulpverleners ervaren handelingsverlegenheid", 50)
    keys = [hit.quote.repeat_key for hit in hits]
    assert len(keys) == len(set(keys)) == 50
    assert any(hit.repeats for hit in hits)


def test_pages_follow_on_one_another(prepared_store: Store) -> None:
    with prepared_store.session() as session:
        catalogue = KEEPER.get(session)
        whole = find(session, catalogue, "wachtlijst", 20)
        second = find(session, catalogue, "wachtlijst", 10, 10)
    assert [hit.quote.id for hit in second.hits] == [hit.quote.id for hit in whole.hits[10:]]
    assert whole.total == second.total >= 20


def test_highlights_cut_the_words_out_of_the_clean_text(prepared_store: Store) -> None:
    for hit in ask(prepared_store, "handelingsverlegenheid"):
        marked = {hit.quote.clean[start:end].lower() for start, end in hit.highlights}
        told = {reason["said"].lower(): reason["kind"] for reason in hit.why if "said" in reason}
        assert marked <= set(told)
        assert told.get("handelingsverlegenheid", "word") == "word"


@pytest.mark.parametrize(
    ("question", "kind", "text", "found"),
    [
        ("onervare jeugdbeschermers", "spelling", "onervaren", "onervaren"),
        ("GI", "abbreviation", "instelling", "gecertificeerde instelling"),
        ("gecertificeerde instelling", "abbreviation", "gi", "GI"),
        ("gratis", "synonym", "kosteloos", "kostelo"),
    ],
)
def test_other_words_for_the_same_are_found_and_told(
    prepared_store: Store, question: str, kind: str, text: str, found: str
) -> None:
    hits = ask(prepared_store, question, 60)
    told = [hit for hit in hits if any((r["kind"], r.get("text")) == (kind, text) for r in hit.why)]
    assert any(found in hit.quote.clean for hit in told)


def test_a_compound_is_found_by_its_part(prepared_store: Store) -> None:
    hits = ask(prepared_store, "verlegenheid", 5)
    assert "handelingsverlegenheid" in hits[0].quote.clean.lower()


def test_who_asks_why_is_told_causes(prepared_store: Store) -> None:
    hits = ask(prepared_store, "Waarom zijn de wachttijden zo lang?", 5)
    told = {"kind": "causes", "node": "lange-wachttijden"}
    assert told in [reason for hit in hits for reason in hit.why]
    assert told not in [r for h in ask(prepared_store, "lange wachttijden", 5) for r in h.why]


def test_a_named_node_is_told(prepared_store: Store) -> None:
    with prepared_store.session() as session:
        label = next(
            n.label for n in KEEPER.get(session).nodes.values() if n.slug == "lange-wachttijden"
        )
    hits = ask(prepared_store, label, 10)
    assert {"kind": "node", "node": "lange-wachttijden"} in [r for hit in hits for r in hit.why]
