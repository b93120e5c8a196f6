"""Which pairs of spans are sound, and what denies a relation."""

import pytest

from graph.tagging.claims.candidates import FoundClaim, is_sound
from graph.tagging.claims.clauses import Sentence
from graph.tagging.claims.component import create_causal_claims
from graph.tagging.claims.pairs import Pair
from graph.tagging.pipeline import build_pipeline

NLP = build_pipeline([])


def found(text: str) -> tuple[FoundClaim, ...]:
    claims: tuple[FoundClaim, ...] = NLP(text)._.claims
    return claims


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Hoge werkdruk leidt niet tot uitval.", True),
        ("Hoge werkdruk leidt niet altijd tot uitval.", True),
        ("Hoge werkdruk leidt niet alleen tot uitval.", False),
        ("Hoge werkdruk leidt tot uitval.", False),
        (
            "Niet alle kinderen worden vooraf gehoord; dat leidt tot wantrouwen.",
            False,
        ),
    ],
)
def test_a_denial_denies_its_own_verb(text: str, negated: bool) -> None:
    assert [claim.negated for claim in found(text) if claim.cue.frame == "verb"] == [negated]


WORDS = ["hoge", "werkdruk", "de", "uitval", "stijgt"]
SENTENCE = Sentence(WORDS, WORDS, 0, len(WORDS))


@pytest.mark.parametrize(
    ("cause", "effect", "sound"),
    [
        ((0, 2), (2, 4), True),
        ((2, 4), (0, 2), True),
        ((0, 3), (2, 4), False),
        ((0, 2), (2, 3), False),
        ((2, 3), (0, 2), False),
        ((0, 2), (4, 5), False),
        ((0, 2), (3, 5), True),
        ((0, 2), (3, 3), False),
    ],
)
def test_both_spans_say_something_and_stand_apart(
    cause: tuple[int, int], effect: tuple[int, int], sound: bool
) -> None:
    assert is_sound(SENTENCE, Pair(cause, effect)) is sound


def test_without_the_trained_judge_only_sure_rows_count() -> None:
    plain = create_causal_claims(NLP, "plain", cut_off=0.5, trained=False)
    doc = NLP("Als er krapte is, wachten kinderen. Hoge werkdruk leidt tot uitval.")
    claims = plain(doc)._.claims
    assert [claim.cue.id for claim in claims] == ["leiden-tot"]
    assert claims[0].score == claims[0].cue.score
