"""The keys of a causal question become names, within bounds that the description tells."""

import pytest
from pydantic import ValidationError

from app.api.http.question_keys import EndKeys, EvidenceKeys, QuestionKeys, within
from app.api.questions.paths import PathKeys
from app.api.questions.trees import TreeKeys
from app.questions.names import EndNames, FilterNames
from app.questions.paths import PathQuestion
from graph.bounds import DEPTH
from graph.schema.model import Status

NAMES = ("document", "section", "voice", "cause", "effect", "causeTheme", "effectTheme")
ALL = {
    "document": ["PO", "TO"],
    "section": ["1.1"],
    "voice": ["ouder"],
    "status": ["suggested", "confirmed"],
    "minQuotes": 2,
}
FILTERS = FilterNames(
    documents=("PO", "TO"),
    sections=("1.1",),
    voices=("ouder",),
    statuses=frozenset({Status.SUGGESTED, Status.CONFIRMED}),
    min_quotes=2,
)


@pytest.mark.parametrize("name", NAMES)
def test_a_key_may_be_given_fifty_times_and_each_name_be_two_hundred_letters(name: str) -> None:
    assert EndKeys.model_validate({name: ["x" * 200] * 50})
    for wrong in (["x" * 201], ["x"] * 51):
        with pytest.raises(ValidationError, match=name):
            EndKeys.model_validate({name: wrong})


def test_without_filters_confirmed_claims_count() -> None:
    assert EvidenceKeys.model_validate({}).filters() == FilterNames()
    assert QuestionKeys.model_validate({}).filters().statuses == {Status.CONFIRMED}


def test_each_filter_arrives_under_its_name() -> None:
    assert EvidenceKeys.model_validate(ALL).filters() == FILTERS
    assert QuestionKeys.model_validate({"status": ["rejected"]}).filters() == FilterNames(
        statuses=frozenset({Status.REJECTED})
    )


def test_ends_and_ways_arrive_under_their_names() -> None:
    ends = {"cause": ["a"], "effect": ["b"], "causeTheme": ["c"], "effectTheme": ["d", "e"]}
    ways = {"through": ["f"], "avoid": ["g", "h"], "maxLinks": 3, "limit": 7}
    question = PathKeys.model_validate({**ends, **ways}).question()
    assert question == PathQuestion(
        EndNames(("a",), ("c",)),
        EndNames(("b",), ("d", "e")),
        FilterNames(through=("f",), avoid=("g", "h")),
        max_links=3,
        limit=7,
    )


def test_a_tree_avoids_what_it_is_told_to() -> None:
    assert TreeKeys.model_validate({"node": "a", "avoid": ["b"]}).filters().avoid == ("b",)


def test_a_path_has_bounds_unless_told_otherwise() -> None:
    keys = EndKeys.model_validate({})
    assert (keys.max_links, keys.limit) == (6, 20)


def test_bounds_are_described_and_left_to_the_question() -> None:
    assert within(DEPTH) == {"minimum": DEPTH.low, "maximum": DEPTH.high}
    assert EndKeys.model_validate({"maxLinks": 99}).max_links == 99


def test_unknown_keys_are_refused() -> None:
    with pytest.raises(ValidationError, match="depth"):
        EndKeys.model_validate({"depth": 3})
