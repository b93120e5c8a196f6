import gc
from dataclasses import replace

import pytest

from graph.errors import GraphError
from graph.evidence.build import GraphNode, build_graph, costs_along, evidence_of, links_along
from graph.evidence.claims import ClaimRef, LinkEvidence, link_cost
from graph.examples import example_graph
from graph.schema.model import Bearing, Status

CLAIM = ClaimRef("a", "PO-1.1-1", "words", "1.1", "PO")
NODES = [GraphNode("x"), GraphNode("y")]


def test_a_link_is_one_edge_with_its_evidence() -> None:
    graph = example_graph()
    edge = graph.edges["geldzorgen", "stress"]
    assert graph.number_of_edges() == 5
    assert edge["polarity"] == "+"
    assert edge["weight"] == 1
    evidence = evidence_of(graph, "geldzorgen", "stress")
    assert [claim.id for claim in evidence.supports] == ["geldzorgen/stress/1"]
    assert [claim.id for claim in evidence.stating] == [
        "geldzorgen/stress/1",
        "geldzorgen/stress/2",
    ]


def test_a_node_keeps_what_pages_show() -> None:
    expected = {"label": "Ruzie", "theme": "gezin", "kind": "problem", "level": "household"}
    assert example_graph().nodes["ruzie"] == expected


@pytest.mark.parametrize(
    "claims",
    [
        (),
        (replace(CLAIM, status=Status.SUGGESTED),),
        (replace(CLAIM, status=Status.REJECTED),),
        (replace(CLAIM, bearing=Bearing.CONTRADICTS),),
    ],
)
def test_a_link_that_nothing_states_is_no_edge(claims: tuple[ClaimRef, ...]) -> None:
    assert build_graph(NODES, [LinkEvidence("x", "y", "+", claims)]).size() == 0


def test_other_statuses_count_when_asked() -> None:
    link = LinkEvidence("x", "y", "+", (CLAIM, replace(CLAIM, id="b", status=Status.SUGGESTED)))
    graph = build_graph(NODES, [link], statuses={Status.SUGGESTED})
    assert [claim.id for claim in evidence_of(graph, "x", "y").claims] == ["b"]


def test_a_condition_keeps_a_link_standing_without_weight() -> None:
    link = LinkEvidence("x", "y", "+", (replace(CLAIM, bearing=Bearing.CONDITIONAL),))
    graph = build_graph(NODES, [link])
    assert graph.edges["x", "y"]["weight"] == 0
    assert evidence_of(graph, "x", "y").standing == 1


def test_wrong_links_are_told_all_at_once() -> None:
    link = LinkEvidence("x", "z", "+", (CLAIM,))
    with pytest.raises(GraphError) as caught:
        build_graph(NODES, [link, link])
    assert [problem.split(";")[0] for problem in caught.value.problems] == [
        'The link x → z has an end "z" that is no node',
        'The link x → z has an end "z" that is no node',
        "The link x → z comes twice",
    ]


@pytest.mark.parametrize("on", [True, False])
def test_looking_for_garbage_goes_on_as_before(on: bool) -> None:
    wrong = LinkEvidence("x", "z", "+", (CLAIM,))
    (gc.enable if on else gc.disable)()
    try:
        build_graph(NODES, [])
        assert gc.isenabled() is on
        with pytest.raises(GraphError):
            build_graph(NODES, [wrong])
        assert gc.isenabled() is on
    finally:
        gc.enable()


def test_a_link_that_nothing_states_still_comes_once() -> None:
    with pytest.raises(GraphError, match="The link x → y comes twice; join its claims"):
        build_graph(NODES, [LinkEvidence("x", "y", "+")] * 2)


def test_repeats_for_and_against_a_link_count_once_in_its_weight_and_cost() -> None:
    against = replace(CLAIM, id="c", repeat_key="no", bearing=Bearing.CONTRADICTS)
    claims = (CLAIM, replace(CLAIM, id="b", quote="PO-1.1-2"), against, replace(against, id="d"))
    link = LinkEvidence("x", "y", "+", claims)
    edge = build_graph(NODES, [link]).edges["x", "y"]
    assert (edge["weight"], edge["cost"]) == (1, link_cost(link))
    assert (link.weight, link.against, link.standing) == (1, 1, 1)
    assert link.is_disputed


def test_a_chain_is_told_link_by_link() -> None:
    graph, chain = example_graph(), ("geldzorgen", "stress", "ruzie")
    links = links_along(graph, chain)
    assert [(link.cause, link.effect) for link in links] == [chain[:2], chain[1:]]
    assert costs_along(graph, chain) == [link_cost(link) for link in links]
