"""Reading the catalogue takes time as what there is, and no more."""

import time

from app.catalogue import reader
from graph.schema.model import Level, Node, NodeKind

NODES, LINKS = 10_000, 50_000
SECONDS = 8
"""Of work: it takes 0.1; going through all links for every node took 36."""


def node(number: int) -> Node:
    return Node(
        slug=f"n{number}",
        label=f"Node {number}",
        kind=NodeKind.PROBLEM,
        theme="thema",
        level=Level.SYSTEM,
        definition="",
        terms=(),
        sections=(),
    )


def test_counting_causes_and_effects_takes_no_longer_by_the_number_of_nodes() -> None:
    pairs = [(f"n{i % NODES}", f"n{(i * 7 + 1) % NODES}") for i in range(LINKS)]
    nodes = [node(number) for number in range(NODES)]
    started = time.process_time()
    found = reader._nodes(nodes, pairs, {})
    assert time.process_time() - started < SECONDS
    assert sum(entry.causes for entry in found.values()) == LINKS
    assert found["n1"].effects == sum(cause == "n1" for cause, _ in pairs)
