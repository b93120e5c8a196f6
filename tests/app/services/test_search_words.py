"""The words that a question stands for."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.search_match import quoted
from app.services.search_words import (
    LONGEST_QUESTION,
    MOST_TERMS,
    content_lemmas,
    readable,
    terms_of,
)

SHORT = [("GI", "gecertificeerde instelling"), ("WMO", "Wet maatschappelijke ondersteuning (2015)")]


def texts(question: str, kind: str) -> set[str]:
    return {term.text for term in terms_of(question, SHORT) if term.kind == kind}


def test_words_that_say_nothing_are_left_out() -> None:
    assert content_lemmas("Waarom is het zo dat de kinderen lijden?") == ["kind", "lijden"]


def test_abbreviations_are_read_both_ways() -> None:
    assert "instelling" in texts("de GI", "abbreviation")
    assert texts("een gecertificeerde instelling", "abbreviation") == {"gi"}
    assert texts("een instelling", "abbreviation") == set()


def test_synonyms_are_not_what_was_asked_already() -> None:
    assert texts("gratis", "synonym") == {"kosteloos"}
    assert texts("gratis en kosteloos", "synonym") == set()


@given(st.text())
def test_a_question_can_always_be_read(question: str) -> None:
    read = readable(question)
    assert "\0" not in read
    assert len(read.encode()) <= 4 * LONGEST_QUESTION
    assert sum(term.kind == "word" for term in terms_of(read, SHORT)) <= MOST_TERMS


@given(st.text())
def test_a_quoted_word_is_one_string_to_the_index(word: str) -> None:
    assert quoted(word)[1:-1].replace('""', "").count('"') == 0
