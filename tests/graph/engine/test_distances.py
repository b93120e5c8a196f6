from collections.abc import Callable

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph.engine.arrays import index_of
from graph.engine.distances import distances_of, nearest
from graph.evidence.build import CausalGraph


@given(st.data(), st.booleans())
def test_distances_are_those_of_networkx_without_the_closed_nodes(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject, back: bool
) -> None:
    graph = data.draw(random_graphs)
    closed = data.draw(st.sets(st.sampled_from(sorted(graph.nodes - {"a", "b"}) or ["a"])))
    closed -= {"a", "b"}
    index = index_of(graph)
    seen = graph.reverse() if back else graph.copy()
    seen.remove_nodes_from(closed)
    ways = nx.multi_source_dijkstra_path_length(seen, {"a", "b"}, weight=None)
    found = distances_of(
        index, index.numbers_of("ab").tolist(), index.numbers_of(closed).tolist(), back=back
    )
    assert dict(zip(index.slugs, found.tolist(), strict=True)) == {
        slug: ways.get(slug, -1) for slug in index.slugs
    }


@given(st.data(), st.integers(1, 3), st.integers(1, 4))
def test_the_nearest_are_those_at_the_least_distance_either_way(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject, within: int, limit: int
) -> None:
    graph = data.draw(random_graphs)
    index = index_of(graph)
    wanted = data.draw(st.sets(st.sampled_from(range(index.size)), min_size=1))
    around = nx.single_source_shortest_path_length(graph.to_undirected(), "a", within)
    every = sorted((links, index.numbers[slug]) for slug, links in around.items() if links)
    expected = [(node, links) for links, node in every if node in wanted]
    assert nearest(index, [0], np.array(sorted(wanted)), within, limit) == expected[:limit]


def test_no_start_reaches_nothing(dense: Callable[[int], CausalGraph]) -> None:
    index = index_of(dense(3))
    assert distances_of(index, [], [], back=False).tolist() == [-1, -1, -1]
