"""Nodes that a text seems to be about, as values and as a group of spans on the doc: ``tags``."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc

from graph.tagging.span_groups import Range, column, put, ranges, view
from graph.text.terms import TermHit

TAGS, TERMS = "tags", "term_hits"
MOST_NODES = 5
"""Nodes that are proposed for one text: what a reader can judge, and what the gold counts."""


@dataclass(frozen=True, slots=True)
class NodeHit:
    """A node, how sure we are (0 to 1), and the token ranges that say so.

    ``by`` tells what proposes it; ``quotes`` are addresses of the quotes that are most like it.
    """

    node: str
    score: float
    why: tuple[Range, ...]
    by: Literal["terms", "model"] = "terms"
    quotes: tuple[str, ...] = ()


def put_node_hits(doc: Doc, hits: Sequence[NodeHit]) -> None:
    """Make group ``tags``: the words that speak for a node, labelled with it."""
    put(
        doc,
        TAGS,
        [(start, end, hit.node, "") for hit in hits for start, end in hit.why],
        nodes=[hit.node for hit in hits],
        scores=[hit.score for hit in hits],
        by=[hit.by for hit in hits],
        quotes=[list(hit.quotes) for hit in hits],
    )


def node_hits(doc: Doc) -> tuple[NodeHit, ...]:
    """What ``put_node_hits`` was given; nothing where it was not called."""
    why: dict[str, list[Range]] = {node: [] for node in column(doc, TAGS, "nodes")}
    for start, end, node, _ in ranges(doc, TAGS):
        why[node].append((start, end))
    columns = [column(doc, TAGS, name) for name in ("scores", "by", "quotes")]
    return tuple(
        NodeHit(node, score, tuple(why[node]), by, tuple(quotes))
        for node, score, by, quotes in zip(why, *columns, strict=True)
    )


def put_term_hits(doc: Doc, hits: Sequence[TermHit]) -> None:
    """Keep where which term stands, as plain numbers: a span for each would take a tenth more time.

    >>> from spacy.vocab import Vocab
    >>> doc = Doc(Vocab(), ["hoge", "werkdruk"])
    >>> put_term_hits(doc, [TermHit(term=7, start=1, end=2)])
    >>> doc._.term_hits
    (TermHit(term=7, start=1, end=2),)
    """
    doc.user_data[TERMS] = [[hit.term, hit.start, hit.end] for hit in hits]


def term_hits(doc: Doc) -> tuple[TermHit, ...]:
    """The terms that stand in a doc, by start; nothing where ``put_term_hits`` was not called."""
    return tuple(TermHit(*numbers) for numbers in doc.user_data.get(TERMS, ()))


view("node_hits", node_hits)
view("term_hits", term_hits)
