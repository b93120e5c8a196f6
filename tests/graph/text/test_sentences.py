"""Sentences end where a reader would say so, abbreviations or not."""

import pytest
import spacy
from spacy.language import Language

from graph.text import sentences, tokenizer


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("nl", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.NAME}}})
    nlp.add_pipe("dutch_sentences", config={"longest": 20})
    return nlp


@pytest.mark.parametrize(
    "parts",
    [
        ("Hulp is o.a. nodig voor jongeren van 18+ in de zorg.", "Dat lukt niet."),
        ("Dit kan d.m.v. Stevig Ouderschap.", "Of niet?", "Jawel!"),
        ("Zij zei: “Dat kan niet.”", "Daarna ging zij weg."),
        ("Geen tijd, geld e.d.", "Dus wachten zij."),
        ("Zie nr. 3.10 en art. 5.", "Het wacht."),
    ],
)
def test_sentences_are_cut_at_their_ends(nlp: Language, parts: tuple[str, ...]) -> None:
    assert [span.text for span in nlp(" ".join(parts)).sents] == list(parts)


def test_line_ends_cut_too(nlp: Language) -> None:
    assert [span.text.strip() for span in nlp("- wachten\n- weglopen").sents] == [
        "- wachten",
        "- weglopen",
    ]


def test_no_sentence_is_longer_than_the_limit(nlp: Language) -> None:
    assert (
        max(len(span) for span in nlp("woord " * 100).sents) == sentences.DutchSentences(20).longest
    )


def test_an_empty_text_has_none(nlp: Language) -> None:
    assert list(nlp("").sents) == []
