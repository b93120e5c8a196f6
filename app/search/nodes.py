"""The schema's nodes that a question names."""

from collections.abc import Iterable

from app.catalogue.catalogue import Catalogue
from app.catalogue.entries import NodeEntry
from graph.text.content_words import content_lemmas

NODE_LIMIT = 8
"""Nodes that are told beside the answers: what fits on one line of the page."""


def named_nodes(catalogue: Catalogue, question: str) -> list[str]:
    """Slugs of the nodes of which the question has label or a term, the longest wording first."""
    asked = content_lemmas(question)
    found = []
    for node in catalogue.nodes.values():
        fits = [len(name) for name in _names(node) if name and set(name) <= set(asked)]
        if fits:
            found.append((-max(fits), node.slug))
    return [slug for _, slug in sorted(found)][:NODE_LIMIT]


def _names(node: NodeEntry) -> Iterable[list[str]]:
    """Label and terms as lemmas; a phrase of which but one word says anything is left out."""
    for name in (node.label, *node.terms):
        found = content_lemmas(name)
        if len(found) > 1 or len(name.split()) <= 2:
            yield found
