"""Every row of the table of cues finds what it is for and leaves alone what it is not."""

import pytest
from spacy.language import Language

from graph.tagging import build_pipeline
from graph.tagging.cues import Cue, load_cues


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = build_pipeline([])
    nlp.replace_pipe("causal_claims", "causal_claims", config={"cut_off": 0.0})
    return nlp


def cues_in(nlp: Language, text: str) -> set[str]:
    return {claim.cue.id for claim in nlp(text)._.claims}


@pytest.mark.parametrize("cue", load_cues(), ids=lambda cue: cue.id)
def test_cue_finds_its_sentence(nlp: Language, cue: Cue) -> None:
    assert cue.id in cues_in(nlp, cue.matches)


@pytest.mark.parametrize("cue", load_cues(), ids=lambda cue: cue.id)
def test_cue_spares_its_look_alike(nlp: Language, cue: Cue) -> None:
    assert cue.id not in cues_in(nlp, cue.spares)
