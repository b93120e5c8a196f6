import math
from collections.abc import Callable

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, GraphNode, build_graph, evidence_of
from graph.evidence.claims import ClaimRef, LinkEvidence, distinct_quotes
from graph.examples import example_graph
from graph.questions.leverage import By, leverage
from graph.questions.ranking import LOOP_LINKS, NEAR, TOP, Ranking, ranks_of
from graph.schema.model import Bearing


def _graph(**links: int) -> CausalGraph:
    """Links named by their two nodes, each with so many quotes of its own."""
    made = (
        LinkEvidence(
            ends[0],
            ends[1],
            "+",
            tuple(ClaimRef(f"{ends}{n}", "PO-1.1-1", f"{ends}{n}", "1.1", "PO") for n in range(k)),
        )
        for ends, k in links.items()
    )
    return build_graph(map(GraphNode, "abcde"), made)


def test_reach_follows_the_quotes_back() -> None:
    rows = {row.node: row for row in leverage(_graph(ba=3, ca=1, dc=2), "a", resamples=0).rows}
    assert [rows[node].reach.value for node in "bcde"] == [0.75, 0.25, 0.25, 0]
    assert [rows[node].reach.rank for node in "bcde"] == [1, 2, 2, 4]
    assert rows["b"].reach.kept is None


def test_a_node_that_all_must_pass_is_a_gate() -> None:
    rows = {row.node: row for row in leverage(_graph(ba=1, cb=1, db=1), "a", resamples=0).rows}
    assert (rows["b"].dominance.value, rows["b"].dominated) == (2, ("c", "d"))
    assert rows["e"].dominated == ()


def test_a_row_names_what_it_rests_on() -> None:
    row = leverage(example_graph(), "onveiligheid", resamples=0).rows[0]
    assert [(link.cause, link.effect) for link in row.links] == [
        ("ruzie", "onveiligheid"),
        ("ruzie", "stress"),
    ]
    assert row.in_loops == (("ruzie", "stress"),)
    assert math.isclose(row.loops.value, (2 / 3) ** 2)


def test_places_that_rest_on_many_quotes_are_kept() -> None:
    answer = leverage(_graph(ba=40, ca=1, dc=1), "a", resamples=50)
    best = answer.ranked(By.REACH)[0]
    assert (best.node, best.reach.kept, best.reach.top) == ("b", 1, 1)


def test_the_same_seed_gives_the_same_answer() -> None:
    first, again = (leverage(example_graph(), "onveiligheid", resamples=20) for _ in "ab")
    assert first.rows == again.rows


def test_resampling_tells_how_far_it_is_and_stops_in_time() -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, wanted: int) -> None:
        told.append((done, wanted))

    leverage(example_graph(), "onveiligheid", resamples=3, progress=tell)
    assert told == [(1, 3), (2, 3), (3, 3)]
    short = leverage(example_graph(), "onveiligheid", resamples=1000, seconds=0)
    assert (short.resamples, short.cut_off) == (1, True)


def test_everything_wrong_is_told_at_once() -> None:
    with pytest.raises(QuestionError) as caught:
        leverage(example_graph(), ["stres"], 9, resamples=-1)
    assert caught.value.problems == (
        'The effect "stres" is no node (did you mean stress?); choose a node of the schema.',
        "max_links is 9; choose a whole number from 1 to 8.",
        "resamples is -1; choose a whole number from 0 to 1000.",
    )


@given(st.data(), st.integers(1, 8))
def test_gates_and_reach_are_those_of_networkx_and_brute_force(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject, max_links: int
) -> None:
    graph = data.draw(random_graphs)
    rows = {row.node: row for row in leverage(graph, "a", max_links, resamples=0).rows}
    over = nx.immediate_dominators(graph.reverse(), "a")
    gates: dict[str, set[str]] = {node: set() for node in graph}
    for node in over:
        gate = over[node] or "a"
        while node != "a" and gate != "a":
            gates[gate].add(node)
            gate = over[gate] or "a"
    seen = _comes_past(graph, "a", max_links)
    for node, row in rows.items():
        assert set(row.dominated) == gates[node]
        assert row.dominance.value == len(gates[node])
        assert math.isclose(row.reach.value, seen.get(node, 0), abs_tol=1e-9)


def _comes_past(graph: CausalGraph, effect: str, left: int) -> dict[str, float]:
    """Every way back, one by one."""
    past: dict[str, float] = {}
    stack = [(effect, 1.0, left)]
    while stack:
        node, chance, left = stack.pop()
        weights = {cause: _weight(evidence_of(graph, cause, node)) for cause in graph.pred[node]}
        for cause, weight in weights.items():
            if weight and left and cause != effect:
                share = chance * weight / sum(weights.values())
                past[cause] = past.get(cause, 0) + share
                stack.append((cause, share, left - 1))
    return past


def _weight(link: LinkEvidence) -> int:
    against = distinct_quotes(link.bearing(Bearing.CONTRADICTS))
    return max(link.weight - len(against), 0)


@settings(max_examples=25)
@given(data=st.data())
def test_shares_are_shares(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject
) -> None:
    for row in leverage(data.draw(random_graphs), "a", resamples=5).rows:
        for by in By:
            score = row.score(by)
            assert score.kept is None or 0 <= score.kept <= 1
            assert score.top in (1, None)


def test_a_dense_graph_says_that_it_was_cut_off(
    dense: Callable[[int], CausalGraph], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.engine.cycles.WORK", 5_000)
    answer = leverage(dense(60), "n00", resamples=2)
    assert answer.cut_off
    assert answer.loops_whole_to < 6


def test_a_rank_is_kept_within_two_and_the_top_is_ten() -> None:
    links = {f"{node}a": 30 - 2 * n for n, node in enumerate("bcde")}
    ranking = Ranking(_graph(**links), ("a",), 6)
    assert ranking.ranks[0].tolist() == [1, 2, 3, 4]
    assert (NEAR, TOP, LOOP_LINKS) == (2, 10, 6)
    ranking.ranks = np.array([[1, 2, 3, 11]] * 3)
    assert ranking.resample(1, 1, 60, None) == 1
    again = ranks_of(ranking.values)[0].tolist()
    assert [bool(kept) for kept in ranking.kept[0]] == [
        abs(one - other) <= 2 for one, other in zip(again, (1, 2, 3, 11), strict=True)
    ]


def test_ranks_that_differ_by_less_than_rounding_are_shared() -> None:
    assert ranks_of(np.array([[1.0, 1.0 + 1e-14, 1.0 - 1e-9]])).tolist() == [[1, 1, 3]]


def test_without_statements_nothing_is_drawn() -> None:
    answer = leverage(build_graph(map(GraphNode, "ab"), []), "a", resamples=5)
    assert (answer.resamples, answer.rows[0].reach.kept) == (0, None)


def test_other_seeds_draw_other_quotes() -> None:
    graph = _graph(ba=2, ca=2, da=1, eb=1, ec=2)
    kept = {
        tuple(row.reach.kept for row in leverage(graph, "a", resamples=9, seed=s).rows)
        for s in range(4)
    }
    assert len(kept) > 1


def test_links_that_lead_on_within_the_bound_are_named() -> None:
    rows = leverage(_graph(ba=1, cb=1, dc=1, ed=1), "a", max_links=2, resamples=0).rows
    named = {row.node: [(link.cause, link.effect) for link in row.links] for row in rows}
    assert named == {"b": [("b", "a")], "c": [("c", "b")], "d": [], "e": []}


def test_a_loop_weighs_the_chance_that_all_its_links_hold() -> None:
    rows = {row.node: row for row in leverage(_graph(ba=1, bc=1, cb=3), "a", resamples=0).rows}
    assert math.isclose(rows["b"].loops.value, 2 / 3 * 4 / 5)
    assert (rows["b"].in_loops, rows["d"].in_loops) == ((("b", "c"),), ())
    assert (rows["b"].loops.rank, rows["c"].loops.rank, rows["d"].loops.rank) == (1, 1, 3)
