"""The component that finds causal statements and the nodes they connect."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

from graph.model import Polarity
from graph.tagging import words as w
from graph.tagging.clauses import Range, Sentence
from graph.tagging.cues import GAP, Cue, load_cues, parse_pattern
from graph.tagging.frames import FRAMES, Pair, Spot


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


Match: TypeAlias = tuple[Cue, Spot]
Pattern: TypeAlias = tuple[Cue, frozenset[int]]
"""A cue, and which items of one of its patterns are gaps."""


@Language.factory(
    "causal_claims",
    assigns=["doc._.claims"],
    requires=["token.lemma", "doc.sents"],
    default_config={"cut_off": 0.5},
)
def create_causal_claims(nlp: Language, name: str, cut_off: float) -> "CausalClaims":
    """Make the component; cues that score under ``cut_off`` are left out."""
    return CausalClaims(nlp, cut_off)


class CausalClaims:
    """Put the causal statements of a text in ``doc._.claims``, in text order."""

    def __init__(self, nlp: Language, cut_off: float) -> None:
        """Load the table of cues and make it a matcher."""
        self.matcher = Matcher(nlp.vocab)
        self.patterns: dict[int, Pattern] = {}
        for cue in load_cues():
            for pattern in cue.patterns if cue.score >= cut_off else ():
                self._add(cue, pattern)
        if not Doc.has_extension("claims"):
            Doc.set_extension("claims", default=())

    def _add(self, cue: Cue, pattern: str) -> None:
        name = f"{cue.id}: {pattern}"
        self.matcher.add(name, [parse_pattern(pattern)])
        gaps = frozenset(n for n, item in enumerate(pattern.split()) if item.startswith(GAP))
        self.patterns[self.matcher.vocab.strings[name]] = (cue, gaps)

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
        matches = self._matches(doc)
        previous: Range | None = None
        at = 0
        for span in doc.sents:
            here: list[Match] = []
            while at < len(matches) and matches[at][1].start < span.end:
                if matches[at][1].end <= span.end:
                    here.append(matches[at])
                at += 1
            if here:
                cues = frozenset(word for _, spot in here for word in spot.words)
                yield Sentence(low, lemmas, span.start, span.end, previous, cues), here
            previous = (span.start, span.end)

    def _matches(self, doc: Doc) -> list[Match]:
        """Cues that share no word, in text order: more words wins, then the shorter gap."""
        found = [
            self._match(key, start, places)
            for key, start, _, places in self.matcher(doc, with_alignments=True)
        ]
        found.sort(key=lambda m: (-len(m[1].words), -m[0].score, m[1].end - m[1].start, m[1].start))
        taken: set[int] = set()
        kept = []
        for cue, spot in found:
            if taken.isdisjoint(spot.words):
                taken.update(spot.words)
                kept.append((cue, spot))
        return sorted(kept, key=lambda match: (match[1].start, match[1].end))

    def _match(self, key: int, start: int, places: list[int]) -> Match:
        cue, gaps = self.patterns[key]
        words = tuple(start + n for n, place in enumerate(places) if place not in gaps)
        first = min(gaps, default=-1)
        gap = [start + n for n, place in enumerate(places) if place == first] or [start, start - 1]
        return cue, Spot(start, start + len(places), (gap[0], gap[-1] + 1), words)


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
    small = w.EDGE | w.PRONOUNS | w.DETERMINERS | w.PREPOSITIONS | w.AUXILIARIES | w.BACKWARD
    return any(s.low[i][0].isalpha() and s.low[i] not in small for i in range(*span))


def is_negated(s: Sentence, cue: Cue, spot: Spot) -> bool:
    """Whether the text denies the relation: *leidt niet tot*, but not *leidt niet altijd tot*."""
    end = min(spot.end + 1, s.hi) if cue.frame == "object" else spot.end
    near = (i for i in range(max(s.lo, spot.start - 2), end) if s.low[i] in w.NEGATIONS)
    return any(i + 1 >= s.hi or s.low[i + 1] not in w.NOT_QUITE for i in near)
