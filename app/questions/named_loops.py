"""The loops that the schema names, and the ids that loops have had."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product

from app.catalogue.catalogue import Catalogue
from graph.engine.loop_nodes import Nodes, from_first, loop_id, steps_of
from graph.evidence.build import CausalGraph
from graph.questions.loops import CausalLoop, LoopAnswer, causal_loop
from graph.schema.model import NamedLoop


def standing_loops(catalogue: Catalogue, graph: CausalGraph) -> dict[str, NamedLoop]:
    """The named loops of the schema by their ids, those of which every link still stands."""
    named = ((from_first(entry.nodes), entry) for entry in catalogue.loops.values())
    return {
        loop_id(nodes): entry
        for nodes, entry in named
        if all(graph.has_edge(*step) for step in steps_of(nodes))
    }


def named_first(
    graph: CausalGraph, answer: LoopAnswer, named: Mapping[str, NamedLoop]
) -> tuple[CausalLoop, ...]:
    """Named loops within the bounds first, in the schema's order, then the best of the others."""
    first = [causal_loop(graph, from_first(entry.nodes)) for entry in named.values()]
    within = [
        loop
        for loop in first
        if len(loop.nodes) <= answer.max_links
        and (answer.through is None or answer.through in loop.nodes)
    ]
    others = (loop for loop in answer.loops if loop.id not in named)
    return (*within, *others)[: answer.limit]


def ids_of(loops: Iterable[Nodes], catalogue: Catalogue) -> dict[str, Nodes]:
    """All ids that each loop has had: its own, and those with retired slugs of its nodes."""
    earlier: dict[str, list[str]] = defaultdict(list)
    for old, slug in catalogue.redirects.items():
        earlier[slug].append(old)
    found: dict[str, Nodes] = {}
    for nodes in loops:
        found[loop_id(nodes)] = nodes
        if not earlier.keys().isdisjoint(nodes):
            for names in product(*([slug, *earlier.get(slug, ())] for slug in nodes)):
                found.setdefault(loop_id(from_first(names)), nodes)
    return found
