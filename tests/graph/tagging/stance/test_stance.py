"""Stance: what a passage is told as, in words that letters and reports use."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens.underscore import Underscore

from graph.tagging.artefacts import TRAINED, ArtefactError
from graph.tagging.stance import create_stance
from graph.text.tokenizer import DutchTokenizer

NLP = spacy.blank("nl")
TOKENS = DutchTokenizer(NLP.vocab)
COMPONENT = create_stance(NLP, "stance", str(TRAINED))


def tagged(text: str) -> Underscore:
    found: Underscore = COMPONENT(TOKENS(text))._
    return found


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We investeren de komende jaren in een nieuwe aanpak voor jongeren.", "maatregel"),
        ("Het kabinet werkt aan een wetsvoorstel dat dit verplicht stelt.", "maatregel"),
        ("Er is onvoldoende aanbod en een tekort aan plekken.", "probleem"),
        ("Ouders weten vaak niet waar zij met hun zorgen terechtkunnen.", "probleem"),
        ("Het aantal plaatsingen is in 2023 gedaald met 12 procent.", "resultaat"),
        ("Inmiddels zijn 310 gezinnen geholpen; de wachttijd is gehalveerd.", "resultaat"),
        ("Zie Kamerstukken II 2020/21, 31 839, nr. 700.", "overig"),
        ("Met deze brief informeer ik uw Kamer over de stand van zaken.", "overig"),
    ],
)
def test_stance_is_what_the_wording_says(text: str, stance: str) -> None:
    assert tagged(text).stance[0] == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Zie bijlage 3 bij het rapport over wachtlijsten.", "maatregel"),
        ("Wij gaan de werkdruk verlagen.", "resultaat"),
        ("De wachttijd is gedaald.", "maatregel"),
    ],
)
def test_stance_is_not_what_a_single_word_suggests(text: str, stance: str) -> None:
    assert stance not in tagged(text).stance


@pytest.mark.parametrize("text", ["", " \n", "12 — 13"])
def test_no_words_no_stance(text: str) -> None:
    result = tagged(text)
    assert (result.stance, result.stance_scores) == ((), ())


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_any_text_has_one_or_two_stances_with_their_scores(text: str) -> None:
    result = tagged(text)
    assert len(result.stance) <= 2
    assert len(result.stance_scores) == len(result.stance)
    assert all(0 <= score <= 1 for score in result.stance_scores)


def test_a_missing_part_says_how_to_make_it(tmp_path: object) -> None:
    with pytest.raises(ArtefactError, match="scripts/train --only stance"):
        create_stance(NLP, "stance", str(tmp_path))
