"""The component that links the ends of claims to nodes, where a span holds a node's terms."""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.claims.clauses import Range
from graph.tagging.claims.stored import CUE, KEY
from graph.tagging.node_terms import ranked, terms_of
from graph.tagging.span_groups import InBatches, put, ranges
from graph.text.terms import TermHit, TermIndex


@Language.factory(
    "claim_nodes",
    assigns=["doc._.claims"],
    requires=["doc._.claims", "doc._.term_hits"],
    default_config={"terms_from": "node_terms"},
)
def create_claim_nodes(nlp: Language, name: str, terms_from: str) -> "ClaimNodes":
    """Make the component; ``terms_from`` names the component that holds the terms."""
    return ClaimNodes(terms_of(nlp, terms_from))


class ClaimNodes(InBatches):
    """Give each claim's cause and effect the node whose terms the span holds best, if any."""

    def __init__(self, index: TermIndex) -> None:
        """Keep the terms that ``doc._.term_hits`` counts in."""
        self.index = index

    def __call__(self, doc: Doc) -> Doc:
        """Link the spans of ``doc.spans["claims"]``."""
        hits = doc._.term_hits
        starts = [hit.start for hit in hits]
        linked = [
            (start, end, label, "" if label == CUE else self.node_in(hits, starts, (start, end)))
            for start, end, label, _ in ranges(doc, KEY)
        ]
        put(doc, KEY, linked, **doc.spans[KEY].attrs)
        return doc

    def node_in(self, hits: Sequence[TermHit], starts: Sequence[int], span: Range) -> str:
        """The best node of the hits within ``span``, if any; ``starts`` are those of ``hits``."""
        near = hits[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
        inside = [hit for hit in near if hit.end <= span[1]]
        best = ranked(inside, self.index)
        return best[0].node if best else ""
