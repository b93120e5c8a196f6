"""A text is cut into the same words for everybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from graph.text.tokenizer import DutchTokenizer
from graph.text.words import PART, lemmas, word_tokens, words

TOKENIZER = DutchTokenizer(Vocab())


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("De GI’s, de GI's", ["De", "GI’s", "de", "GI's"]),
        ("18+ers en 18+ (2024)", ["18+ers", "en", "18+", "2024"]),
        ("GGZ-wachtlijst – kind-", ["GGZ-wachtlijst", "kind"]),
        ("a--b 'x' één", ["a", "b", "x", "één"]),
        ("… ! ?", []),
        ("", []),
    ],
)
def test_what_joins_letters_makes_one_word_and_what_ends_it_does_not(
    text: str, cut: list[str]
) -> None:
    assert words(text) == cut


def test_a_part_has_nothing_that_joins_it() -> None:
    assert PART.findall("GGZ-wachtlijst") == ["GGZ", "wachtlijst"]


def test_each_word_has_its_lemma() -> None:
    assert lemmas("De Huizen (18+)") == ["de", "huis", "18+"]


@pytest.mark.parametrize(
    ("term", "tokens"),
    [
        ("wet- en regelgeving", ["wet-", "en", "regelgeving"]),
        ("18-grens", ["18", "grens"]),
        ("6.000 plekken, o.a. GI's", ["6.000", "plekken", "o.a.", "GI's"]),
    ],
)
def test_a_term_is_cut_as_the_pipeline_cuts_a_text(term: str, tokens: list[str]) -> None:
    assert list(word_tokens(term)) == tokens


@given(st.text())
def test_words_stand_in_the_text_in_order(text: str) -> None:
    place = 0
    for word in words(text):
        place = text.index(word, place) + len(word)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_tokens_of_words_are_tokens_of_the_pipeline(text: str) -> None:
    whole = [token.text for token in TOKENIZER(text) if token.text[0].isalnum()]
    assert list(word_tokens(text)) == whole
