import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.bounds import in_words_of
from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, GraphNode, build_graph
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.evidence.filter import PathFilter
from graph.examples import example_graph
from graph.questions.compare import Side, Verdict, compare, says_of
from graph.schema.model import Bearing


def _side(voice: str, cause: str = "a", effect: str = "c") -> Side:
    return Side(voice, cause, effect, PathFilter(voices=frozenset({voice})))


def _link(ends: str, **voices: str) -> LinkEvidence:
    """A link with one quote a voice, which supports or contradicts it."""
    claims = (
        ClaimRef(f"{ends}{v}", "PO-1.1-1", f"{ends}{v}", "1.1", "PO", Bearing(bearing), voices=(v,))
        for v, bearing in voices.items()
    )
    return LinkEvidence(ends[0], ends[1], "+", tuple(claims))


@pytest.fixture
def graph() -> CausalGraph:
    links = [
        _link("ab", ouder="supports", school="supports"),
        _link("bc", ouder="supports", school="supports", politie="contradicts"),
        _link("ac", ouder="supports", school="contradicts"),
        _link("ad", school="supports"),
        _link("dc", school="supports"),
    ]
    return build_graph(map(GraphNode, "abcd"), links)


def test_two_voices_agree_differ_and_collide(graph: CausalGraph) -> None:
    found = compare(graph, _side("ouder"), _side("school"))
    assert [(k.cause + k.effect, str(k.verdict)) for k in found.links] == [
        ("ac", "collide"),
        ("ab", "agree"),
        ("bc", "agree"),
        ("ad", "only-right"),
        ("dc", "only-right"),
    ]
    assert found.shared == (("a", "b", "c"),)
    assert (found.only_left, found.only_right) == ((("a", "c"),), (("a", "d", "c"),))
    assert [k.effect for k in found.with_verdict(Verdict.COLLIDE)] == ["c"]


def test_each_side_brings_its_own_claims(graph: CausalGraph) -> None:
    collision = compare(graph, _side("ouder"), _side("school")).links[0]
    assert (collision.left_says, collision.right_says) == ("+", "-")
    assert [claim.voices for claim in collision.right.claims] == [("school",)]


def test_as_many_for_as_against_is_a_dispute(graph: CausalGraph) -> None:
    both = Side("both", "a", "c", PathFilter(voices=frozenset({"ouder", "school"})))
    assert compare(graph, _side("ouder"), both).links[0].verdict is Verdict.DISPUTED


def test_themes_are_compared_by_their_nodes(graph: CausalGraph) -> None:
    found = compare(graph, Side("one", ["a"], ["c"]), Side("other", ["b", "d"], ["c"]))
    assert {path[0] for path in found.only_right} == {"b", "d"}


def test_everything_wrong_on_both_sides_is_told_at_once() -> None:
    ouder, school = (Side(name, "stres", "ruzie") for name in ("ouder", "school"))
    with pytest.raises(QuestionError) as caught:
        compare(example_graph(), ouder, school)
    assert caught.value.problems == (
        'ouder: The cause "stres" is no node (did you mean stress?); choose a node of the schema.',
        'school: The cause "stres" is no node (did you mean stress?); choose a node of the schema.',
        "Both sides are the same; choose another voice, document or theme.",
    )


@given(data=st.data())
def test_turning_the_sides_turns_the_verdicts(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject
) -> None:
    graph = data.draw(random_graphs)
    one, two = (Side(s, "a", "b", PathFilter(sections=frozenset({f"PO-{s}"}))) for s in "12")
    found, turned = compare(graph, one, two), compare(graph, two, one)
    assert found.shared == tuple(path for path in found.shared if path in turned.shared)
    assert {(k.cause, k.effect) for k in found.with_verdict(Verdict.ONLY_LEFT)} == {
        (k.cause, k.effect) for k in turned.with_verdict(Verdict.ONLY_RIGHT)
    }
    for verdict in (Verdict.AGREE, Verdict.COLLIDE, Verdict.DISPUTED):
        assert len(found.with_verdict(verdict)) == len(turned.with_verdict(verdict))
    assert all(says_of(k.left) == k.left_says for k in found.links)


def test_bounds_are_those_of_a_path_question(graph: CausalGraph) -> None:
    found = compare(graph, _side("ouder"), _side("school"), max_links=1)
    assert [(k.cause, k.effect) for k in found.links] == [("a", "c")]
    assert found.right.paths == ()
    with pytest.raises(QuestionError) as caught:
        compare(graph, _side("ouder"), _side("school"), max_links=9)
    assert in_words_of(lambda _: "maxLinks", caught.value.problems) == [
        f"{side}: maxLinks is 9; choose a whole number from 1 to 8." for side in ("ouder", "school")
    ]


@pytest.mark.parametrize(
    ("stating", "against", "says"),
    [(0, 0, None), (1, 0, "+"), (1, 1, "?"), (2, 1, "+"), (0, 1, "-"), (1, 2, "-")],
)
def test_what_a_side_says_is_what_most_of_its_quotes_say(
    stating: int, against: int, says: str | None
) -> None:
    bearings = [Bearing.CONDITIONAL] * stating + [Bearing.CONTRADICTS] * against
    claims = (ClaimRef(f"{n}", "q", f"{n}", "1", "PO", b) for n, b in enumerate(bearings))
    assert says_of(LinkEvidence("a", "b", "+", tuple(claims))) == says


def test_the_best_paths_of_one_side_alone_are_told_apart(graph: CausalGraph) -> None:
    same = compare(graph, _side("ouder"), Side("all", "a", "c"))
    assert same.shared == (("a", "c"), ("a", "b", "c"))
    assert (same.only_left, same.only_right) == ((), (("a", "d", "c"),))


def test_each_side_has_its_own_answer(graph: CausalGraph) -> None:
    found = compare(graph, _side("ouder"), _side("school"))
    assert [path.nodes for path in found.left.paths] == [("a", "c"), ("a", "b", "c")]
    assert {path.nodes for path in found.right.paths} == {("a", "b", "c"), ("a", "d", "c")}
    assert (found.left.only, found.right.only) == (_side("ouder").only, _side("school").only)
