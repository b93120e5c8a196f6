"""The words that a question is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.text.content_words import (
    LONGEST_QUESTION,
    content_lemmas,
    content_words,
    lemmas_of,
    phrase_of,
    readable,
)
from graph.text.lemmas import LONGEST_WORD


def test_words_that_say_nothing_are_left_out() -> None:
    assert content_lemmas("Waarom is het zo dat de kinderen lijden?") == ["kind", "lijden"]


def test_a_short_form_in_capitals_is_no_ordinary_word() -> None:
    assert list(content_words("Gaat het om het OM?", {"OM"})) == [("om", "OM")]


def test_singular_and_plural_of_a_compound_are_one() -> None:
    assert content_lemmas("wijkteams") == content_lemmas("wijkteam") == ["wijkteam"]


@given(st.text())
def test_a_question_can_always_be_read(question: str) -> None:
    read = readable(question)
    assert "\0" not in read
    assert len(read.encode()) <= 4 * LONGEST_QUESTION


@pytest.mark.parametrize(
    ("asked", "telling"),
    [("gegevens delen", "gegeven"), ("te lang wachten", "lang"), ("eerder ingrijpen", "eerder")],
)
def test_words_that_tell_something_here_are_kept(asked: str, telling: str) -> None:
    assert telling in content_lemmas(asked)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("jeugdzorginstellingen", "jeugdzorginstelling"),
        ("hervormingsagenda's", "hervormingsagenda"),
        ("doelgerichte", "doelgericht"),
        ("vrijgevestigde", "vrijgevestigd"),
        ("wijkteams", "wijkteam"),
        ("xqzxqzxqz", "xqzxqzxqz"),
        ("kinderen", "kind"),
    ],
)
def test_a_compound_that_the_table_lacks_gets_the_ending_of_its_last_part(
    word: str, lemma: str
) -> None:
    assert content_lemmas(word) == [lemma]


def test_words_of_an_overlong_run_are_looked_up_one_by_one() -> None:
    run = "-".join(["monitor-verzuim-en-uitstroom"] * 4 + ["instellingen"])
    assert len(run) > LONGEST_WORD
    assert lemmas_of(run)[-1] == "instelling"
    assert "en" not in lemmas_of(run)


def test_a_lemma_stands_as_often_as_its_word() -> None:
    assert lemmas_of("hulp en Hulp") == ["hulp", "hulp"]
    assert content_lemmas("hulp en Hulp") == ["hulp"]
    assert list(content_words("GGZ-hulp")) == [("ggz", "GGZ-hulp"), ("hulp", "GGZ-hulp")]
    assert lemmas_of("het OM", {"OM"}) == ["om"]


@pytest.mark.parametrize(
    ("wording", "phrase"),
    [
        ("huiselijk geweld", ("huiselijk", "geweld")),
        ("het kind", ("kind",)),
        ("van plek naar plek", ()),
        ("de het", ()),
    ],
)
def test_a_wording_that_loses_what_makes_it_more_than_a_word_is_no_phrase(
    wording: str, phrase: tuple[str, ...]
) -> None:
    assert phrase_of(wording) == phrase


def test_a_question_is_read_up_to_its_bound() -> None:
    assert readable("a" * (LONGEST_QUESTION + 5)) == "a" * LONGEST_QUESTION
    assert readable("a\0b\ud800") == "a b?"
