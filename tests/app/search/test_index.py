"""Quotes are ranked by their words, what they are about and what is asked of them."""

import numpy as np
import pytest

from app.search.index import ABOUT, WHY, SearchIndex


def places(index: SearchIndex, question: str) -> list[int]:
    """The quotes that score, best first."""
    scores = index.rank(question).scores
    return [int(place) for place in np.argsort(-scores, kind="stable") if scores[place] > 0]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("geld", [3, 0, 5]),
        ("wachtlijst", [0, 5, 3]),
        ("personeel", [1, 2]),
        ("personeelstekort", [2, 1]),
        ("medewerkers", [1, 2]),
        ("ouders", [4]),
        ("qwertyuiop", []),
        ("", []),
    ],
)
def test_a_quote_is_found_by_its_words_parts_titles_and_nodes(
    index: SearchIndex, question: str, found: list[int]
) -> None:
    assert places(index, question) == found


def test_the_best_words_count_one_and_what_a_quote_is_about_comes_on_top(
    index: SearchIndex,
) -> None:
    scores = index.rank("wachtlijst").scores
    assert scores.max() == pytest.approx(1 + ABOUT["nodes"] + ABOUT["sections"])
    assert index.rank("geld").scores[0] == pytest.approx(ABOUT["sections"])


def test_a_tag_that_counts_half_moves_its_quote_up_half(index: SearchIndex) -> None:
    ranking = index.rank("tekort")
    assert ranking.nodes.tolist() == [0.0, 1.0, 0.0]
    bare = [ranking.scores[place] - ABOUT["sections"] for place in (1, 2)]
    assert bare[0] == pytest.approx(1 + ABOUT["nodes"])
    assert bare[1] < 1


@pytest.mark.parametrize(
    ("question", "plain", "asks", "more"),
    [
        ("Waarom is er uitval?", "uitval", "causes", WHY),
        ("oorzaken van uitval", "uitval", "causes", WHY),
        ("uitval", "uitval", "", 0.0),
        ("Wat doet uitval", "uitval", "effects", 0.0),
        ("gevolgen van personeelstekort", "personeelstekort", "effects", WHY),
        ("leidt personeelstekort ergens toe", "personeelstekort", "effects", WHY),
    ],
)
def test_who_asks_why_gets_the_quotes_that_state_it(
    index: SearchIndex, question: str, plain: str, asks: str, more: float
) -> None:
    ranking = index.rank(question)
    assert ranking.asks == asks
    gained = ranking.scores[2] - index.rank(plain).scores[2]
    assert gained == pytest.approx(more, abs=1e-5)


def test_nodes_and_sections_fall_off_fast_behind_the_best(index: SearchIndex) -> None:
    nodes = index.rank("medewerkers").nodes
    assert nodes[2] == 1 and 0 < nodes[1] < 0.5 and nodes[0] == 0


@pytest.mark.parametrize(
    ("lemmas", "share", "limit", "found"),
    [
        (["wachtlijst", "kind", "schaden"], 0.6, 10, [0, 5]),
        (["wachtlijst", "moed"], 0.5, 10, [0, 3, 5]),
        (["wachtlijst", "moed"], 0.5, 1, [0]),
        (["wachtlijst", "moed"], 0.6, 10, []),
        (["qwertyuiop"], 0.5, 10, []),
        ([], 0.5, 10, []),
    ],
)
def test_quotes_that_have_most_of_some_words(
    index: SearchIndex, lemmas: list[str], share: float, limit: int, found: list[int]
) -> None:
    assert index.having_most(lemmas, share, limit).tolist() == found


def test_a_longer_quote_weighs_the_same_word_less(index: SearchIndex) -> None:
    assert places(index, "moed rechter")[:2] == [4, 3]
