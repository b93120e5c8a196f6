#!/usr/bin/env python3
"""Times reading a very large causal graph from the database, and asking it for paths.

Usage: scripts/bench_load.py [--nodes N] [--links N] [--claims N] [--questions N] [--seed N]

Makes a database with random links (100,000 nodes, 1,000,000 links with one claim each unless
asked otherwise, on a tenth as many quotes), then reads it in a process of its own. Prints how long
reading takes, the most memory that process had, and how long questions take (20 best paths of 6
links at most). Goals at that size: 30 s, 1.5 GB, 500 ms at the 95th percentile. Exit code 1 when
one is missed. A plain read of the same rows, of which nothing is made, stands beside it.
"""

import argparse
import math
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sqlmodel import select

from app.db.store import Store, open_store
from app.db.tables import NodeRow
from app.questions.graphs import read_links
from app.settings import Settings
from graph.engine.arrays import index_of
from graph.evidence import build
from graph.evidence.claims import CONFIRMED
from graph.questions.paths import prepare

GOALS = {"seconds": 30.0, "megabytes": 1500.0, "milliseconds": 500.0}


def main(arguments: Sequence[str] | None = None) -> int:
    """Fill a database here and read it in a child, so that its memory is its own."""
    asked = _options(arguments)
    if asked.read:
        return _read(Path(asked.read), asked.questions, asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        _fill(Path(folder), asked)
        print(f"filled in {time.perf_counter() - started:.1f} s", flush=True)
        again = [sys.executable, __file__, "--read", folder]
        more = ["--questions", str(asked.questions), "--seed", str(asked.seed)]
        return subprocess.run([*again, *more], check=False).returncode


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Times reading a very large graph.")
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--links", type=int, default=1_000_000)
    parser.add_argument("--claims", type=int, default=1, help="claims a link")
    parser.add_argument("--questions", type=int, default=60)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--read", default="", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def _fill(folder: Path, asked: argparse.Namespace) -> None:
    store = open_store(Settings(data=folder))
    store.engine.dispose()
    quotes = asked.links // 10
    with sqlite3.connect(store.database) as database:
        database.execute("pragma foreign_keys = off")
        for table, rows in (
            ("document", _documents()),
            ("theme", iter([{"slug": "t", "label": "T", "description": "", "position": 0}])),
            ("node", _nodes(asked.nodes)),
            ("quote", _quotes(quotes)),
            ("link", _links(asked)),
            ("claim", _claims(asked, quotes)),
        ):
            _insert(database, table, rows)
    database.close()


def _insert(database: sqlite3.Connection, table: str, rows: Iterator[dict[str, Any]]) -> None:
    first = next(rows)
    names = ", ".join(f'"{name}"' for name in first)
    marks = ", ".join("?" for _ in first)
    statement = f'insert into "{table}" ({names}) values ({marks})'
    database.execute(statement, tuple(first.values()))
    database.executemany(statement, (tuple(row.values()) for row in rows))


def _documents() -> Iterator[dict[str, Any]]:
    words = ("title", "version", "status", "dated", "publisher", "licence", "sha256", "file")
    texts = dict.fromkeys((*words, "text", "reader"), "")
    yield {"slug": "PO", "kind": "anthology", "position": 0, **texts}


def _nodes(count: int) -> Iterator[dict[str, Any]]:
    same = {"kind": "cause", "theme": "t", "level": "society", "definition": ""}
    lists = {"terms": "[]", "retired": "[]"}
    for n in range(count):
        yield {"slug": f"n{n:06d}", "label": f"n{n}", "position": n, **same, **lists}


def _quotes(count: int) -> Iterator[dict[str, Any]]:
    same = {"document": "PO", "version": "1", "text": "x", "clean": "x", "first_line": 1}
    more = {"last_line": 1, "pieces": "[]", "flags": "[]", "current": True}
    for n in range(count):
        section = f"{n % 11 + 1}.{n % 20 + 1}"
        address = f"PO-{section}-{n + 1}"
        place = {"address": address, "section": section, "ordinal": n + 1, "position": n}
        yield {"id": n + 1, "repeat_key": f"{n:032x}", **place, **same, **more}


def _pairs(asked: argparse.Namespace) -> list[list[int]]:
    """Pairs of different nodes, each pair once."""
    draw = np.random.default_rng(asked.seed)
    pairs = np.unique(draw.integers(0, asked.nodes, size=(int(asked.links * 1.1), 2)), axis=0)
    kept = draw.permutation(pairs[pairs[:, 0] != pairs[:, 1]])[: asked.links]
    made: list[list[int]] = kept.tolist()
    return made


def _links(asked: argparse.Namespace) -> Iterator[dict[str, Any]]:
    for cause, effect in _pairs(asked):
        yield {"cause": f"n{cause:06d}", "effect": f"n{effect:06d}", "polarity": "+"}


def _claims(asked: argparse.Namespace, quotes: int) -> Iterator[dict[str, Any]]:
    draw = random.Random(asked.seed)
    spans = {"cause_start": 0, "cause_end": 1, "effect_start": 2, "effect_end": 3, "cue": "x"}
    same = {"polarity": "+", "bearing": "supports", "status": "confirmed", "origin": "curated"}
    more = {"score": 1.0, "pipeline": "", "kind": "causal", "explicit": True, "negated": False}
    for number, (cause, effect) in enumerate(_pairs(asked)):
        for n in range(asked.claims):
            ends = {"cause": f"n{cause:06d}", "effect": f"n{effect:06d}"}
            quote = draw.randrange(quotes) + 1
            yield {"id": f"c{number}-{n}", "quote": quote, **ends, **spans, **same, **more}


def _read(folder: Path, questions: int, seed: int) -> int:
    store = open_store(Settings(data=folder))
    floor = _plain(store.database)
    started = time.perf_counter()
    graph = _graph(store)
    index_of(graph)
    seconds = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    draw, nodes = random.Random(seed), sorted(graph)
    took = [_asked(graph, *draw.sample(nodes, 2)) for _ in range(questions)]
    slow = sorted(took)[math.ceil(len(took) * 0.95) - 1]
    size = f"{len(graph):,} nodes, {graph.size():,} links"
    print(f"{size}: read in {seconds:.1f} s ({seconds / floor:.1f} times a plain read of the rows)")
    print(f"memory at most {memory:.0f} MB")
    print(f"paths: {statistics.median(took):.0f} ms median, {slow:.0f} ms at the 95th percentile")
    found = {"seconds": seconds, "megabytes": memory, "milliseconds": slow}
    missed = [name for name, goal in GOALS.items() if found[name] > goal]
    for name in missed:
        print(f"goal missed: {found[name]:.0f} {name}, goal {GOALS[name]:.0f}", file=sys.stderr)
    return int(bool(missed))


def _graph(store: Store) -> build.CausalGraph:
    with store.session() as session:
        rows = session.execute(select(NodeRow.slug, NodeRow.label, NodeRow.theme))
        nodes = (build.GraphNode(*row) for row in rows)
        return build.build_graph(nodes, read_links(session, CONFIRMED))


def _plain(database: Path) -> float:
    """Seconds to fetch the same rows and forget them."""
    started = time.perf_counter()
    with sqlite3.connect(database) as connection:
        joined = "claim join quote on quote.id = claim.quote"
        for _ in connection.execute(f"select claim.*, quote.address from {joined}"):
            pass
    connection.close()
    return time.perf_counter() - started


def _asked(graph: build.CausalGraph, cause: str, effect: str) -> float:
    started = time.perf_counter()
    prepare(graph, cause, effect, 6).best(20)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    sys.exit(main())
