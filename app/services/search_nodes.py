"""The schema's nodes that a question names, and the quotes that are about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.db.models import QuoteRow, TagRow
from app.services.catalogue import Catalogue, NodeEntry
from app.services.search_words import content_lemmas
from graph.model import Status

MOST_NODES = 8


@dataclass(frozen=True, slots=True)
class NodeHits:
    """A named node and the ids of its quotes: confirmed first, then the surest suggestions."""

    node: str
    quotes: tuple[int, ...]


def named_nodes(catalogue: Catalogue, question: str) -> list[str]:
    """Slugs of the nodes of which the question has label or a term, the longest wording first."""
    asked = content_lemmas(question)
    found = []
    for node in catalogue.nodes.values():
        fits = [len(name) for name in _names(node) if name and set(name) <= set(asked)]
        if fits:
            found.append((-max(fits), node.slug))
    return [slug for _, slug in sorted(found)][:MOST_NODES]


def _names(node: NodeEntry) -> Iterable[list[str]]:
    """Label and terms as lemmas; a phrase of which but one word says anything is left out."""
    for name in (node.label, *node.terms):
        found = content_lemmas(name)
        if len(found) > 1 or len(name.split()) <= 2:
            yield found


def about(session: Session, nodes: Sequence[str]) -> list[NodeHits]:
    """The quotes of each of these nodes, one query for all."""
    rows = session.execute(
        select(col(TagRow.node), col(TagRow.quote), col(TagRow.status), col(TagRow.score))
        .join(QuoteRow, col(QuoteRow.id) == col(TagRow.quote))
        .where(
            col(TagRow.node).in_(nodes),
            TagRow.status != Status.REJECTED.value,
            col(QuoteRow.current),
        )
    ).all()
    ordered = sorted(rows, key=lambda row: (row[2] != Status.CONFIRMED.value, -row[3], row[1]))
    return [
        NodeHits(node, tuple(dict.fromkeys(row[1] for row in ordered if row[0] == node)))
        for node in nodes
    ]
