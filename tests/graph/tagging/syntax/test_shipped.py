"""The model that ships with the project."""

import time

import pytest
import spacy
from spacy.language import Language

from graph.tagging.artefacts import TRAINED, read_artefact
from graph.tagging.syntax import stored
from graph.tagging.syntax.component import create_syntax
from graph.text import sentences as sentence_rules
from graph.text import tokenizer

LARGEST = 15_000_000


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Our words and sentences, then syntax from config, as a pipeline has it."""
    assert sentence_rules.ENDS and create_syntax
    nlp = spacy.blank("nl", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.NAME}}})
    nlp.add_pipe("dutch_sentences")
    nlp.add_pipe("dutch_syntax", config={"model": "own"})
    return nlp


def test_it_is_small_and_names_its_licence_and_sources() -> None:
    assert (TRAINED / "syntax.npz").stat().st_size <= LARGEST
    meta = read_artefact(stored.NAME, stored.FITS, lemmas=False).meta
    beside = (TRAINED / "LICENSE-syntax.md").read_text("utf-8")
    for name in ("CC BY-SA 4.0", "UD_Dutch-Alpino", "UD_Dutch-LassySmall", "wordfreq", "Bouma"):
        assert name in beside
        assert name in str(meta)


def test_it_sees_the_clause_that_a_marker_opens(nlp: Language) -> None:
    doc = nlp("Het gezin kreeg geen hulp omdat de wachtlijst te lang was.")
    marker = next(token for token in doc if token.text == "omdat")
    assert (marker.pos_, marker.dep_, marker.head.text) == ("SCONJ", "mark", "lang")
    subject = next(token for token in doc if token.text == "gezin")
    assert (subject.dep_, subject.head.text) == ("nsubj", "kreeg")
    assert subject.morph.get("Number", None) == ["Sing"]


@pytest.mark.parametrize("unit", ["een lang woord en nog een ", "aaa", "!?.", "\n \x00😀"])
def test_time_grows_with_the_text_and_not_faster(nlp: Language, unit: str) -> None:
    times = []
    for length in (4_000, 20_000):
        text = (unit * (length // len(unit) + 1))[:length]
        begin = time.process_time()
        assert nlp(text).text == text
        times.append(time.process_time() - begin)
    assert times[1] <= 15 * times[0] + 1
