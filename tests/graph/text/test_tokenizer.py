"""The tokenizer spells the text back and keeps short forms whole."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from graph.text.tokenizer import NAME, DutchTokenizer

TOKENIZER = DutchTokenizer(Vocab())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hulp d.m.v. geld, o.a. hier.", ["Hulp", "d.m.v.", "geld", ",", "o.a.", "hier", "."]),
        ("Van 18- naar 18+ (70%).", ["Van", "18", "-", "naar", "18+", "(", "70%", ")", "."]),
        ("De GI's en GGZ-plekken", ["De", "GI's", "en", "GGZ-plekken"]),
        ("kind- en gezinszorg", ["kind-", "en", "gezinszorg"]),
        ("zie bijv. nr. 3", ["zie", "bijv.", "nr.", "3"]),
    ],
)
def test_short_forms_stay_whole(text: str, words: list[str]) -> None:
    assert [token.text for token in TOKENIZER(text)] == words


@given(st.text())
def test_tokens_spell_the_text(text: str) -> None:
    assert TOKENIZER(text).text == text


@given(st.text(st.sampled_from("a\ud800.  \n\t(x\udfff'-")))
def test_lone_surrogates_keep_every_offset(text: str) -> None:
    doc = TOKENIZER(text)
    assert len(doc.text) == len(text)
    assert all(b in {a, "\ufffd"} for a, b in zip(text, doc.text, strict=True))


def test_pipeline_with_it_survives_being_stored() -> None:
    nlp = spacy.blank("nl", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})
    again = spacy.blank("nl", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})
    again.from_bytes(nlp.to_bytes())
    assert [token.text for token in again("18+ o.a. hier")] == ["18+", "o.a.", "hier"]
