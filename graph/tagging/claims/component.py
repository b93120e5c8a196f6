"""The component that finds causal statements and the nodes they connect."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from graph.model import Polarity
from graph.tagging.claims import words as w
from graph.tagging.claims.clauses import Range, Sentence
from graph.tagging.claims.cues import Cue, load_cues
from graph.tagging.claims.frames import FRAMES, Pair, Spot
from graph.tagging.claims.matcher import CueMatcher, Match


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim in token ranges; ``cue_tokens`` are the tokens of its cue."""

    cue: Cue
    cue_tokens: tuple[int, ...]
    cause: Range
    effect: Range
    polarity: Polarity
    negated: bool
    cause_node: str | None = None
    effect_node: str | None = None


VERBAL = frozenset({"verb", "inner", "object", "make"})
"""Frames of cues that share their subject with an earlier verb of the same clause."""


@Language.factory(
    "causal_claims",
    assigns=["doc._.claims"],
    requires=["token.lemma", "doc.sents"],
    default_config={"cut_off": 0.5},
)
def create_causal_claims(nlp: Language, name: str, cut_off: float) -> "CausalClaims":
    """Make the component; cues that score under ``cut_off`` are left out."""
    return CausalClaims(cut_off)


class CausalClaims:
    """Put the causal statements of a text in ``doc._.claims``, in text order."""

    def __init__(self, cut_off: float) -> None:
        """Load the table of cues."""
        self.matcher = CueMatcher(cue for cue in load_cues() if cue.score >= cut_off)
        if not Doc.has_extension("claims"):
            Doc.set_extension("claims", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Find cues, ask each cue's frame for its spans."""
        low = [token.lower_ for token in doc]
        lemmas = [token.lemma_ for token in doc]
        found: list[FoundClaim] = []
        for sentence, cues in self._sentences(doc, low, lemmas):
            for cue, spot in cues:
                found.extend(claims_of(sentence, cue, spot))
        doc._.claims = tuple(sorted(set(found), key=lambda c: (c.cue_tokens, c.cause, c.effect)))
        return doc

    def _sentences(
        self, doc: Doc, low: list[str], lemmas: list[str]
    ) -> Iterator[tuple[Sentence, list[Match]]]:
        previous: Range | None = None
        for start, end in sentence_ranges(doc):
            if here := self.matcher.find(low, lemmas, start, end):
                verbs = (spot for cue, spot in here if cue.frame in VERBAL)
                cues = frozenset(word for spot in verbs for word in spot.words)
                yield Sentence(low, lemmas, start, end, previous, cues), here
            previous = (start, end)


def sentence_ranges(doc: Doc) -> Iterator[Range]:
    """Token ranges of the sentences."""
    return ((span.start, span.end) for span in doc.sents) if len(doc) else iter(())


def claims_of(s: Sentence, cue: Cue, spot: Spot) -> Iterator[FoundClaim]:
    """The claims that a cue makes at this spot, if it is used as its frame says."""
    for pair in FRAMES[cue.frame](s, spot):
        if is_sound(s, pair):
            polarity = pair.polarity or cue.polarity
            negated = is_negated(s, cue, spot)
            yield FoundClaim(cue, spot.words, pair.cause, pair.effect, polarity, negated)


def is_sound(s: Sentence, pair: Pair) -> bool:
    """Whether both spans hold a word that says something, and do not overlap."""
    (a, b), (c, d) = pair.cause, pair.effect
    apart = b <= c or d <= a
    return apart and all(_says_something(s, span) for span in (pair.cause, pair.effect))


def _says_something(s: Sentence, span: Range) -> bool:
    return any(s.low[i][0].isalpha() and s.low[i] not in w.SMALL for i in range(*span))


def is_negated(s: Sentence, cue: Cue, spot: Spot) -> bool:
    """Whether the text denies the relation: *leidt niet tot*, but not *leidt niet altijd tot*."""
    start, end = spot.start - 1, spot.end
    if cue.frame in VERBAL:
        start, end = start - 1, min(end + (cue.frame == "object"), s.hi)
    near = (i for i in range(max(s.lo, start), end) if s.low[i] in w.NEGATIONS)
    return any(i + 1 >= s.hi or s.low[i + 1] not in w.NOT_QUITE for i in near)
