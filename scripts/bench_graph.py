#!/usr/bin/env python3
"""Times causal questions on the shipped schema and on random graphs; prints one table.

Usage: scripts/bench_graph.py [--large] [--questions N] [--seed N]

Each line: the question, the size of the graph, how often it was asked, median, 95th percentile,
the goal for that percentile and, where another library answers the same question, how many times
as long it takes (median and 95th percentile of the same questions in the same run: such ratios
hold on any machine). igraph's Yen has no bound on the links of a path.
rustworkx and igraph are for measuring only; without them their lines are left out, and said so.
Answers are checked against rustworkx. ``--large`` adds 100,000 nodes and 1,000,000 links. Exit code
1 when a goal is missed.
"""

import argparse
import importlib.util
import math
import random
import resource
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np

from corpus.ids import quote_address
from corpus.manifest import read_known
from graph.engine.arrays import PathIndex, index_of
from graph.evidence.build import CausalGraph, GraphNode, build_graph
from graph.evidence.claims import ClaimRef, LinkEvidence, schema_evidence
from graph.questions.leverage import leverage
from graph.questions.loops import loops
from graph.questions.path_answer import path_answer
from graph.questions.paths import Ranked, path_cost, prepare
from graph.schema.load import load_schema
from graph.schema.model import Bearing

K, N = 20, 6
"""The paths asked for and the links they may have."""

Question = tuple[str, str]


@dataclass(slots=True)
class Table:
    """Prints lines as they come and remembers whether a goal was missed."""

    missed: list[str] = field(default_factory=list)

    def head(self, title: str) -> None:
        """Print the title and the names of the columns."""
        print(title)
        print(f"{'question':44}{'graph':>18}{'asked':>7}{'p50 ms':>10}{'p95 ms':>10}{'goal':>8}")

    def line(
        self, name: str, size: str, took: Sequence[float], goal: float | None = None, more: str = ""
    ) -> None:
        """Print one line; ``took`` in seconds, ``goal`` in milliseconds."""
        p50, p95 = statistics.median(took) * 1000, percentile(took) * 1000
        shown = f"{goal:.0f}" if goal else "-"
        print(
            f"{name:44}{size:>18}{len(took):>7}{p50:>10.2f}{p95:>10.2f}{shown:>8}  {more}",
            flush=True,
        )
        if goal and p95 > goal:
            self.missed.append(f"{name} ({size}): {p95:.1f} ms, goal {goal:.0f} ms")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, judge."""
    asked = _options(arguments)
    table = Table()
    table.head(f"{K} best paths of at most {N} links; seed {asked.seed}; one process")
    _shipped(table, asked.questions, asked.seed)
    _dense(table)
    _medium(table, asked.questions, asked.seed)
    if asked.large:
        _large(table, min(asked.questions, 60), asked.seed)
    print(f"memory at most {_peak():.0f} MB")
    for missed in table.missed:
        print(f"goal missed: {missed}", file=sys.stderr)
    return int(bool(table.missed))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Times causal questions.")
    parser.add_argument("--large", action="store_true", help="100,000 nodes, 1,000,000 links too")
    parser.add_argument("--questions", type=int, default=200, help="questions a line at most")
    parser.add_argument("--seed", type=int, default=20261122, help="of graphs and questions")
    return parser.parse_args(arguments)


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def percentile(took: Sequence[float], share: float = 0.95) -> float:
    """Return the least time that this share of the times does not exceed."""
    return sorted(took)[math.ceil(len(took) * share) - 1]


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _size(graph: CausalGraph) -> str:
    return f"{len(graph)}/{graph.size()}"


def _questions(nodes: Sequence[str], number: int, seed: int) -> list[Question]:
    draw = random.Random(seed)
    return [(cause, effect) for cause, effect in (draw.sample(nodes, 2) for _ in range(number))]


def shipped_graph() -> tuple[CausalGraph, str]:
    """Return the graph of the shipped schema over its curated claims, and its core."""
    anthology = read_known("PO")
    texts = {quote_address("PO", q.section, q.ordinal): q.text for q in anthology.quotes}
    schema = load_schema(quotes=texts)
    return build_graph(schema.nodes, schema_evidence(schema, texts)), schema.core


def random_graph(nodes: int, links: int, seed: int) -> CausalGraph:
    """Return a graph with links drawn evenly, each with 1 to 5 claims."""
    draw = random.Random(seed)
    slugs = [f"n{number:06d}" for number in range(nodes)]
    made = (
        LinkEvidence(slugs[cause], slugs[effect], "+", _claims(draw, f"{cause}-{effect}"))
        for cause, effect in random_links(nodes, links, seed).tolist()
    )
    return build_graph(map(GraphNode, slugs), made)


def random_links(nodes: int, links: int, seed: int) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Return pairs of different nodes, each pair once."""
    draw = np.random.default_rng(seed)
    pairs = np.unique(draw.integers(0, nodes, size=(int(links * 1.1), 2)), axis=0)
    return draw.permutation(pairs[pairs[:, 0] != pairs[:, 1]])[:links]


def _claims(draw: random.Random, name: str) -> tuple[ClaimRef, ...]:
    others = draw.choices(tuple(Bearing), (8, 1, 1), k=draw.randrange(5))
    bearings = (Bearing.SUPPORTS, *others)
    sections = [f"{draw.randrange(1, 12)}.{draw.randrange(1, 15)}" for _ in bearings]
    quotes = [draw.randrange(40) for _ in bearings]
    return tuple(
        ClaimRef(f"{name}-{n}", f"PO-{section}-{quote}", f"{section}-{quote}", section, "PO", bears)
        for n, (bears, section, quote) in enumerate(zip(bearings, sections, quotes, strict=True))
    )


def _shipped(table: Table, number: int, seed: int) -> None:
    graph, core = shipped_graph()
    size = _size(graph)
    asked = _questions(sorted(graph), number, seed)
    cold = _timed(lambda: path_answer(graph, *asked[0], N, K))
    took = _answered(graph, asked)
    table.line("paths with certificate", size, took, 50, f"first {cold * 1000:.1f} ms")
    table.line(
        "all loops of at most 6", size, [_timed(lambda: loops(graph)) for _ in range(5)], 300
    )
    through = [_timed(partial(loops, graph, 8, 20, n)) for n in sorted(graph)[:40]]
    table.line("loops of at most 8 through a node", size, through, 50)
    took = [_timed(lambda: leverage(graph, core)) for _ in "ab"]
    table.line("leverage, 200 resamples", size, took, 2000)
    _others(table, graph, asked, size, "paths, search alone")


def _dense(table: Table) -> None:
    slugs = [f"n{number:02d}" for number in range(60)]
    claims = [ClaimRef(f"c{n}", f"PO-1.1-{n}", str(n), "1.1", "PO") for n in range(3)]
    links = (
        LinkEvidence(a, b, "+", tuple(claims[: 1 + i * j % 3]))
        for i, a in enumerate(slugs)
        for j, b in enumerate(slugs)
        if a != b
    )
    graph = build_graph(map(GraphNode, slugs), links)
    answer = path_answer(graph, "n00", "n59", 8, 100)
    took = [_timed(lambda: path_answer(graph, "n00", "n59", 8, 100)) for _ in range(5)]
    told = f"cut off: {answer.cut_off}, more than {answer.remaining} left"
    table.line("worst case: 100 paths of at most 8", _size(graph), took, 2000, told)


def _medium(table: Table, number: int, seed: int) -> None:
    graph = random_graph(10_000, 50_000, seed)
    asked = _questions(sorted(graph), number, seed)
    size = _size(graph)
    table.line("arrays, once a graph", size, [_timed(lambda: index_of(graph))])
    _others(table, graph, asked, size, "paths, search alone", goal=5)
    took = _answered(graph, asked)
    table.line("paths with certificate", size, took, 30)


def _large(table: Table, number: int, seed: int) -> None:
    start = time.perf_counter()
    graph = random_graph(100_000, 1_000_000, seed)
    took = [time.perf_counter() - start]
    size = _size(graph)
    table.line("made up and built, 3 claims a link", size, took, None, f"{_peak():.0f} MB so far")
    took = [_timed(lambda: index_of(graph))]
    table.line("arrays, once a graph", size, took, None, f"{_peak():.0f} MB so far")
    asked = _questions(sorted(graph), number, seed)
    table.line("paths, search alone", size, _ours(graph, asked), 500)
    took = _answered(graph, asked)
    table.line("paths with certificate", size, took)


def _others(  # noqa: PLR0913, PLR0917
    table: Table,
    graph: CausalGraph,
    asked: Sequence[Question],
    size: str,
    name: str,
    goal: float | None = None,
) -> None:
    """Our search and, on the same questions, those of others that are installed."""
    index = index_of(graph)
    mine = _ours(graph, asked)
    table.line(name, size, mine, goal)
    for other, most, make in _OTHERS:
        if importlib.util.find_spec(other) is None:
            print(f"  {other} is not installed: no comparison")
            continue
        ask = make(index)
        took = [_timed(partial(ask, *question)) for question in asked[:most]]
        ratios = (f(took) / f(mine[:most]) for f in (statistics.median, percentile))
        shown = " and ".join(f"{ratio:.2f}" for ratio in ratios)
        table.line(f"  the same by {other}", size, took, more=f"{shown} times ours")
        if other == "rustworkx":
            _check(graph, asked[:30], ask)


def _ours(graph: CausalGraph, asked: Sequence[Question]) -> list[float]:
    return [_timed(partial(_best, graph, question)) for question in asked]


def _answered(graph: CausalGraph, asked: Sequence[Question]) -> list[float]:
    return [_timed(partial(path_answer, graph, *ends, max_links=N, limit=K)) for ends in asked]


def _best(graph: CausalGraph, question: Question) -> Ranked:
    return prepare(graph, *question, N).best(K)


def _check(
    graph: CausalGraph, asked: Sequence[Question], ask: Callable[[str, str], list[int]]
) -> None:
    for question in asked:
        found = _best(graph, question).paths
        costs = [path_cost(graph, path) for path in found]
        if costs != ask(*question):
            raise SystemExit(f"rustworkx answers {question} differently.")


def _links(index: PathIndex) -> Iterator[tuple[int, int, int]]:
    columns = (index.causes.tolist(), index.out.other.tolist(), index.out.costs.tolist())
    return zip(*columns, strict=True)


def _rustworkx(index: PathIndex) -> Callable[[str, str], list[int]]:
    import rustworkx as rx  # noqa: PLC0415 - for measuring only

    graph = rx.PyDiGraph()
    graph.add_nodes_from(range(index.size))
    graph.add_edges_from([*_links(index)])
    costs = {(cause, effect): cost for cause, effect, cost in _links(index)}

    def ask(cause: str, effect: str) -> list[int]:
        ends = index.numbers[cause], index.numbers[effect]
        paths = rx.all_simple_paths(graph, *ends, cutoff=N + 1)
        return sorted(sum(costs[step] for step in pairwise(path)) for path in paths)[:K]

    return ask


def _igraph(index: PathIndex) -> Callable[[str, str], object]:
    import igraph  # noqa: PLC0415 - for measuring only

    links = [*_links(index)]
    graph = igraph.Graph(index.size, [link[:2] for link in links], directed=True)
    costs = [cost for *_, cost in links]

    def ask(cause: str, effect: str) -> object:
        ends = index.numbers[cause], index.numbers[effect]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # it warns where there is no path
            return graph.get_k_shortest_paths(*ends, k=K, weights=costs, output="vpath")

    return ask


_OTHERS: tuple[tuple[str, int, Callable[[PathIndex], Callable[[str, str], Any]]], ...] = (
    ("rustworkx", 200, _rustworkx),
    ("igraph", 12, _igraph),
)


if __name__ == "__main__":
    sys.exit(main())
