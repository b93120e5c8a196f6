import gc
import time
from concurrent.futures import ThreadPoolExecutor

from graph.engine.per_graph import PerGraph


class Graph:
    """Anything that can be forgotten."""


def test_the_value_that_was_asked_for_longest_ago_goes_first() -> None:
    kept, graph, made = PerGraph[str, str](2), Graph(), list[str]()

    def get(key: str) -> str:
        def make() -> str:
            made.append(key)
            return key

        return kept.get(graph, key, make)

    assert [get(key) for key in "abacab"] == [*"abacab"]
    assert made == ["a", "b", "c", "b"]


def test_each_graph_has_values_of_its_own() -> None:
    kept, one, other = PerGraph[None, int](1), Graph(), Graph()

    def get(graph: Graph, made: int) -> int:
        return kept.get(graph, None, lambda: made)

    assert [get(graph, n) for n, graph in enumerate((one, other, one))] == [0, 1, 0]
    assert len(kept) == 2


def test_values_go_with_their_graph() -> None:
    kept, graph = PerGraph[None, int](1), Graph()
    kept.get(graph, None, lambda: 1)
    del graph
    gc.collect()
    assert len(kept) == 0


def test_two_threads_make_a_value_once() -> None:
    kept, graph, made = PerGraph[None, int](1), Graph(), list[int]()

    def make() -> int:
        time.sleep(0.02)
        made.append(1)
        return len(made)

    with ThreadPoolExecutor(4) as pool:
        assert {*pool.map(lambda _: kept.get(graph, None, make), range(4))} == {1}
