import time
from collections.abc import Callable

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, GraphNode, build_graph
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.evidence.filter import PathFilter
from graph.examples import example_graph
from graph.questions.path_answer import causal_path
from graph.questions.trees import CausalTree, Direction, tree


def _way(answer: CausalTree, node: str) -> tuple[str, ...]:
    parents = {branch.node: branch.parent for branch in answer.branches}
    way = [node]
    while way[-1] != answer.root:
        way.append(parents[way[-1]])
    return tuple(way if answer.direction is Direction.CAUSES else reversed(way))


def test_causes_hang_on_what_they_lead_to() -> None:
    answer = tree(example_graph(), "onveiligheid", Direction.CAUSES, depth=2)
    assert [(b.node, b.parent, b.depth, b.sign) for b in answer.branches] == [
        ("ruzie", "onveiligheid", 1, "+"),
        ("stress", "ruzie", 2, "+"),
        ("hulp-zoeken", "ruzie", 2, "-"),
    ]
    assert (answer.deeper, answer.remaining, answer.cut_off) == (1, 0, True)


def test_a_tree_that_is_whole_says_so() -> None:
    assert not tree(example_graph(), "geldzorgen", Direction.EFFECTS, depth=4).cut_off


def test_a_small_tree_keeps_the_best_evidence_and_counts_the_rest() -> None:
    answer = tree(example_graph(), "onveiligheid", Direction.CAUSES, depth=2, size=2)
    assert [branch.node for branch in answer.branches] == ["ruzie", "stress"]
    assert (answer.remaining, answer.branches[0].more) == (1, 1)


def test_nodes_to_avoid_are_left_out() -> None:
    only = PathFilter(avoid=frozenset({"ruzie"}))
    assert tree(example_graph(), "stress", Direction.EFFECTS, only=only).branches == ()


def test_everything_wrong_is_told_at_once() -> None:
    with pytest.raises(QuestionError) as caught:
        only = PathFilter(through=frozenset({"ruzie"}))
        tree(example_graph(), "stres", Direction.CAUSES, 5, 0, only=only)
    assert caught.value.problems == (
        '"stres" is no node (did you mean stress?); choose a node of the schema.',
        "depth is 5; choose a whole number from 1 to 4.",
        "size is 0; choose a whole number from 1 to 500.",
        "A tree has no nodes to pass; ask for paths, or leave them out.",
    )


@given(st.data(), st.sampled_from(Direction), st.integers(1, 4), st.integers(1, 7))
def test_each_node_hangs_on_the_best_of_its_shortest_ways(
    random_graphs: st.SearchStrategy[CausalGraph],
    data: st.DataObject,
    side: Direction,
    depth: int,
    size: int,
) -> None:
    graph = data.draw(random_graphs)
    answer = tree(graph, "a", side, depth, size)
    seen = graph.reverse() if side is Direction.CAUSES else graph
    reached = nx.single_source_shortest_path_length(seen, "a", depth)
    assert len(answer.branches) + answer.remaining == len(reached) - 1
    for branch in answer.branches:
        ways = nx.all_shortest_paths(seen, "a", branch.node)
        whole = [causal_path(graph, (*way,) if seen is graph else (*way[::-1],)) for way in ways]
        assert branch.cost == min(path.cost for path in whole)
        mine = causal_path(graph, _way(answer, branch.node))
        assert (mine.cost, mine.sign, len(mine.steps)) == (branch.cost, branch.sign, branch.depth)


def test_a_dense_graph_stays_within_its_bound(dense: Callable[[int], CausalGraph]) -> None:
    graph = dense(60)
    start = time.process_time()
    answer = tree(graph, "n00", Direction.CAUSES, depth=4, size=20)
    assert time.process_time() - start < 1
    assert (len(answer.branches), answer.remaining, answer.cut_off) == (20, 39, True)


@pytest.mark.parametrize(("depth", "deeper"), [(1, 2), (2, 1), (3, 0), (4, 0)])
def test_what_one_link_more_would_bring_is_counted(depth: int, deeper: int) -> None:
    answer = tree(example_graph(), "onveiligheid", Direction.CAUSES, depth=depth)
    assert (answer.deeper, answer.cut_off) == (deeper, deeper > 0)
    assert max(branch.depth for branch in answer.branches) == min(depth, 3)


def test_branches_come_by_depth_then_by_evidence(dense: Callable[[int], CausalGraph]) -> None:
    answer = tree(dense(8), "n00", Direction.CAUSES, depth=2, size=3)
    places = [(branch.depth, branch.cost, branch.node) for branch in answer.branches]
    assert places == sorted(places)
    assert (len(places), answer.remaining, answer.deeper) == (3, 4, 0)


def test_a_tree_keeps_the_cheapest_and_counts_what_would_hang_lower() -> None:
    answer = tree(example_graph(), "geldzorgen", Direction.EFFECTS, depth=4, size=1)
    (branch,) = answer.branches
    assert (branch.node, branch.more, answer.remaining) == ("stress", 1, 2)


def test_two_turns_give_the_sign_back() -> None:
    less = ClaimRef("a", "PO-1.1-1", "k", "1.1", "PO")
    links = [LinkEvidence(ends[0], ends[1], "-", (less,)) for ends in ("ab", "bc", "cd")]
    graph = build_graph(map(GraphNode, "abcd"), links)
    signs = {b.node: b.sign for b in tree(graph, "a", Direction.EFFECTS).branches}
    assert signs == {"b": "-", "c": "+", "d": "-"}
