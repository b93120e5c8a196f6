"""The component that finds the terms of nodes, and what they say of each node."""

from collections import defaultdict
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.node_hits import NodeHit, put_term_hits
from graph.tagging.span_groups import InBatches
from graph.text.doc_words import words_of
from graph.text.terms import TermHit, TermIndex


@Language.factory("node_terms", assigns=["doc._.term_hits"], default_config={"terms": {}})
def create_node_terms(nlp: Language, name: str, terms: dict[str, list[str]]) -> "NodeTerms":
    """Make the component from ``terms`` (slug to terms)."""
    return NodeTerms(terms)


class NodeTerms(InBatches):
    """Put every term that a text holds in ``doc._.term_hits``, for components that weigh them."""

    def __init__(self, terms: dict[str, list[str]]) -> None:
        """Index the terms."""
        self.index = TermIndex(terms)

    def __call__(self, doc: Doc) -> Doc:
        """Find the terms."""
        put_term_hits(doc, self.index.find(words_of(doc).texts))
        return doc


def terms_of(nlp: Language, name: str) -> TermIndex:
    """The terms of component ``name``. Raises ``TypeError`` where it is another sort."""
    source = nlp.get_pipe(name)
    if not isinstance(source, NodeTerms):
        raise TypeError(f"{name!r} is no node_terms component: add one before what needs its terms")
    return source.index


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
