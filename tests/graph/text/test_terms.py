"""Terms are found on lemmas, in compounds, with words between, and by case for abbreviations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.text.terms import TermIndex, weight

TERMS = {
    "wachten": ["wachtlijst", "lang wachten op hulp"],
    "armoede": ["armoede", "gebrek aan geld"],
    "ots": ["OTS", "ondertoezichtstelling"],
    "om": ["OM"],
}


def nodes_in(text: str) -> set[str]:
    index = TermIndex(TERMS)
    return {node for hit in index.find(text.split()) for node in index.nodes[hit.term]}


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("De wachtlijsten groeien", {"wachten"}),
        ("een GGZ-wachtlijst", {"wachten"}),
        ("de wachtlijstproblematiek", {"wachten"}),
        ("gebrek aan voldoende eigen geld", {"armoede"}),
        ("gebrek aan tijd en veel ander geld", set()),
        ("lang wachten op passende hulp", {"wachten"}),
        ("een OTS-traject", {"ots"}),
        ("het OM besluit", {"om"}),
        ("om te besluiten", set()),
        ("", set()),
    ],
)
def test_terms_find_their_nodes(text: str, nodes: set[str]) -> None:
    assert nodes_in(text) == nodes


def test_rare_and_long_terms_say_more() -> None:
    assert 0 < weight(1, 10, 100) < weight(1, 1, 100) < weight(2, 1, 100) < weight(3, 1, 100) < 1


@given(st.lists(st.text(min_size=1)))
def test_hits_lie_within_the_words(words: list[str]) -> None:
    for hit in TermIndex(TERMS).find(words):
        assert 0 <= hit.start < hit.end <= len(words)
