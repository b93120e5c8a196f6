"""The best quotes come first, each wording once, with what brought it up."""

from dataclasses import replace

import numpy as np
import pytest

from app.search.answer import best_places
from app.search.index import SearchIndex
from app.search.reasons import reasons_about


def best(index: SearchIndex, *scores: float) -> list[int]:
    ranking = replace(index.rank("wachtlijst"), scores=np.array(scores, np.float32))
    return best_places(index, ranking)


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ((0.5, 1.0, 0.7, 0.0, 0.0, 0.0), [1, 2, 0]),
        ((0.5, 0.0, 0.0, 0.0, 0.0, 0.5), [0]),
        ((0.5, 0.0, 0.0, 0.0, 0.0, 0.6), [5]),
        ((0.0, 1.0, 0.13, 0.11, 0.0, 0.0), [1, 2]),
        ((0.0, 20.0, 1.3, 1.1, 0.0, 0.0), [1, 2]),
        ((0.0, 0.5, 0.5, 0.5, 0.0, 0.0), [1, 2, 3]),
        ((0.0, 0.0, 0.0, 0.0, 0.0, 0.0), []),
    ],
)
def test_what_scores_far_less_than_the_best_is_no_answer_and_repeats_are_one(
    index: SearchIndex, scores: tuple[float, ...], found: list[int]
) -> None:
    assert best(index, *scores) == found


WAITING = {"kind": "node", "node": "wachten"}
ENTRANCE = {"kind": "section", "section": "1.1", "title": "Lange wachttijden"}


@pytest.mark.parametrize("told", [True, False])
def test_a_quote_tells_its_node_and_its_section(index: SearchIndex, told: bool) -> None:
    ranking = index.rank("lange wachttijden")
    assert reasons_about(index, ranking, 0, told) == [WAITING, ENTRANCE]
    assert reasons_about(index, ranking, 3, told) == [ENTRANCE]
    assert reasons_about(index, ranking, 4, told) == []


def test_what_fits_badly_is_told_only_where_nothing_else_is(index: SearchIndex) -> None:
    ranking = index.rank("wachtlijst")
    bad = replace(ranking, nodes=ranking.nodes * 0.19, sections=ranking.sections * 0.19)
    assert reasons_about(index, bad, 0, True) == []
    assert reasons_about(index, bad, 0, False) == [WAITING]
    assert reasons_about(index, bad, 3, False) == [ENTRANCE]


def test_who_asks_why_is_told_the_cause_that_a_quote_states(index: SearchIndex) -> None:
    ranking = index.rank("Waarom is er uitval?")
    assert {"kind": "causes", "node": "uitval"} in reasons_about(index, ranking, 2, True)
    assert reasons_about(index, ranking, 1, True) == []
    effects = index.rank("gevolgen van personeelstekort")
    assert reasons_about(index, effects, 2, True)[0] == {"kind": "effects", "node": "tekort"}
    weak = replace(ranking, nodes=ranking.nodes * 0.19)
    assert reasons_about(index, weak, 2, True) == []
