"""The judge keeps what is probable, once, and scores it between nought and one."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from graph.tagging import build_pipeline
from graph.tagging.claims.candidates import FoundClaim
from graph.tagging.claims.component import CausalClaims
from graph.tagging.claims.judge import Judge, alike, same
from graph.tagging.linear import Linear

NLP = build_pipeline([])
TEXT = "Haast leidt tot fouten, waardoor gezinnen wachten als niemand belt; ouders haken af."
PLAIN = """haast leidt tot door en als dan bij ( ) , ; – waardoor omdat heeft gevolgen voor zo dat
zonder kan niet maakt het moeilijk om te hoe meer minder dit hierdoor ."""
WORDS = st.sampled_from(PLAIN.split())


def kept(cut_off: float, text: str = TEXT) -> tuple[FoundClaim, ...]:
    component = CausalClaims(cut_off, Judge.shipped())
    doc = NLP.make_doc(text)
    for name in ("dutch_lemmas", "dutch_sentences"):
        doc = NLP.get_pipe(name)(doc)
    found: tuple[FoundClaim, ...] = component(doc)._.claims
    return found


def test_a_higher_cut_off_keeps_fewer() -> None:
    counts = [len(kept(cut)) for cut in (0.0, 0.35, 0.9, 1.1)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[1] > counts[3] == 0


@settings(deadline=None, max_examples=150)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_what_is_kept_is_scored_apart_and_said_once(text: str) -> None:
    claims = kept(0.0, text)
    for claim in claims:
        (a, b), (c, d) = claim.cause, claim.effect
        assert a < b and c < d and (b <= c or d <= a)
        assert 0 <= claim.score <= 1
    pairs = ((x, y) for i, x in enumerate(claims) for y in claims[i + 1 :])
    assert not any(same(x, y) and x.cue_tokens == y.cue_tokens for x, y in pairs)


def test_spans_are_alike_when_they_share_half_of_the_shorter() -> None:
    assert alike((0, 4), (2, 6))
    assert alike((0, 10), (3, 5))
    assert not alike((0, 4), (3, 9))


def test_scores_are_the_logistic_of_the_weights() -> None:
    linear = Linear(["holds"], ["cue=leiden-tot"], [[2.0]], [-2.0], {})  # type: ignore[arg-type]
    component = CausalClaims(0.0, Judge(linear))
    doc = NLP.get_pipe("dutch_sentences")(NLP.get_pipe("dutch_lemmas")(NLP.make_doc(TEXT)))
    scores = {claim.cue.id: claim.score for claim in component(doc)._.claims}
    assert scores["leiden-tot"] == pytest.approx(0.5)
    assert scores["waardoor"] == pytest.approx(0.119)


def seconds(nlp: Language, text: str) -> float:
    start = time.process_time()
    nlp(text)
    return time.process_time() - start


@pytest.mark.parametrize("unit", ["haast leidt tot stress, wat ", "(door a) ", "als dan bij en "])
def test_time_grows_with_the_text(unit: str) -> None:
    seconds(NLP, unit * 100)
    assert seconds(NLP, unit * 2400) < 10 * seconds(NLP, unit * 600) + 0.2
