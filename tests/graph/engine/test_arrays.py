import gc

import networkx as nx
import numpy as np
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


def test_rows_of_no_node_are_no_links_and_each_node_has_its_row() -> None:
    index = index_of(example_graph())
    places, counts = index.out.of(np.array([], dtype=np.int64))
    assert (len(places), len(counts)) == (0, 0)
    for rows in (index.out, index.into):
        assert (len(rows.number), len(rows.bounds)) == (index.size, index.size + 1)
        assert rows.number_of(np.arange(index.size)) == len(rows.other) == 5


def test_links_and_nodes_are_named_by_number_and_back() -> None:
    graph = example_graph()
    index = index_of(graph)
    assert [index.ends_of(link) for link in range(5)] == sorted(graph.edges)
    assert index.numbers_of(["stress", "geldzorgen"]).tolist() == [4, 0]
    with pytest.raises(KeyError):
        index.numbers_of(["weg"])


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
