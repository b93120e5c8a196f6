import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, GraphNode, build_graph, evidence_of
from graph.evidence.chains import sign_of
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.examples import example_graph
from graph.questions.what_if import Change, signs_of, what_if
from graph.schema.model import Bearing


def _graph(*links: str) -> CausalGraph:
    """Links such as ``a-b``: more of a gives less of b."""
    claim = ClaimRef("id", "PO-1.1-1", "key", "1.1", "PO")
    made = (LinkEvidence(k[0], k[2], "-" if k[1] == "-" else "+", (claim,)) for k in links)
    return build_graph(map(GraphNode, "abcde"), made)


def test_what_is_taken_away_leaves_less_of_what_it_leads_to() -> None:
    answer = what_if(_graph("a+b", "b-c", "c-d"), removed=["a"])
    assert {change.node: change.change for change in answer.changes} == {
        "b": Change.LESS,
        "c": Change.MORE,
        "d": Change.LESS,
    }
    assert (answer.removed, answer.unchanged) == (("a",), ("e",))


def test_ways_of_opposite_signs_make_it_unknown_and_both_are_told() -> None:
    answer = what_if(_graph("a+b", "a-c", "b+d", "c+d"), removed=["a"])
    change = next(change for change in answer.changes if change.node == "d")
    assert change.change is Change.UNKNOWN
    assert (change.less, change.more) == (("a", "b", "d"), ("a", "c", "d"))
    assert [(k.cause, k.effect) for k in change.links] == [*map(tuple, ("ab", "bd", "ac", "cd"))]


def test_a_broken_link_passes_nothing_on() -> None:
    answer = what_if(_graph("a-b", "b+c", "c+a", "a+d"), broken=[("a", "b")], max_links=4)
    changes = {change.node: (change.change, change.more) for change in answer.changes}
    assert changes == {
        "b": (Change.MORE, ("a", "b")),
        "c": (Change.MORE, ("a", "b", "c")),
        "a": (Change.MORE, ("a", "b", "c", "a")),
        "d": (Change.MORE, ("a", "b", "c", "a", "d")),
    }


def test_what_lies_beyond_the_bound_is_told_to_be_there() -> None:
    answer = what_if(_graph("a+b", "b+c"), removed=["a"], max_links=1)
    assert ([change.node for change in answer.changes], answer.cut_off) == (["b"], True)
    assert not what_if(_graph("a+b", "b+c"), removed=["a"], max_links=2).cut_off


def test_a_loop_does_not_bring_back_what_was_taken_away() -> None:
    answer = what_if(_graph("a+b", "b-a"), removed=["a"])
    assert [(change.node, change.change) for change in answer.changes] == [("b", Change.LESS)]


def test_a_link_in_dispute_makes_it_unknown() -> None:
    answer = what_if(example_graph(), removed=["hulp-zoeken"])
    assert {change.change for change in answer.changes} == {Change.UNKNOWN}


def test_everything_wrong_is_told_at_once() -> None:
    with pytest.raises(QuestionError) as caught:
        what_if(example_graph(), removed=["stres"], broken=[("ruzie", "hulp-zoeken")], max_links=0)
    assert caught.value.problems == (
        '"stres" is no node (did you mean stress?); choose a node of the schema.',
        "There is no link ruzie → hulp-zoeken; choose one of the schema.",
        "max_links is 0; choose a whole number from 1 to 8.",
    )
    with pytest.raises(QuestionError, match="Nothing is taken away; name a node or a link"):
        what_if(example_graph())
    with pytest.raises(QuestionError, match="name at most 20 nodes and links"):
        what_if(example_graph(), removed=["stress"] * 21)


@given(st.data(), st.integers(1, 8))
def test_the_signs_are_those_of_following_every_link(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject, max_links: int
) -> None:
    graph = data.draw(random_graphs)
    removed = data.draw(st.sets(st.sampled_from(sorted(graph)), max_size=2))
    links = sorted(graph.edges)
    broken = data.draw(st.sets(st.sampled_from(links), max_size=2)) if links else set()
    if not removed and not broken:
        return
    answer = what_if(graph, removed, broken, max_links)
    signs = _followed(graph, removed, broken, max_links)
    assert answer.cut_off == (signs != _followed(graph, removed, broken, max_links + 1))
    changes = {change.node: change.change for change in answer.changes}
    assert set(answer.unchanged) == graph.nodes - removed - changes.keys()
    for node in graph.nodes - removed:
        assert changes.get(node, Change.UNCHANGED) is _named(signs[node])
    for change in answer.changes:
        for way in (change.less, change.more):
            assert way is None or way[-1] == change.node


def _followed(
    graph: CausalGraph, removed: set[str], broken: set[tuple[str, str]], max_links: int
) -> dict[str, set[int]]:
    seeds: dict[str, set[int]] = {node: set() for node in graph}
    for ends in broken:
        if ends[1] not in removed:
            seeds[ends[1]] |= {-sign for sign in signs_of(evidence_of(graph, *ends))}
    signs = {node: {-1} if node in removed else set() for node in graph}
    for far in range(max_links):
        before = {node: set(found) for node, found in signs.items()}
        for cause, effect in graph.edges:
            if (cause, effect) not in broken and effect not in removed:
                turns = signs_of(evidence_of(graph, cause, effect))
                signs[effect] |= {sign * turn for sign in before[cause] for turn in turns}
        if not far:
            signs = {node: found | seeds[node] for node, found in signs.items()}
    return signs


def _named(signs: set[int]) -> Change:
    if not signs:
        return Change.UNCHANGED
    if len(signs) == 2:
        return Change.UNKNOWN
    return Change.LESS if -1 in signs else Change.MORE


def test_a_way_has_the_sign_it_is_told_for() -> None:
    change = what_if(_graph("a-b", "b-c"), removed=["a"]).changes[1]
    assert change.less == ("a", "b", "c")
    assert sign_of(change.links) == "+"
    assert all(not link.bearing(Bearing.CONTRADICTS) for link in change.links)


def test_what_changes_is_told_by_evidence_and_the_rest_is_unchanged() -> None:
    answer = what_if(_graph("a+b", "b+c"), removed=["a", "a"], broken=[("b", "c"), ("b", "c")])
    assert (answer.removed, answer.broken) == (("a",), (("b", "c"),))
    assert ([c.node for c in answer.changes], answer.unchanged) == (["b", "c"], ("d", "e"))


def test_twenty_nodes_and_links_together_are_the_most() -> None:
    assert what_if(example_graph(), removed=["stress"] * 20).removed == ("stress",)
    with pytest.raises(QuestionError, match="Too much"):
        what_if(example_graph(), removed=["stress"] * 20, broken=[("stress", "ruzie")])


def test_a_broken_link_of_a_node_that_is_taken_away_counts_once() -> None:
    answer = what_if(_graph("a+b", "b+c"), removed=["b"], broken=[("a", "b")])
    assert [(c.node, c.change, c.less) for c in answer.changes] == [("c", Change.LESS, ("b", "c"))]
