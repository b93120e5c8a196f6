from itertools import combinations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.evidence.build import CausalGraph, evidence_of
from graph.examples import example_graph
from graph.questions.minimum_cut import MinimumCut, minimum_cut


def test_the_one_link_that_all_paths_share_is_the_cut() -> None:
    cut = minimum_cut(example_graph(), "geldzorgen", "onveiligheid")
    assert cut.links == (("ruzie", "onveiligheid"),)
    assert (cut.claims, cut.quotes) == (("ruzie/onveiligheid/1",), 1)


def test_without_a_path_nothing_has_to_fall() -> None:
    assert minimum_cut(example_graph(), "onveiligheid", "stress") == MinimumCut((), 0)


@given(data=st.data())
def test_no_path_is_left_without_the_cut(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject
) -> None:
    graph = data.draw(random_graphs)
    cut = minimum_cut(graph, "a", "b")
    left = graph.copy()
    left.remove_edges_from(cut.links)
    assert not nx.has_path(left, "a", "b")
    assert cut.quotes == sum(evidence_of(graph, *link).standing for link in cut.links)


@given(data=st.data())
def test_no_cheaper_set_of_links_would_do(
    small_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject
) -> None:
    graph = data.draw(small_graphs)
    cut = minimum_cut(graph, "a", "b")
    for size in range(graph.number_of_edges() + 1):
        for links in combinations(graph.edges, size):
            if sum(evidence_of(graph, *link).standing for link in links) < cut.quotes:
                left = graph.copy()
                left.remove_edges_from(links)
                assert nx.has_path(left, "a", "b")


@given(data=st.data())
def test_the_cut_is_as_large_as_the_flow_of_networkx(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject
) -> None:
    graph = data.draw(random_graphs.filter(lambda graph: len(graph) > 5))
    avoid = data.draw(st.sampled_from(["", "e"]))
    cut = minimum_cut(graph, [*"ab"], [*"cd"], [*avoid])
    flow = nx.DiGraph([("start", "a"), ("start", "b"), ("c", "end"), ("d", "end")])
    for ends in graph.edges:
        if not {*ends} & {*avoid}:
            flow.add_edge(*ends, capacity=evidence_of(graph, *ends).standing)
    assert cut.quotes == nx.maximum_flow_value(flow, "start", "end")
    left = graph.copy()
    left.remove_nodes_from(avoid)
    left.remove_edges_from(cut.links)
    assert not any(nx.has_path(left, cause, effect) for cause in "ab" for effect in "cd")
