"""The component that finds which nodes a text is about, by their terms."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from graph.text.doc_words import words_of
from graph.text.terms import TermHit, TermIndex

TERMS_CUT_OFF = 0.4
"""Score from which a node's terms alone make a proposal."""


@dataclass(frozen=True, slots=True)
class NodeHit:
    """A node, how sure we are (0 to 1), and the token ranges that say so.

    ``by`` tells what proposes it; ``quotes`` are addresses of the quotes that are most like it.
    """

    node: str
    score: float
    why: tuple[tuple[int, int], ...]
    by: Literal["terms", "model"] = "terms"
    quotes: tuple[str, ...] = ()


@Language.factory(
    "node_terms",
    assigns=["doc._.node_hits", "doc._.term_hits", "doc._.term_nodes"],
    default_config={"terms": {}, "cut_off": TERMS_CUT_OFF, "most": 5},
)
def create_node_terms(
    nlp: Language, name: str, terms: dict[str, list[str]], cut_off: float, most: int
) -> "NodeTerms":
    """Make the component from ``terms`` (slug to terms); see ``NodeTerms`` for the rest."""
    return NodeTerms(terms, cut_off, most)


class NodeTerms:
    """Put the best ``most`` nodes that score ``cut_off`` or more in ``doc._.node_hits``.

    ``doc._.term_hits`` keeps every hit, for the components that ask about a part of the text, and
    ``doc._.term_nodes`` every node that any of its terms points at.
    """

    def __init__(self, terms: dict[str, list[str]], cut_off: float, most: int) -> None:
        """Index the terms."""
        self.index = TermIndex(terms)
        self.cut_off, self.most = cut_off, most
        for name in ("node_hits", "term_hits", "term_nodes"):
            if not Doc.has_extension(name):
                Doc.set_extension(name, default=())

    def __call__(self, doc: Doc) -> Doc:
        """Find the terms, weigh them, keep the best nodes."""
        hits = self.index.find(words_of(doc).texts)
        doc._.term_hits = tuple(hits)
        doc._.term_nodes = tuple(ranked(hits, self.index))
        sure = [hit for hit in doc._.term_nodes if hit.score >= self.cut_off]
        doc._.node_hits = tuple(sure[: self.most])
        return doc


def ranked(hits: Sequence[TermHit], index: TermIndex) -> list[NodeHit]:
    """Nodes by score, best first.

    Each different term adds its weight to what is still open of 1, so that two weak terms together
    say more than one and no number of terms says more than 1; a term said again adds a little.
    """
    by_node: dict[str, dict[int, list[TermHit]]] = defaultdict(lambda: defaultdict(list))
    for hit in hits:
        for node in index.nodes[hit.term]:
            by_node[node][hit.term].append(hit)
    found = [_node_hit(node, terms, index) for node, terms in by_node.items()]
    return sorted(found, key=lambda hit: (-hit.score, hit.node))


def _node_hit(node: str, terms: dict[int, list[TermHit]], index: TermIndex) -> NodeHit:
    doubt = 1.0
    for term, hits in terms.items():
        doubt *= 1 - index.weights[term]
        doubt *= 0.95 ** min(len(hits) - 1, 4)
    why = sorted({(hit.start, hit.end) for hits in terms.values() for hit in hits})
    return NodeHit(node, round(1 - doubt, 3), tuple(why))
