"""Wording that only suggests a relation is proposed with the right spans."""

import pytest
from spacy.language import Language

from graph.tagging import build_pipeline


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = build_pipeline([])
    config = {"cut_off": 0.0, "trained": False}
    nlp.replace_pipe("causal_claims", "causal_claims", config=config)
    return nlp


CASES = [
    (
        "als",
        "Ouders haken af als de hulp te lang duurt.",
        "de hulp te lang duurt",
        "Ouders haken af",
    ),
    ("als", "Als niemand luistert, zie je weinig.", "niemand luistert", "zie je weinig"),
    ("bij", "Ouders ervaren druk bij een inval.", "een inval", "Ouders ervaren druk"),
    ("streep", "Veel regels – weinig tijd.", "Veel regels", "weinig tijd"),
    ("zo-dat", "Het is zo druk dat niemand belt.", "Het is zo druk", "niemand belt"),
    ("dan", "Niemand belt. Dan stopt de hulp.", "Niemand belt", "stopt de hulp"),
    ("met-omstandigheid", "Gezinnen met schulden krijgen minder hulp.", "schulden", "minder hulp"),
    ("te-weinig-om", "Er is te weinig tijd om te praten.", "Er is te weinig tijd", "te praten"),
    ("samenhang-tussen", "Er is verband tussen armoede en geweld.", "armoede", "geweld"),
    ("impact-van-op", "Zij zien de impact van ruzie op een kind.", "ruzie", "een kind"),
    ("elkaar-versterken", "Schulden en stress versterken elkaar.", "Schulden", "stress"),
    ("oorzaken-van", "Oorzaken van uitval zijn ziekte en haast.", "ziekte en haast", "uitval"),
    ("werken-averechts", "Straffen werken vaak averechts.", "Straffen", "averechts"),
]


@pytest.mark.parametrize(("cue", "text", "cause", "effect"), CASES, ids=lambda part: part[:20])
def test_spans_of_loose_wording(
    nlp: Language, cue: str, text: str, cause: str, effect: str
) -> None:
    doc = nlp(text)
    spans = [
        (doc[slice(*c.cause)].text, doc[slice(*c.effect)].text)
        for c in doc._.claims
        if c.cue.id == cue
    ]
    assert (cause, effect) in spans


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("als", "Zij werkt als arts."),
        ("dan", "Het duurt langer dan een jaar."),
        ("te-weinig-om", "Zij belt om te praten."),
        ("met-omstandigheid", "Zij praat met haar moeder."),
        ("verminderen", "Zij zagen fouten en verminderde kwaliteit."),
        ("oproepen", "Zij horen interne oproepen."),
    ],
)
def test_other_uses_are_left_alone(nlp: Language, cue: str, text: str) -> None:
    assert cue not in {claim.cue.id for claim in nlp(text)._.claims}
