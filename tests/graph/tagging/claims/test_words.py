"""The lists of words: each shows one of its words at work, none says twice what it says."""

import re

import pytest
import yaml

from graph.tagging.claims import words as w

ROWS = yaml.safe_load(w.LISTS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ROWS)
def test_every_list_has_an_example_with_one_of_its_words(name: str) -> None:
    (shown,) = re.findall(r"\*(.+?)\*", ROWS[name]["example"])
    assert shown.lower() in w.read_lists()[name]


@pytest.mark.parametrize("name", ROWS)
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    listed = ROWS[name]["words"].split() if "words" in ROWS[name] else ROWS[name]["phrases"]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("word", "made"),
    [("onzichtbaar", True), ("baar", False), ("kwetsbaar", True), ("isch", False), ("mens", False)],
)
def test_an_adjective_is_known_by_its_ending_or_the_list(word: str, made: bool) -> None:
    assert w.is_made(word) is made


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("is", True),
        ("ontbreekt", True),
        ("ontstaan", True),
        ("geweld", False),
        ("kinderen", False),
        ("gebrek", False),
    ],
)
def test_a_finite_verb_is_known_by_form_and_lemma(word: str, verb: bool) -> None:
    assert w.is_verb(word) is verb


@pytest.mark.parametrize(
    ("word", "stem"), [("werken", True), ("maken", True), ("starten", True), ("kinderen", False)]
)
def test_a_verb_in_en_has_a_form_in_t(word: str, stem: bool) -> None:
    assert w.is_verb_stem(word) is stem
