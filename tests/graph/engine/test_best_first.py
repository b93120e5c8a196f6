from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.engine.arrays import NEVER, PathIndex, index_from
from graph.engine.best_first import Search, count_paths
from graph.engine.lower_bounds import Ends, bounds

SIZE = 12


@st.composite
def _indexes(draw: st.DrawFn) -> PathIndex:
    pairs = [(cause, effect) for cause in range(SIZE) for effect in range(SIZE) if cause != effect]
    links = sorted(draw(st.sets(st.sampled_from(pairs), min_size=5, max_size=60)))
    costs = draw(st.lists(st.integers(1, 9), min_size=len(links), max_size=len(links)))
    slugs = tuple(f"n{number:02d}" for number in range(SIZE))
    causes, effects = np.array(links).T
    numbers = {slug: number for number, slug in enumerate(slugs)}
    return index_from(slugs, numbers, causes, effects, np.array(costs))


def _ends(through: tuple[int, ...] = ()) -> Ends:
    none = np.array([], dtype=np.int64)
    return Ends(np.array([0]), np.array([SIZE - 1]), through, none)


def _costs(index: PathIndex) -> dict[tuple[int, int], int]:
    links = zip(index.causes.tolist(), index.out.other.tolist(), strict=True)
    return dict(zip(links, index.out.costs.tolist(), strict=True))


def _cost(costs: dict[tuple[int, int], int], path: tuple[int, ...]) -> int:
    return sum(costs[step] for step in pairwise(path))


def _every(index: PathIndex, path: tuple[int, ...], max_links: int) -> list[tuple[int, ...]]:
    """All paths that go on from this one to the last node, the plain way."""
    if path[-1] == SIZE - 1 or not max_links:
        return [path] if path[-1] == SIZE - 1 else []
    after = index.out.other[index.out.bounds[path[-1]] : index.out.bounds[path[-1] + 1]].tolist()
    fresh = (node for node in after if node not in path)
    return [found for node in fresh for found in _every(index, (*path, node), max_links - 1)]


@settings(max_examples=300)
@given(_indexes(), st.integers(1, 6), st.integers(1, 40), st.booleans())
def test_search_and_count_are_those_of_brute_force(
    index: PathIndex, max_links: int, limit: int, passing: bool
) -> None:
    ends, costs = _ends((3,) if passing else ()), _costs(index)
    every = [p for p in _every(index, (0,), max_links) if not passing or 3 in p]
    every.sort(key=lambda path: (_cost(costs, path), path))
    layers = bounds(index, ends, max_links)
    assert Search(index, ends, layers, 10**6, 60).run(limit) == every[:limit]
    assert count_paths(index, ends, layers).number == len(every)


@given(_indexes(), st.integers(1, 6))
def test_a_bound_is_never_more_than_what_a_path_costs(index: PathIndex, max_links: int) -> None:
    layers, costs = bounds(index, _ends(), max_links), _costs(index)
    for path in _every(index, (0,), max_links):
        for at in range(1, len(path)):
            assert layers[max_links - at][0, path[at]] <= _cost(costs, path[at:]) < NEVER


@settings(max_examples=200)
@given(_indexes(), st.integers(1, 6))
def test_rustworkx_finds_the_same_paths(index: PathIndex, max_links: int) -> None:
    rustworkx = pytest.importorskip("rustworkx")
    graph, costs = rustworkx.PyDiGraph(), _costs(index)
    graph.add_nodes_from(range(SIZE))
    graph.add_edges_from([(*link, cost) for link, cost in costs.items()])
    found = map(tuple, rustworkx.all_simple_paths(graph, 0, SIZE - 1, cutoff=max_links + 1))
    theirs = sorted(found, key=lambda path: (_cost(costs, path), path))
    layers = bounds(index, _ends(), max_links)
    assert Search(index, _ends(), layers, 10**6, 60).run(10**4) == theirs
