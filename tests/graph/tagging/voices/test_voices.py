"""Voices: who is named counts, by what stands around the name; what nobody names is unknown."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens.underscore import Underscore

from graph.tagging.artefacts import TRAINED, ArtefactError
from graph.tagging.voices import create_voices
from graph.text.tokenizer import DutchTokenizer

NLP = spacy.blank("nl")
TOKENS = DutchTokenizer(NLP.vocab)
COMPONENT = create_voices(NLP, "voices", str(TRAINED))


def tagged(text: str) -> Underscore:
    found: Underscore = COMPONENT(TOKENS(text))._
    return found


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Ouders krijgen geen uitleg.", {"ouder"}),
        ("De kinderrechter heeft weinig tijd.", {"rechtspraak/juridisch"}),
        ("Jeugdzorgprofessionals missen rust.", {"professional"}),
        ("De GI's hebben te weinig mensen.", {"gecertificeerde instelling"}),
        ("Gemeenten en aanbieders wachten op elkaar.", {"gemeente", "zorgaanbieder"}),
        ("De werkdruk is hoog.", {"professional"}),
        ("Het stelsel is versnipperd.", {"onbekend"}),
    ],
)
def test_voices_are_those_who_are_named(text: str, voices: set[str]) -> None:
    assert set(tagged(text).voices) == voices


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Kinderbeschermingsmaatregelen lopen te lang door.", "kind/jongere"),
        ("Het Openbaar Ministerie seponeert zaken.", "rijk"),
        ("Jongeren merken dat een nieuwe begeleider van voren af aan begint.", "professional"),
        ("Men wil dit niet.", "ouder"),
    ],
)
def test_a_word_inside_another_name_or_after_a_teller_is_no_voice(text: str, voice: str) -> None:
    assert voice not in tagged(text).voices


@pytest.mark.parametrize("text", ["", " \n", "12 — 13"])
def test_no_words_no_voice(text: str) -> None:
    result = tagged(text)
    assert (result.voices, result.voice_scores) == ((), ())


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_any_text_has_scores_in_order_and_unknown_by_itself(text: str) -> None:
    result = tagged(text)
    scores = list(result.voice_scores)
    assert len(scores) == len(result.voices)
    assert scores == sorted(scores, reverse=True) and all(0 <= score <= 1 for score in scores)
    assert "onbekend" not in result.voices or len(result.voices) == 1


def test_a_missing_part_says_how_to_make_it(tmp_path: object) -> None:
    with pytest.raises(ArtefactError, match="scripts/train --only voices"):
        create_voices(NLP, "voices", str(tmp_path))
