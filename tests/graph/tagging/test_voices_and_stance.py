"""Voices and stance come from word lists, and stay silent on an empty text."""

import pytest
from spacy.language import Language

from graph.tagging import tag_texts


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Ouders krijgen geen uitleg.", "ouder"),
        ("De kinderrechter heeft weinig tijd.", "rechtspraak/juridisch"),
        ("Jeugdzorgprofessionals missen rust.", "professional"),
        ("Lessen worden niet gedeeld.", "onbekend"),
    ],
)
def test_voice_is_who_is_named(nlp: Language, text: str, voice: str) -> None:
    assert voice in next(tag_texts(nlp, [text])).voices


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We investeren in een nieuwe aanpak.", "maatregel"),
        ("Er is onvoldoende aanbod en een tekort aan plekken.", "probleem"),
        ("Het aantal plaatsingen is gedaald.", "resultaat"),
        ("Met vriendelijke groet.", "overig"),
    ],
)
def test_stance_is_what_the_words_ask_for(nlp: Language, text: str, stance: str) -> None:
    assert next(tag_texts(nlp, [text])).stance[0] == stance


@pytest.mark.parametrize("text", ["", " \n", "12 — 13"])
def test_no_words_no_voice(nlp: Language, text: str) -> None:
    result = next(tag_texts(nlp, [text]))
    assert (result.voices, result.stance) == ((), ())
