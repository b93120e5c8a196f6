import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.tagging.syntax.conllu import TreebankSentence
from graph.tagging.syntax.lemma_rules import usual
from graph.tagging.syntax.treebank_lemmas import learn_lemmas, pack_lemmas, unpack_lemmas


@pytest.mark.parametrize(
    ("form", "pos", "lemma"),
    [
        ("stap", "NOUN", "stap"),
        ("gemeenteraad", "NOUN", "gemeenteraad"),
        ("vormen", "VERB", "vormen"),
        ("toegevoegd", "VERB", "toevoegen"),
        ("lonend", "VERB", "lonen"),
        ("14e", "ADJ", "14"),
        ("Gentse", "ADJ", "gents"),
        ("dezelfde", "ADJ", "dezelfde"),
        ("Leiden", "PROPN", "Leiden"),
        ("heeft", "AUX", "hebben"),
    ],
)
def test_the_part_of_speech_decides_between_lemmas(form: str, pos: str, lemma: str) -> None:
    assert usual(form, pos) == lemma


@given(st.text(max_size=80), st.sampled_from(["NOUN", "VERB", "ADJ", "PROPN", "X", ""]))
def test_any_form_has_a_lemma_in_lower_case_or_its_own(form: str, pos: str) -> None:
    lemma = usual(form, pos)
    assert isinstance(lemma, str)
    assert bool(lemma) == bool(form)


def test_what_the_rules_get_wrong_is_learnt_and_kept(sentences: list[TreebankSentence]) -> None:
    odd = TreebankSentence(("boekjes",), (True,), ("boek",), ("NOUN",), ("",), (0,), ("root",))
    lemmas = unpack_lemmas(pack_lemmas(learn_lemmas([*sentences, odd])))
    assert lemmas.exceptions == {("boekjes", "NOUN"): "boek"}
    assert lemmas.lemma("Boekjes", "NOUN") == "boek"
