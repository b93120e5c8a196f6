from graph.evidence.build import CausalGraph, GraphNode, build_graph
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.evidence.filter import EVERYTHING, PathFilter
from graph.questions.no_path import Near, NoPath
from graph.questions.path_answer import path_answer


def _graph(*links: str) -> CausalGraph:
    claim = ClaimRef("id", "PO-1.1-1", "key", "1.1", "PO")
    made = (LinkEvidence(ends[0], ends[1], "+", (claim,)) for ends in links)
    return build_graph(map(GraphNode, "abcdefg"), made)


def explain(
    graph: CausalGraph, cause: str, effect: str, max_links: int = 6, only: PathFilter = EVERYTHING
) -> NoPath:
    none = path_answer(graph, cause, effect, max_links, only=only).no_path
    assert none is not None
    return none


def test_an_end_without_links_is_named() -> None:
    none = explain(_graph("ab", "cd"), "b", "c")
    assert (none.causes_without_links, none.effects_without_links) == (("b",), ("c",))
    assert none.shortest is None


def test_a_way_that_is_too_long_is_told() -> None:
    none = explain(_graph("ab", "bc", "cd"), "a", "d", max_links=2)
    assert none.shortest == 3
    assert none.instead_of_cause == (Near("b", 1), Near("c", 2))
    assert none.instead_of_effect == (Near("c", 1), Near("b", 2))


def test_nodes_near_a_dead_end_that_do_lead_there_are_named() -> None:
    none = explain(_graph("ba", "bc", "cd"), "a", "d")
    assert none.instead_of_cause == (Near("b", 1), Near("c", 2))
    assert none.instead_of_effect == ()


def test_what_only_the_filter_takes_away_is_told() -> None:
    graph = _graph("ab", "bc")
    assert explain(graph, "a", "c", only=PathFilter(avoid=frozenset("b"))).unfiltered
    assert explain(graph, "a", "c", only=PathFilter(min_quotes=2)).unfiltered
    assert not explain(graph, "c", "a", only=PathFilter(min_quotes=2)).unfiltered


def test_a_node_to_pass_can_stand_in_the_way() -> None:
    none = explain(_graph("ab", "bc"), "a", "c", only=PathFilter(through=frozenset("d")))
    assert (none.shortest, none.unfiltered) == (2, True)


def test_an_empty_answer_explains_itself() -> None:
    answer = path_answer(_graph("ab"), "a", "c")
    assert answer.no_path is not None
    assert answer.no_path.effects_without_links == ("c",)
    assert (answer.in_all.number, answer.remaining) == (0, 0)


def test_five_nodes_within_three_links_are_named_at_most() -> None:
    chain = explain(_graph("ba", "cb", "dc", "ed", "eg"), "a", "g")
    assert chain.instead_of_cause == ()
    star = explain(_graph("ba", "ca", "da", "ea", "fa", "bg", "cg", "dg", "eg", "fg"), "a", "g")
    assert star.instead_of_cause == tuple(Near(node, 1) for node in "bcdef")


def test_a_node_three_links_away_is_near_and_one_of_four_is_not() -> None:
    assert explain(_graph("ba", "cb", "dc", "df"), "a", "f").instead_of_cause == (Near("d", 3),)
    far = explain(_graph("ba", "cb", "dc", "ed", "ef"), "a", "f")
    assert far.instead_of_cause == ()


def test_the_shortest_way_is_told_when_the_bound_is_one_too_small() -> None:
    graph = _graph("ab", "bc", "cd")
    assert explain(graph, "a", "d", 2).shortest == 3
    assert path_answer(graph, "a", "d", 3).no_path is None


def test_an_end_with_links_is_not_among_those_without() -> None:
    none = explain(_graph("ab", "cd"), "a", "d")
    assert (none.causes_without_links, none.effects_without_links) == ((), ())
    assert not none.unfiltered
