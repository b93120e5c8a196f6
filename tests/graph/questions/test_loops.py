import time

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.engine.loop_nodes import loop_id
from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, GraphNode, build_graph
from graph.evidence.chains import Teller
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.examples import example_graph
from graph.questions.loops import LoopKind, causal_loop, loops
from graph.schema.model import Bearing, Polarity


def _link(
    cause: str, effect: str, quotes: int = 1, sign: Polarity = "+", against: int = 0
) -> LinkEvidence:
    bearings = [Bearing.SUPPORTS] * quotes + [Bearing.CONTRADICTS] * against
    claims = tuple(
        ClaimRef(f"{cause}{effect}{n}", f"PO-1.1-{n + 1}", f"{cause}{effect}{n}", "1.1", "PO", b)
        for n, b in enumerate(bearings)
    )
    return LinkEvidence(cause, effect, sign, claims)


def graph_of(*links: LinkEvidence) -> CausalGraph:
    return build_graph([GraphNode(slug) for slug in "abcdef"], links)


def test_a_loop_carries_its_evidence() -> None:
    (loop,) = loops(example_graph()).loops
    assert (loop.nodes, loop.kind) == (("ruzie", "stress"), LoopKind.REINFORCING)
    assert (loop.strength, loop.quotes, loop.sections) == (1, 1, 1)
    assert loop.told_whole[0] == Teller("quote", "PO-1.1-2")
    assert [(step.cause, step.effect) for step in loop.steps] == [
        ("ruzie", "stress"),
        ("stress", "ruzie"),
    ]


@given(st.data(), st.integers(2, 8), st.none() | st.just("a"))
def test_the_loops_are_those_of_networkx(
    random_graphs: st.SearchStrategy[CausalGraph],
    data: st.DataObject,
    max_links: int,
    through: str | None,
) -> None:
    graph = data.draw(random_graphs)
    every = {frozenset(zip(c, [*c[1:], c[0]], strict=True)) for c in nx.simple_cycles(graph)}
    expected = {
        steps
        for steps in every
        if len(steps) <= max_links and (not through or any(through in step for step in steps))
    }
    answer = loops(graph, max_links, 1000, through)
    found = [frozenset((s.cause, s.effect) for s in loop.steps) for loop in answer.loops]
    assert answer.found == len(expected)
    assert answer.cut_off == (len(expected) > 1000)
    if not answer.cut_off:
        assert set(found) == expected
        counts = {(b.cause, b.effect): b.loops for b in answer.breakers}
        assert counts == {
            link: sum(link in steps for steps in expected) for steps in expected for link in steps
        }
    assert len(set(found)) == len(found)
    assert all(loop.nodes[0] == min(loop.nodes) for loop in answer.loops)
    assert [loop.cost for loop in answer.loops] == sorted(loop.cost for loop in answer.loops)


@pytest.mark.parametrize(
    ("signs", "against", "kind"),
    [
        ("++", 0, LoopKind.REINFORCING),
        ("--", 0, LoopKind.REINFORCING),
        ("+-", 0, LoopKind.BALANCING),
        ("+-", 2, LoopKind.UNKNOWN),
        ("++", 1, LoopKind.REINFORCING),
    ],
)
def test_the_kind_follows_from_the_signs_unless_one_is_in_dispute(
    signs: tuple[Polarity, Polarity], against: int, kind: LoopKind
) -> None:
    graph = graph_of(_link("a", "b", 2, signs[0], against), _link("b", "a", 2, signs[1]))
    assert causal_loop(graph, ("a", "b")).kind is kind


def test_the_best_evidenced_loops_come_first_and_the_weakest_step_is_named() -> None:
    strong = [_link("a", "b", 5), _link("b", "a", 4)]
    weak = [_link("c", "d", 5), _link("d", "c", 1)]
    graph = graph_of(*weak, *strong)
    first, second = loops(graph, limit=2).loops
    assert (first.nodes, first.strength, first.weakest) == (("a", "b"), 4, 1)
    assert (second.nodes, second.strength, second.weakest) == (("c", "d"), 1, 1)
    assert loops(graph, limit=1).loops == (first,)
    assert loops(graph, limit=1).cut_off


def test_the_link_that_breaks_most_loops_is_named_first() -> None:
    graph = graph_of(_link("a", "b"), _link("b", "a"), _link("b", "c"), _link("c", "a"))
    first = loops(graph).breakers[0]
    assert (first.cause, first.effect, first.loops) == ("a", "b", 2)


def test_an_id_survives_edits_elsewhere_and_tells_directions_apart() -> None:
    before = loops(graph_of(_link("a", "b"), _link("b", "a"))).loops[0].id
    after = loops(graph_of(_link("a", "b", 7), _link("b", "a"), _link("b", "c"))).loops[0].id
    assert before == after
    assert loop_id(("a", "b", "c")) != loop_id(("a", "c", "b"))


def test_all_that_is_wrong_with_a_question_is_told() -> None:
    with pytest.raises(QuestionError) as caught:
        loops(example_graph(), 9, 0, "stres")
    assert caught.value.problems == (
        '"stres" is no node (did you mean stress?); choose a node of the schema.',
        "max_links is 9; choose a whole number from 2 to 8.",
        "limit is 0; choose a whole number from 1 to 1000.",
    )


def test_a_dense_graph_is_answered_within_the_bound_and_says_so() -> None:
    slugs = [f"n{n:02d}" for n in range(60)]
    links = [_link(a, b) for a in slugs for b in slugs if a != b]
    graph = build_graph(map(GraphNode, slugs), links)
    start = time.process_time()
    answer = loops(graph, max_links=8, limit=50)
    assert time.process_time() - start < 5
    assert answer.cut_off
    assert answer.whole_to == 3
    assert len(answer.loops) == 50


def test_a_graph_without_loops_has_none() -> None:
    answer = loops(graph_of(_link("a", "b"), _link("b", "c")))
    assert (answer.loops, answer.found, answer.cut_off, answer.whole_to) == ((), 0, False, 6)
