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


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("er is gebrek aan geld", 2, 5),
        ("gebrek aan voldoende eigen geld nu", 0, 5),
        ("gebrek x y aan x y geld", 0, 7),
        ("drie wachtlijsten", 1, 2),
    ],
)
def test_a_hit_covers_its_words_and_what_stands_between(text: str, start: int, end: int) -> None:
    (hit,) = TermIndex(TERMS).find(text.split())
    assert (hit.start, hit.end) == (start, end)


def test_a_term_of_two_nodes_points_at_both() -> None:
    index = TermIndex({"b": ["geld", "!"], "a": ["gelden"], "c": ["geld lenen"]})
    assert index.nodes == [["a", "b"], ["c"]]
    assert index.weights[0] < index.weights[1]


@pytest.mark.parametrize(
    ("words", "nodes", "score"), [(1, 1, 0.45), (2, 1, 0.6), (3, 1, 0.7), (9, 1, 0.7)]
)
def test_a_term_of_one_node_weighs_by_its_words(words: int, nodes: int, score: float) -> None:
    assert weight(words, nodes, 100) == pytest.approx(score)
    assert weight(words, 100, 100) == pytest.approx(score * 0.15019, rel=1e-3)


def test_hits_of_a_word_that_was_looked_up_before_are_the_same() -> None:
    index = TermIndex(TERMS)
    assert index.find(["OTS-zaak"]) == index.find(["OTS-zaak"]) != []
    assert index.find(["a" * 100]) == []
