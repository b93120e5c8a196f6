"""The component that finds causal statements and puts them in ``doc._.claims``."""

from spacy.language import Language
from spacy.tokens import Doc

from graph.tagging.claims.candidates import FoundClaim, candidates
from graph.tagging.claims.clauses import Range
from graph.tagging.claims.cues import load_cues
from graph.tagging.claims.judge import Judge
from graph.tagging.claims.matcher import CueMatcher
from graph.tagging.claims.stored import put_claims
from graph.tagging.span_groups import InBatches
from graph.text.doc_words import words_of

__all__ = ["CausalClaims", "FoundClaim", "create_causal_claims"]


@Language.factory(
    "causal_claims",
    assigns=["doc._.claims"],
    requires=["token.lemma", "doc.sents"],
    default_config={"cut_off": 0.35, "trained": True},
)
def create_causal_claims(nlp: Language, name: str, cut_off: float, trained: bool) -> "CausalClaims":
    """Make the component; candidates that score under ``cut_off`` are left out.

    ``trained``: whether candidates are weighed by the trained artefact; otherwise each scores as
    its row in the table of cues says.
    """
    return CausalClaims(cut_off, Judge.shipped() if trained else None)


class CausalClaims(InBatches):
    """Put the causal statements of a text in ``doc._.claims``, in text order."""

    def __init__(self, cut_off: float, judge: Judge | None) -> None:
        """Load the table of cues, without a judge only the rows that reach ``cut_off``."""
        rows = load_cues()
        self.matcher = CueMatcher(c for c in rows if judge or c.score >= cut_off)
        self.judge, self.cut_off = judge, cut_off

    def __call__(self, doc: Doc) -> Doc:
        """Collect candidates, keep those that hold."""
        words = words_of(doc)
        low, lemmas = words.low, words.lemmas
        found: list[FoundClaim] = []
        for sentence, proposed in candidates(self.matcher, low, lemmas, sentence_ranges(doc)):
            found += self.judge.keep(sentence, proposed, self.cut_off) if self.judge else proposed
        put_claims(doc, sorted(found, key=lambda c: (c.cue_tokens, c.cause, c.effect)))
        return doc


def sentence_ranges(doc: Doc) -> list[Range]:
    """Token ranges of the sentences."""
    return [(span.start, span.end) for span in doc.sents] if len(doc) else []
