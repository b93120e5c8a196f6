"""Lemmas are those of the shared table, whatever the case or length of a word."""

import pytest
import spacy

from graph.text import doc_words, lemmas
from graph.text.lemmas import LONGEST_WORD, PROBE, is_known, lemma, table_hash


def test_every_token_gets_the_lemma_of_the_shared_table() -> None:
    doc = doc_words.dutch_lemmas(spacy.blank("nl")("Wachtlijsten leidden tot geweld"))
    assert [token.lemma_ for token in doc] == ["wachtlijst", "leiden", "tot", "geweld"]
    assert all(token.lemma_ == lemma(token.lower_) for token in doc)


def test_a_run_of_letters_is_its_own_lemma() -> None:
    run = "a" * (LONGEST_WORD + 1)
    assert lemma(run) == run
    assert not is_known(run)
    assert not lemma("")


def test_a_word_as_long_as_the_bound_is_still_looked_up() -> None:
    long = "a" * (LONGEST_WORD - len("-huizen")) + "-huizen"
    assert lemma(long) == long.removesuffix("huizen") + "huis"
    assert lemma("a" + long) == "a" + long


def test_case_says_nothing_to_a_lemma() -> None:
    assert lemma("LEIDDEN") == lemma("leidden") == "leiden"


def test_the_table_is_the_one_that_the_trained_parts_learnt_on() -> None:
    assert table_hash() == "11c3b93620ed780c"


def test_one_other_answer_is_another_table(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, last = table_hash(), PROBE.read_text("utf-8").split()[-1]
    monkeypatch.setattr(lemmas, "lemma", lambda word: "" if word == last else lemma(word))
    assert table_hash.__wrapped__() != ours
