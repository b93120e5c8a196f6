"""What a question stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.question import WEIGHTS, Reader
from app.search.thesaurus import thesaurus
from graph.text.compounds import split
from graph.text.content_words import TERM_LIMIT

SHORT = [("GI", "gecertificeerde instelling"), ("WMO", "Wet maatschappelijke ondersteuning (2015)")]
COUNTS = {"personeel": 4, "tekort": 5, "instelling": 3, "certificeren": 2, "ouder": 9}
READER = Reader(SHORT, COUNTS, {"personeel": 4, "tekort": 5, "onervaren": 2, "ervaren": 9})


def texts(question: str, kind: str) -> set[str]:
    variants = [v for concept in READER.read(question) for v in concept.variants]
    return {" ".join(v.lemmas) for v in variants if v.kind == kind}


def weights(question: str, kind: str) -> set[float]:
    variants = [v for concept in READER.read(question) for v in concept.variants]
    return {v.weight for v in variants if v.kind == kind}


def test_abbreviations_are_read_both_ways() -> None:
    assert texts("de GI", "abbreviation") == {"certificeren instelling"}
    assert texts("een gecertificeerde instelling", "abbreviation") == {"gi"}
    assert "gi" not in texts("een instelling", "abbreviation")


def test_a_short_form_that_stands_for_nothing_adds_nothing() -> None:
    reader = Reader([("GI", "(…)"), ("(x)", "gecertificeerde instelling")], COUNTS, COUNTS)
    kinds = {v.kind for c in reader.read("GI gecertificeerde instelling") for v in c.variants}
    assert "abbreviation" not in kinds


def test_everyday_words_lead_to_the_words_of_the_field() -> None:
    assert "rechtsbijstand" in texts("een advocaat", "synonym")
    assert "gratis" not in texts("een advocaat", "synonym")
    assert texts("winst", "synonym") >= {"winstgericht", "commercieel"}


def test_an_idiom_of_small_words_leads_to_what_it_means() -> None:
    assert {"wisseling", "nieuw gezicht"} <= texts("steeds iemand anders", "synonym")
    assert texts("iemand anders steeds", "synonym") == set()


def test_a_reason_names_the_word_as_it_was_typed() -> None:
    variants = [v for concept in READER.read("twee Advocaten") for v in concept.variants]
    assert {v.asked for v in variants if "rechtsbijstand" in v.lemmas} == {"advocaten"}


def test_a_phrase_is_looked_up_as_a_whole() -> None:
    concepts = READER.read("huiselijk geweld")
    whole = [c for c in concepts if c.variants[0].lemmas == ("huiselijk", "geweld")]
    assert len(whole) == 1
    assert all(c.weight < whole[0].weight for c in concepts if c is not whole[0])


def test_other_words_for_a_phrase_weigh_more_than_for_a_word() -> None:
    assert weights("huiselijk geweld", "synonym") == {WEIGHTS["other words"] + 0.1}
    assert weights("advocaat", "synonym") == {WEIGHTS["other words"]}
    assert weights("GI", "abbreviation") == {WEIGHTS["abbreviation"]}


def test_a_slip_of_the_pen_is_mended_with_words_that_are_there() -> None:
    assert texts("onervare", "spelling") == {"onervaren"}
    assert texts("huis", "spelling") == set()


@pytest.mark.parametrize("word", ["personeelstekort", "personeeltekort"])
def test_a_compound_is_looked_up_by_its_parts_too(word: str) -> None:
    assert split(word, COUNTS) == ("personeel", "tekort")
    assert texts(word, "compound") == {"personeel tekort", "personeel", "tekort"}


@given(st.text(max_size=60))
def test_any_text_is_read_within_bounds(question: str) -> None:
    concepts = READER.read(question * 3)
    assert sum(len(c.variants[0].lemmas) == 1 for c in concepts) <= TERM_LIMIT
    assert all(0 < v.weight <= 1 and v.lemmas for c in concepts for v in c.variants)


def test_every_line_of_the_thesaurus_says_something() -> None:
    related = thesaurus().related
    assert len(related) > 1000
    assert all(others and phrase not in others for phrase, others in related.items())
