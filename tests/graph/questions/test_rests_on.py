from collections.abc import Callable
from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, GraphNode, build_graph, evidence_of
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.examples import example_graph
from graph.questions.paths import best_paths, path_cost
from graph.questions.rests_on import rests_on


def test_a_quote_carries_its_links_with_weights_before_and_after() -> None:
    found = rests_on(example_graph(), "PO-1.1-1", "onveiligheid")
    link = found.links[0]
    assert (link.link.cause, link.link.effect) == ("geldzorgen", "stress")
    assert (link.weight_before, link.weight_after) == (1, 0)
    assert (link.loses_support, link.falls) == (True, False)


def test_paths_and_loops_that_rest_on_a_quote_fall_with_it() -> None:
    found = rests_on(example_graph(), "PO-1.1-2", "onveiligheid")
    assert all(link.falls for link in found.links)
    assert [(path.before[0], path.after) for path in found.paths] == [
        ("stress", None),
        ("geldzorgen", None),
    ]
    assert [(loop.nodes, loop.falls) for loop in found.loops] == [(("ruzie", "stress"), True)]


def test_a_quote_against_a_link_makes_it_dearer() -> None:
    found = rests_on(example_graph(), "PO-1.2-2", "onveiligheid")
    path = found.paths[0]
    assert path.before == path.after == ("hulp-zoeken", "ruzie", "onveiligheid")
    assert path.cost_after is not None
    assert path.cost_after < path.cost_before


def test_a_quote_without_claims_carries_nothing() -> None:
    found = rests_on(example_graph(), "PO-1.1-3", "onveiligheid")
    assert (found.quotes, found.links, found.paths, found.loops) == (("PO-1.1-3",), (), (), ())


def test_more_than_asked_for_is_told() -> None:
    found = rests_on(example_graph(), "PO-1.1-2", "onveiligheid", limit=1)
    assert (len(found.paths), found.cut_off) == (1, True)


def test_everything_wrong_is_told_at_once() -> None:
    with pytest.raises(QuestionError) as caught:
        rests_on(example_graph(), "PO-1.1-2", "weg", max_links=0, limit=0)
    assert len(caught.value.problems) == 3


@given(data=st.data())
def test_what_falls_is_what_a_graph_without_the_quote_lacks(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject
) -> None:
    graph = data.draw(random_graphs.filter(lambda graph: graph.number_of_edges() > 0))
    claims = [claim for *_, link in graph.edges(data="evidence") for claim in link.claims]
    chosen = data.draw(st.sampled_from(claims))
    after = build_graph(
        map(GraphNode, graph), (_without(link, chosen.quote, graph) for link in _links(graph))
    )
    found = rests_on(graph, chosen.quote, "b")
    assert {(k.link.cause, k.link.effect) for k in found.links if k.falls} == (
        set(graph.edges) - set(after.edges)
    )
    changed = {path.before[0]: path for path in found.paths}
    for node in graph.nodes - {"b"}:
        best = best_paths(after, node, "b", limit=1).paths
        if node in changed:
            assert changed[node].after == (best[0] if best else None)
        elif best:
            # A path may come before this one only by evidence that grew: the quote spoke against.
            before = best_paths(graph, node, "b", limit=1).paths
            assert path_cost(after, best[0]) <= path_cost(graph, before[0])
    kept = set(map(_turned, nx.simple_cycles(after, 6)))
    every = set(map(_turned, nx.simple_cycles(graph, 6)))
    assert {loop.nodes for loop in found.loops if loop.falls} == every - kept


def _turned(loop: list[str]) -> tuple[str, ...]:
    at = loop.index(min(loop))
    return (*loop[at:], *loop[:at])


def _links(graph: CausalGraph) -> list[LinkEvidence]:
    return [evidence_of(graph, *ends) for ends in graph.edges]


def _without(link: LinkEvidence, quote: str, graph: CausalGraph) -> LinkEvidence:
    keys = {c.repeat_key for k in _links(graph) for c in k.claims if c.quote == quote}
    return replace(link, claims=tuple(c for c in link.claims if c.repeat_key not in keys))


def test_loops_that_stay_come_after_those_that_fall_and_are_counted_whole() -> None:
    both = (
        ClaimRef("1", "PO-1.1-1", "one", "1.1", "PO"),
        ClaimRef("2", "PO-1.1-2", "two", "", "PO"),
    )
    links = [LinkEvidence(ends[0], ends[1], "+", both) for ends in ("ab", "ba", "bc")]
    links.append(LinkEvidence("c", "a", "+", both[:1]))
    found = rests_on(build_graph(map(GraphNode, "abc"), links), "PO-1.1-1", "c")
    assert [(loop.nodes, loop.falls) for loop in found.loops] == [
        (("a", "b", "c"), True),
        (("a", "b"), False),
    ]
    assert [(k.falls, k.loses_support, k.weight_after) for k in found.links] == [
        *[(False, False, 1)] * 3,
        (True, True, 0),
    ]
    assert not found.cut_off


def test_paths_that_fall_come_first_then_the_cheapest() -> None:
    found = rests_on(example_graph(), "PO-1.1-2", "onveiligheid")
    costs = [path.cost_before for path in found.paths]
    assert costs == sorted(costs)
    assert (found.max_links, found.limit, found.cut_off) == (6, 100, False)
    exactly = rests_on(example_graph(), "PO-1.1-2", "onveiligheid", limit=2)
    assert (len(exactly.paths), exactly.cut_off) == (2, False)


def test_loops_that_could_not_all_be_looked_at_are_told(
    dense: Callable[[int], CausalGraph], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.engine.cycles.WORK", 100)
    graph = dense(7)
    assert rests_on(graph, "PO-1.1-2", "n00", max_links=2, limit=1000).cut_off
    assert not rests_on(graph, "PO-9.9-9", "n00", max_links=2, limit=1000).cut_off
