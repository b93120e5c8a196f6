import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QuestionError
from graph.evidence.build import CausalGraph
from graph.evidence.chains import Teller, told_whole
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.examples import example_graph
from graph.questions.path_answer import causal_path, path_answer
from graph.schema.model import Bearing


def _step(*places: tuple[str, str, str], bearing: Bearing = Bearing.SUPPORTS) -> LinkEvidence:
    claims = (
        ClaimRef("id", f"{document}-{section}-{key}", key, section, document, bearing)
        for document, section, key in places
    )
    return LinkEvidence("x", "y", "+", tuple(claims))


def test_an_answer_states_its_question_and_bounds() -> None:
    answer = path_answer(example_graph(), "geldzorgen", "onveiligheid", max_links=4, limit=3)
    assert (answer.cause, answer.effect) == ("geldzorgen", "onveiligheid")
    assert (answer.max_links, answer.limit, answer.cut_off) == (4, 3, False)
    assert answer.minimum_cut.quotes == 1


def test_each_step_carries_the_claims_for_and_against_it() -> None:
    path = path_answer(example_graph(), "hulp-zoeken", "stress").paths[0]
    helping = path.steps[0]
    assert path.nodes == ("hulp-zoeken", "ruzie", "stress")
    assert [claim.quote for claim in helping.supports] == ["PO-1.2-1"]
    assert [c.quote for c in helping.bearing(Bearing.CONTRADICTS)] == ["PO-1.2-2"]


def test_one_minus_turns_the_sign_of_a_path() -> None:
    assert causal_path(example_graph(), ("hulp-zoeken", "ruzie", "stress")).sign == "-"
    assert causal_path(example_graph(), ("stress", "ruzie", "onveiligheid")).sign == "+"


def test_the_weakest_step_is_the_one_with_the_least_evidence() -> None:
    assert causal_path(example_graph(), ("stress", "ruzie", "onveiligheid")).weakest == 0
    assert causal_path(example_graph(), ("hulp-zoeken", "ruzie", "stress")).weakest == 0


def test_a_path_told_by_one_quote_is_told_by_all_around_it() -> None:
    steps = [_step(("PO", "3.1.2", "q")), _step(("PO", "3.1.2", "q"), ("PO", "4.1", "r"))]
    assert told_whole(steps) == (
        Teller("quote", "PO-3.1.2-q"),
        Teller("subparagraph", "PO-3.1.2"),
        Teller("paragraph", "PO-3.1"),
        Teller("chapter", "PO-3"),
        Teller("document", "PO"),
    )


def test_repeats_tell_a_path_as_one_quote() -> None:
    steps = [_step(("PO", "3.1", "q")), _step(("PO", "8.2", "q"))]
    assert told_whole(steps) == (Teller("quote", "PO-3.1-q"), Teller("document", "PO"))


def test_a_path_stitched_from_two_documents_is_told_by_none() -> None:
    assert told_whole([_step(("PO", "3.1", "q")), _step(("TO", "3.1", "r"))]) == ()


def test_a_claim_against_a_step_does_not_tell_it() -> None:
    against = _step(("PO", "3.1", "q"), bearing=Bearing.CONTRADICTS)
    assert told_whole([_step(("PO", "3.1", "q")), against]) == ()


def test_a_wrong_question_is_refused() -> None:
    with pytest.raises(QuestionError):
        path_answer(example_graph(), "stress", "stress")


@given(data=st.data())
def test_whoever_tells_a_path_whole_supports_every_step(
    random_graphs: st.SearchStrategy[CausalGraph], data: st.DataObject
) -> None:
    for path in path_answer(data.draw(random_graphs), "a", "b").paths:
        for teller in path.told_whole:
            for step in path.steps:
                assert any(_tells(teller, claim) for claim in step.supports)


def _tells(teller: Teller, claim: ClaimRef) -> bool:
    if teller.by == "quote":
        return claim.repeat_key == teller.address.rpartition("-")[2]
    return f"{claim.quote}.".startswith((f"{teller.address}.", f"{teller.address}-"))
