"""Cause and effect are cut where the sentence turns, and look-alikes are left alone."""

import pytest
from spacy.language import Language

from graph.tagging import ClaimProposal, tag_texts


def claims(nlp: Language, text: str) -> list[ClaimProposal]:
    return list(next(tag_texts(nlp, [text])).claims)


CASES = [
    ("Drukte kan uiteindelijk leiden tot fouten.", "Drukte", "fouten", "+"),
    ("Men ziet dat haast tot fouten leidt.", "haast", "fouten", "+"),
    (
        "Leraren zien dat zware druk de rust in de klas verstoort.",
        "zware druk",
        "de rust in de klas",
        "-",
    ),
    ("De regels wisselen, wat vertrouwen schaadt.", "De regels wisselen", "vertrouwen", "-"),
    ("Er is geen plek. Dit leidt tot wachten.", "Er is geen plek", "wachten", "+"),
    ("Er is weinig plek en dat leidt tot wachten.", "Er is weinig plek", "wachten", "+"),
    ("Door ziekte vallen gesprekken uit.", "ziekte", "vallen gesprekken uit", "+"),
    ("Het gesprek stokt, mede door haast.", "haast", "Het gesprek stokt", "+"),
    ("Omdat niemand belt, wacht het gezin.", "niemand belt", "wacht het gezin", "+"),
    ("Overleg wordt bemoeilijkt door regels.", "regels", "Overleg", "-"),
    ("Haast levert elke week stress op.", "Haast", "elke week stress", "+"),
    ("Stress heeft de ruzies vergroot.", "Stress", "de ruzies", "+"),
    ("Hoe langer het duurt, hoe kleiner de kans.", "langer het duurt", "kleiner de kans", "-"),
    ("Ouders zwijgen uit angst voor straf.", "angst voor straf", "Ouders zwijgen", "+"),
]


@pytest.mark.parametrize(("text", "cause", "effect", "polarity"), CASES, ids=lambda part: part[:25])
def test_spans_are_cut(nlp: Language, text: str, cause: str, effect: str, polarity: str) -> None:
    (claim,) = claims(nlp, text)
    assert (claim.cause.span.text, claim.effect.span.text) == (cause, effect)
    assert claim.polarity == polarity


@pytest.mark.parametrize(
    "text",
    [
        "Het plan is gemaakt door de instelling.",
        "Jongeren stromen niet door naar de volgende plek.",
        "Door de jaren heen is veel geprobeerd.",
        "Het lukt door middel van overleg.",
        "Het aanbod is beperkt.",
        "De ouders hebben zorgen over hun kind.",
        "Het doel is om de druk te verminderen.",
        "Het versterken van teams is belangrijk.",
        "Het overleg wordt door de VNG betaald.",
        "De locatie staat onder verscherpt toezicht.",
    ],
)
def test_look_alikes_are_left_alone(nlp: Language, text: str) -> None:
    assert claims(nlp, text) == []


def test_an_effect_stops_where_the_next_relation_starts(nlp: Language) -> None:
    first, second = claims(
        nlp, "Haast vergroot stress en vermindert aandacht, waardoor het misgaat."
    )[:2]
    assert (first.effect.span.text, second.effect.span.text) == ("stress", "aandacht")
    assert first.cause == second.cause


def test_denials_are_told(nlp: Language) -> None:
    assert claims(nlp, "Toezicht leidt niet tot rust.")[0].negated
    assert claims(nlp, "Toezicht leidt niet altijd tot rust.")[0].negated
    assert not claims(nlp, "Toezicht leidt niet alleen tot rust, maar ook tot tijd.")[0].negated
    assert not claims(nlp, "Haast leidt tot rust.")[0].negated


@pytest.mark.parametrize("words", ["niet", "niet (alleen)", "niet aantoonbaar"])
def test_a_denial_is_no_part_of_the_cause(nlp: Language, words: str) -> None:
    (claim,) = claims(nlp, f"Zij stelt dat armoede {words} de oorzaak is van uitval.")
    assert (claim.cause.span.text, claim.effect.span.text) == ("armoede", "uitval")
    assert claim.negated


def test_going_together_is_no_cause(nlp: Language) -> None:
    (claim,) = claims(nlp, "Geweld hangt samen met schulden.")
    assert claim.type == "correlation"


def test_ends_are_linked_to_the_nodes_they_name(nlp: Language) -> None:
    (claim,) = claims(nlp, "Hoge werkdruk leidt tot uitval en iets anders.")
    assert (claim.cause.node, claim.effect.node) == ("hoge-werkdruk", "personeelsverloop")
    (other,) = claims(nlp, "Haast leidt tot fouten.")
    assert (other.cause.node, other.effect.node) == (None, None)
