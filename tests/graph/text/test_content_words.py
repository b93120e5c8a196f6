"""The words that a question is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.text.content_words import LONGEST_QUESTION, content_lemmas, content_words, readable


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
