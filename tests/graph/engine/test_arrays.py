import gc

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.engine.arrays import _indexes, index_of
from graph.evidence.build import CausalGraph
from graph.examples import example_graph


@given(data=st.data())
def test_the_rows_hold_every_link_once_from_both_sides(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject
) -> None:
    graph = data.draw(random_graphs)
    index = index_of(graph)
    for slug, node in index.numbers.items():
        after = slice(index.out.bounds[node], index.out.bounds[node + 1])
        before = slice(index.into.bounds[node], index.into.bounds[node + 1])
        assert {index.slugs[n] for n in index.out.other[after]} == set(graph.successors(slug))
        assert {index.slugs[n] for n in index.into.other[before]} == set(graph.predecessors(slug))
    for place, link in enumerate(index.into.links):
        assert index.causes[link] == index.into.other[place]
        assert index.out.costs[link] == index.into.costs[place]


def test_a_graph_that_was_asked_a_question_changes_no_more() -> None:
    graph = example_graph()
    assert index_of(graph) is index_of(graph)
    with pytest.raises(nx.NetworkXError):
        graph.remove_node("stress")
    copied = graph.copy()
    copied.remove_node("stress")
    assert index_of(copied).size == index_of(graph).size - 1


def test_arrays_go_with_their_graph() -> None:
    before = len(_indexes)
    graph = example_graph()
    index_of(graph)
    del graph
    gc.collect()
    assert len(_indexes) <= before
