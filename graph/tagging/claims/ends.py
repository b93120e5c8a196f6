"""The component that links the ends of claims to nodes, where a span holds a node's terms."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.claims.clauses import Range
from graph.tagging.node_terms import NodeTerms, ranked
from graph.text.terms import TermHit, TermIndex


@Language.factory(
    "claim_nodes",
    assigns=["doc._.claims"],
    requires=["doc._.claims", "doc._.term_hits"],
    default_config={"terms_from": "node_terms"},
)
def create_claim_nodes(nlp: Language, name: str, terms_from: str) -> "ClaimNodes":
    """Make the component; ``terms_from`` names the component that holds the terms."""
    source = nlp.get_pipe(terms_from)
    if not isinstance(source, NodeTerms):
        raise TypeError(f"claim_nodes needs a node_terms component, {terms_from!r} is another")
    return ClaimNodes(source.index)


class ClaimNodes:
    """Give each claim's cause and effect the node whose terms the span holds best, if any."""

    def __init__(self, index: TermIndex) -> None:
        """Keep the terms that ``doc._.term_hits`` counts in."""
        self.index = index

    def __call__(self, doc: Doc) -> Doc:
        """Link every claim of ``doc._.claims``."""
        hits = doc._.term_hits
        starts = [hit.start for hit in hits]
        linked = []
        for claim in doc._.claims:
            ends = (self.node_in(hits, starts, span) for span in (claim.cause, claim.effect))
            linked.append(replace(claim, cause_node=next(ends), effect_node=next(ends)))
        doc._.claims = tuple(linked)
        return doc

    def node_in(self, hits: Sequence[TermHit], starts: Sequence[int], span: Range) -> str | None:
        """The best node of the hits that lie within ``span``; ``starts`` are those of ``hits``."""
        near = hits[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
        inside = [hit for hit in near if hit.end <= span[1]]
        best = ranked(inside, self.index)
        return best[0].node if best else None
