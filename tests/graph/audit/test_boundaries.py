"""Where the audit's lists begin: exactly at the shares and numbers that it names."""

from dataclasses import replace

import pytest

from graph.audit.audit import ALIKE, ALIKE_QUOTES, AuditQuote, audit
from graph.audit.report import SHARE_ALLOWED, AuditReport, PairLine
from graph.examples import example_schema


def report(**tags: range) -> AuditReport:
    """The audit of a schema with only tags, each a range of ten plain quotes."""
    schema = example_schema()
    nodes = tuple(
        replace(node, tags=tuple(f"PO-1.9-{n}" for n in tags.get(node.slug, ())))
        for node in schema.nodes
    )
    quotes = [AuditQuote(f"PO-1.9-{n}", f"Zin {n}.", "1.9", f"{n}") for n in range(1, 11)]
    return audit(replace(schema, nodes=nodes, links=(), loops=(), set_aside=()), quotes)


def test_nodes_are_alike_from_six_of_ten_common_quotes_on() -> None:
    assert (ALIKE, ALIKE_QUOTES) == (0.6, 5)
    (pair,) = report(stress=range(1, 9), ruzie=range(3, 11)).alike
    assert pair == PairLine("stress", "ruzie", tuple(f"PO-1.9-{n}" for n in range(3, 9)), 0.6)
    assert report(stress=range(1, 9), ruzie=range(4, 11)).alike == ()


def test_nodes_of_fewer_than_five_quotes_are_not_compared() -> None:
    assert report(stress=range(1, 5), ruzie=range(1, 5)).alike == ()
    assert len(report(stress=range(1, 6), ruzie=range(1, 6)).alike) == 1


def test_the_most_alike_come_first() -> None:
    found = report(geldzorgen=range(1, 9), stress=range(3, 11), ruzie=range(3, 11)).alike
    assert [(pair.first, pair.share) for pair in found] == [
        ("stress", 1.0),
        ("geldzorgen", 0.6),
        ("geldzorgen", 0.6),
    ]


def test_without_a_causal_quote_nothing_is_open() -> None:
    found = report().totals
    assert (found.causal, found.open_share) == (0, 0)
    assert pytest.approx(0.05) == SHARE_ALLOWED
