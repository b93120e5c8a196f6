"""The judge learns from quotes that may be learnt from, and from nothing else."""

import json

import pytest

from graph.lab.training.claims.examples import (
    KEPT_APART,
    READ,
    ClaimExample,
    ClaimExamples,
    held,
    shared,
)
from graph.lab.training.claims.train import learn


@pytest.fixture(scope="module")
def examples() -> ClaimExamples:
    return ClaimExamples()


def test_nothing_is_learnt_from_what_is_kept_apart(examples: ClaimExamples) -> None:
    rows = [json.loads(line) for line in READ.read_text("utf-8").splitlines()]
    apart = {row["quote"] for row in rows if row["reader"] == KEPT_APART}
    learnt = {quote.address for quote in examples.quotes}
    assert apart and learnt and not apart & learnt
    assert not any(quote.held_out for quote in examples.quotes)


def test_a_read_quote_teaches_both_ways(examples: ClaimExamples) -> None:
    read = [quote for quote in examples.quotes if quote.address in examples.read][:60]
    taught = [example.holds for quote in read for example in examples.of(quote)]
    assert True in taught and False in taught


def test_weights_tell_what_holds() -> None:
    rows = [ClaimExample(("a", "b"), True, 1.0, 1), ClaimExample(("c", "b"), False, 1.0, 2)] * 10
    linear = learn(rows, penalty=0.1)
    weight = dict(zip(linear.features, linear.weights[:, 0], strict=True))
    assert weight["a"] > 0 > weight["c"]


def test_overlap_is_counted_in_words() -> None:
    assert shared("hoge druk", "druk") == pytest.approx(0.5)
    assert held("hoge druk", "de druk is hoge nood") == pytest.approx(1.0)
    assert shared("", "") == 0
