"""Lemmas are those of the shared table, whatever the case or length of a word."""

import spacy

from graph.text.known_words import LONGEST_WORD, known, lemma
from graph.text.simple_lemmas import lemma as table_lemma


def test_every_token_gets_the_lemma_of_the_shared_table() -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("dutch_lemmas")
    doc = nlp("Wachtlijsten leidden tot geweld")
    assert [token.lemma_ for token in doc] == ["wachtlijst", "leiden", "tot", "geweld"]
    assert all(token.lemma_ == table_lemma(token.lower_) for token in doc)


def test_a_run_of_letters_is_its_own_lemma() -> None:
    run = "a" * (LONGEST_WORD + 1)
    assert lemma(run) == run
    assert not known(run)
    assert not lemma("")
