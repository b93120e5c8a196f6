from dataclasses import replace
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, GraphNode, build_graph, evidence_of
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.evidence.filter import PathFilter, filtered, problems_of_filter
from graph.examples import example_graph
from graph.questions.path_answer import path_answer
from graph.questions.paths import best_paths, path_cost
from graph.schema.model import Bearing, Status


def _claim(name: str, section: str, document: str = "PO", voice: str = "ouder") -> ClaimRef:
    return ClaimRef(name, f"{document}-{section}-1", name, section, document, voices=(voice,))


@pytest.fixture
def graph() -> CausalGraph:
    links = [
        LinkEvidence("a", "b", "+", (_claim("q1", "3.1"), _claim("q2", "3.10.2"))),
        LinkEvidence("b", "c", "+", (_claim("q3", "3.1", "TO", "gemeente"),)),
        LinkEvidence("a", "c", "+", (_claim("q4", "8.1"),)),
    ]
    return build_graph(map(GraphNode, "abc"), links)


def test_only_claims_that_count_keep_a_link(graph: CausalGraph) -> None:
    assert list(filtered(graph, PathFilter(documents=frozenset({"TO"}))).edges) == [("b", "c")]
    assert list(filtered(graph, PathFilter(voices=frozenset({"gemeente"}))).edges) == [("b", "c")]
    assert not filtered(graph, PathFilter(statuses=frozenset({Status.SUGGESTED}))).edges
    assert list(filtered(graph, PathFilter(min_quotes=2)).edges) == [("a", "b")]


def test_a_section_brings_its_parts_and_no_namesake(graph: CausalGraph) -> None:
    whole = filtered(graph, PathFilter(sections=frozenset({"PO-3.10"})))
    assert [claim.id for claim in evidence_of(whole, "a", "b").claims] == ["q2"]
    assert whole.edges["a", "b"]["weight"] == 1


def test_a_question_without_filter_is_asked_of_the_graph_itself(graph: CausalGraph) -> None:
    assert filtered(graph, PathFilter(avoid=frozenset("b"))) is graph
    only = PathFilter(min_quotes=1)
    assert filtered(graph, only) is filtered(graph, only)


def test_paths_pass_and_avoid_what_they_are_told_to(graph: CausalGraph) -> None:
    passing = PathFilter(through=frozenset("b"))
    assert best_paths(graph, "a", "c", only=passing).paths == (("a", "b", "c"),)
    assert best_paths(graph, "a", "c", only=PathFilter(avoid=frozenset("b"))).paths == (("a", "c"),)


def test_every_conflict_is_told_at_once() -> None:
    only = PathFilter(
        documents=frozenset({"TO"}),
        sections=frozenset({"PO-1.1", "hier"}),
        min_quotes=-1,
        through=frozenset({"ruzie", "stres"}),
        avoid=frozenset({"ruzie", "geldzorgen"}),
    )
    with pytest.raises(QuestionError) as caught:
        best_paths(example_graph(), "geldzorgen", "onveiligheid", 2, only=only)
    assert caught.value.problems == (
        'The node to pass "stres" is no node (did you mean stress?); choose a node of the schema.',
        '"ruzie" is to be passed and to be avoided; choose one of the two.',
        '"geldzorgen" is an end of the question and to be avoided; choose one of the two.',
        "A path of at most 2 links cannot pass 2 nodes between its ends; "
        "name fewer nodes or allow more links.",
        "min_quotes is -1; choose a whole number from 0 to 1000.",
        'The section "PO-1.1" is not in TO; choose its document too, or another section.',
        '"hier" is no address of a section; write one such as PO-3.10.',
    )


def test_at_most_three_nodes_are_to_be_passed() -> None:
    graph = build_graph(map(GraphNode, "abcdef"), [])
    with pytest.raises(QuestionError, match="4 nodes are to be passed; choose at most 3"):
        best_paths(graph, "a", "f", only=PathFilter(through=frozenset("bcde")))


def _brute_force(
    graph: CausalGraph, causes: str, effects: str, max_links: int, only: PathFilter
) -> list[tuple[str, ...]]:
    found = []
    for cause in causes:
        for effect in effects:
            for path in map(tuple, nx.all_simple_paths(graph, cause, effect, cutoff=max_links)):
                inner = {*path[1:-1]}
                blocked = {*causes, *effects, *only.avoid}
                if not inner & blocked and only.through <= {*path}:
                    found.append(path)
    return sorted(found, key=lambda path: (path_cost(graph, path), path))


@given(st.data(), st.integers(2, 8), st.integers(1, 100))
def test_several_ends_and_a_way_to_go_give_the_answer_of_brute_force(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject, max_links: int, limit: int
) -> None:
    graph = data.draw(random_graphs.filter(lambda graph: len(graph) > 5))
    ends = data.draw(st.permutations("abcdef").map("".join))
    causes, effects = ends[: data.draw(st.integers(1, 2))], ends[2 : data.draw(st.integers(3, 4))]
    through = frozenset(data.draw(st.sets(st.sampled_from(causes + effects + ends[4]), max_size=2)))
    only = PathFilter(through=through, avoid=frozenset(data.draw(st.sampled_from(["", ends[5]]))))
    if len(through - {*causes, *effects}) >= max_links:
        return
    every = _brute_force(graph, causes, effects, max_links, only)
    answer = path_answer(graph, [*causes], [*effects], max_links, limit, only=only)
    assert tuple(path.nodes for path in answer.paths) == tuple(every[:limit])
    assert answer.cut_off == (len(every) > limit)
    assert (answer.in_all.number, answer.in_all.exact) == (len(every), True)
    assert answer.remaining == max(0, len(every) - limit)
    assert (answer.no_path is None) == bool(every)


@given(st.data())
def test_a_filter_equals_a_graph_built_without_what_it_leaves_out(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject
) -> None:
    graph = data.draw(random_graphs)
    only = PathFilter(sections=frozenset({"PO-1"}), min_quotes=data.draw(st.integers(0, 2)))
    kept = filtered(graph, only)
    for ends in graph.edges:
        claims = [c for c in evidence_of(graph, *ends).claims if c.quote.startswith("PO-1.")]
        supports = {c.repeat_key for c in claims if c.bearing is Bearing.SUPPORTS}
        stands = any(claim.bearing is not Bearing.CONTRADICTS for claim in claims)
        assert kept.has_edge(*ends) == (stands and len(supports) >= only.min_quotes)
    for path in best_paths(graph, "a", "b", only=only).paths:
        assert all(kept.has_edge(*step) for step in pairwise(path))


@pytest.mark.parametrize(
    ("through", "max_links", "fits"),
    [
        ("", 1, True),
        ("b", 1, False),
        ("b", 2, True),
        ("bd", 2, False),
        ("bd", 3, True),
        ("ac", 1, True),
    ],
)
def test_as_many_nodes_as_fit_between_the_ends_may_be_passed(
    graph: CausalGraph, through: str, max_links: int, fits: bool
) -> None:
    only = PathFilter(through=frozenset(through))
    found = problems_of_filter(graph, frozenset("ac"), only, max_links)
    assert any("cannot pass" in problem for problem in found) is not fits


def test_each_bound_on_evidence_is_asked_of_each_claim() -> None:
    claim = replace(_claim("q", "3.1"), status=Status.SUGGESTED)
    fits = PathFilter(
        frozenset({"PO"}), frozenset({"PO-3"}), frozenset({"ouder"}), frozenset({Status.SUGGESTED})
    )
    assert fits.keeps(claim)
    for change in (
        {"documents": frozenset({"TO"})},
        {"sections": frozenset({"PO-4"})},
        {"voices": frozenset({"school"})},
        {"statuses": frozenset({Status.CONFIRMED})},
    ):
        assert not replace(fits, **change).keeps(claim)
        assert PathFilter().keeps(claim)


def test_a_link_with_as_many_quotes_as_asked_stays(graph: CausalGraph) -> None:
    assert list(filtered(graph, PathFilter(min_quotes=1)).edges) == list(graph.edges)
    assert not filtered(graph, PathFilter(min_quotes=3)).edges


def test_nodes_keep_what_pages_show_in_a_filtered_graph() -> None:
    kept = filtered(example_graph(), PathFilter(min_quotes=1))
    assert dict(kept.nodes(data=True)) == dict(example_graph().nodes(data=True))


def test_the_last_eight_filtered_graphs_are_kept(graph: CausalGraph) -> None:
    first = filtered(graph, PathFilter(min_quotes=1))
    for number in range(2, 9):
        filtered(graph, PathFilter(min_quotes=number))
    assert filtered(graph, PathFilter(min_quotes=1)) is first
    for number in range(10, 18):
        filtered(graph, PathFilter(min_quotes=number))
    assert filtered(graph, PathFilter(min_quotes=1)) is not first
