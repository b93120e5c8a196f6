"""What terms say together: each adds to what is still open, said again it adds a little."""

import pytest

from graph.tagging.node_terms import ranked
from graph.text.terms import TermHit, TermIndex

INDEX = TermIndex({"a": ["werkdruk", "hoge caseload"], "b": ["wachtlijst"], "c": ["wachtlijst"]})
WERKDRUK, CASELOAD, WACHTLIJST = range(3)


def score(*hits: TermHit) -> dict[str, float]:
    return {hit.node: hit.score for hit in ranked(hits, INDEX)}


def test_one_term_says_its_weight() -> None:
    assert INDEX.weights[:2] == [0.45, 0.6]
    assert score(TermHit(WERKDRUK, 0, 1)) == {"a": 0.45}
    assert score(TermHit(CASELOAD, 0, 2)) == {"a": 0.6}


def test_two_terms_say_more_than_one_and_never_more_than_all() -> None:
    both = score(TermHit(WERKDRUK, 0, 1), TermHit(CASELOAD, 2, 4))
    assert both == {"a": pytest.approx(1 - 0.55 * 0.4, abs=5e-4)}


@pytest.mark.parametrize(("times", "left"), [(2, 0.95), (3, 0.95**2), (5, 0.95**4), (9, 0.95**4)])
def test_a_term_said_again_adds_a_little_up_to_four_times(times: int, left: float) -> None:
    hits = [TermHit(WERKDRUK, i, i + 1) for i in range(times)]
    assert score(*hits)["a"] == pytest.approx(1 - 0.55 * left, abs=5e-4)


def test_a_term_of_two_nodes_says_less_of_each_and_the_surest_comes_first() -> None:
    hits = ranked([TermHit(WACHTLIJST, 3, 4), TermHit(WERKDRUK, 0, 1)], INDEX)
    assert [hit.node for hit in hits] == ["a", "b", "c"]
    assert hits[1].score == hits[2].score < 0.45


def test_reasons_stand_in_the_order_of_the_text_each_once() -> None:
    again = [TermHit(CASELOAD, 5, 7), TermHit(WERKDRUK, 0, 1), TermHit(WERKDRUK, 0, 1)]
    assert ranked(again, INDEX)[0].why == ((0, 1), (5, 7))
