import time
from collections.abc import Callable

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, GraphNode, build_graph
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.examples import example_graph
from graph.questions.path_answer import path_answer
from graph.questions.paths import Ranked, best_paths, path_cost


def _link(cause: str, effect: str, quotes: int) -> LinkEvidence:
    claims = (
        ClaimRef(f"{cause}{effect}{n}", f"PO-1.1-{n}", f"{n}", "1.1", "PO") for n in range(quotes)
    )
    return LinkEvidence(cause, effect, "+", tuple(claims))


def _brute_force(graph: CausalGraph, max_links: int) -> list[tuple[str, ...]]:
    found = map(tuple, nx.all_simple_paths(graph, "a", "b", cutoff=max_links))
    return sorted(found, key=lambda path: (path_cost(graph, path), path))


def test_more_evidence_goes_first() -> None:
    links = [_link("a", "b", 1), _link("a", "c", 9), _link("c", "b", 9)]
    graph = build_graph(map(GraphNode, "abc"), links)
    assert best_paths(graph, "a", "b").paths == (("a", "c", "b"), ("a", "b"))


def test_the_number_of_links_is_a_bound() -> None:
    graph = build_graph(map(GraphNode, "abc"), [_link("a", "c", 1), _link("c", "b", 1)])
    assert best_paths(graph, "a", "b", max_links=1) == Ranked((), cut_off=False)
    assert best_paths(graph, "a", "b", max_links=2).paths == (("a", "c", "b"),)


def test_a_path_never_passes_a_node_twice() -> None:
    paths = best_paths(example_graph(), "geldzorgen", "onveiligheid").paths
    assert paths == (("geldzorgen", "stress", "ruzie", "onveiligheid"),)


def test_no_path_is_an_answer() -> None:
    assert best_paths(example_graph(), "onveiligheid", "stress") == Ranked((), cut_off=False)


def test_being_cut_off_is_told() -> None:
    graph = build_graph(
        map(GraphNode, "abc"), [_link(ends[0], ends[1], 1) for ends in ("ab", "ac", "cb")]
    )
    assert best_paths(graph, "a", "b", limit=1) == Ranked((("a", "b"),), cut_off=True)
    assert not best_paths(graph, "a", "b", limit=2).cut_off


def test_everything_wrong_with_a_question_is_told_at_once() -> None:
    with pytest.raises(QuestionError) as caught:
        best_paths(example_graph(), "stres", "weg", max_links=9, limit=0)
    assert caught.value.problems == (
        'The cause "stres" is no node (did you mean stress?); choose a node of the schema.',
        'The effect "weg" is no node; choose a node of the schema.',
        "max_links is 9; choose a whole number from 1 to 8.",
        "limit is 0; choose a whole number from 1 to 100.",
    )


def test_a_node_is_no_path_to_itself() -> None:
    with pytest.raises(QuestionError, match='both "stress"; choose two different nodes'):
        best_paths(example_graph(), "stress", "stress")


@given(st.data(), st.integers(1, 8), st.integers(1, 100))
def test_the_answer_is_that_of_brute_force(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject, max_links: int, limit: int
) -> None:
    graph = data.draw(random_graphs)
    every = _brute_force(graph, max_links)
    expected = Ranked(tuple(every[:limit]), cut_off=len(every) > limit)
    assert best_paths(graph, "a", "b", max_links, limit) == expected


def test_a_dense_graph_is_answered_in_time(dense: Callable[[int], CausalGraph]) -> None:
    graph = dense(60)
    start = time.process_time()
    answer = path_answer(graph, "n00", "n59", max_links=8, limit=100)
    assert time.process_time() - start < 1
    assert len(answer.paths) == 100
    assert answer.cut_off
    assert not answer.in_all.exact
    assert answer.remaining > 0


def test_a_search_stops_at_the_end_of_its_time(dense: Callable[[int], CausalGraph]) -> None:
    answer = best_paths(dense(20), "n00", "n19", seconds=0)
    assert answer == Ranked((), cut_off=True)


def test_a_search_stops_at_the_end_of_its_work(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = build_graph(
        map(GraphNode, "abc"), [_link(ends[0], ends[1], 1) for ends in ("ab", "ac", "cb")]
    )
    monkeypatch.setattr("graph.questions.paths.WORK", 1)
    assert best_paths(graph, "a", "b") == Ranked((("a", "b"),), cut_off=True)
