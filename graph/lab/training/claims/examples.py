"""What the judge of causal claims learns from: candidates that hold and candidates that do not.

Three sources, all from quotes that may be learnt from: quotes whose every relation was written
down by readers (``relations.jsonl``), claims that the schema confirms, and quotes that the schema
sets aside or passes over. Reader 3 is left out, to measure on.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import spacy
from spacy.language import Language

from corpus.ids import quote_address
from corpus.manifest import read_known
from graph.lab.training.data import FOLDER
from graph.lab.training.quotes import ANTHOLOGY, LabelledQuote, training_quotes
from graph.schema.load import load_schema
from graph.schema.model import Claim, SetAsideReason
from graph.tagging.claims.candidates import SURE, FoundClaim, candidates
from graph.tagging.claims.clauses import Range
from graph.tagging.claims.component import sentence_ranges
from graph.tagging.claims.cues import load_cues
from graph.tagging.claims.features import features
from graph.tagging.claims.matcher import CueMatcher
from graph.text import (
    doc_words,
    sentences,  # noqa: F401 - registers dutch_sentences
    tokenizer,
)

READ = FOLDER / "relations.jsonl"
KEPT_APART = 3
"""The reader whose quotes are not learnt from."""

NO_RELATION = {
    SetAsideReason.NOT_CAUSAL,
    SetAsideReason.AGENT,
    SetAsideReason.RECOMMENDATION,
    SetAsideReason.DEFINITION,
    SetAsideReason.PURPOSE,
}
"""Reasons that say a quote states no relation at all; the others only say: none between nodes."""


@dataclass(frozen=True, slots=True)
class ClaimExample:
    """One candidate: what it is told by, whether it holds, how much it weighs in training."""

    names: tuple[str, ...]
    holds: bool
    weight: float
    group: int


@dataclass(frozen=True, slots=True)
class ToldRelation:
    """A candidate with the words of its spans and its features."""

    claim: FoundClaim
    cause: str
    effect: str
    names: tuple[str, ...]


class Proposer:
    """Candidates of a text, as the pipeline makes them."""

    def __init__(self) -> None:
        """Build the few components that candidates need."""
        self.nlp: Language = spacy.blank(
            "nl", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.NAME}}}
        )
        self.nlp.add_pipe("dutch_lemmas")
        self.nlp.add_pipe("dutch_sentences")
        self.matcher = CueMatcher(load_cues())

    def __call__(self, text: str) -> Iterator[ToldRelation]:
        """All candidates of ``text``."""
        doc = self.nlp(text)
        words = doc_words.words_of(doc)

        def cut(span: Range) -> str:
            last = doc[span[1] - 1]
            return text[doc[span[0]].idx : last.idx + len(last)]

        for s, here in candidates(self.matcher, words.low, words.lemmas, sentence_ranges(doc)):
            for c in here:
                yield ToldRelation(c, cut(c.cause), cut(c.effect), tuple(features(s, here, c)))


def words(text: str) -> set[str]:
    """The words of a text, in lower case."""
    return set(re.findall(r"\w+", text.lower()))


def shared(one: str, other: str) -> float:
    """Share of the words of both that they have in common."""
    a, b = words(one), words(other)
    return len(a & b) / max(1, len(a | b))


def held(one: str, other: str) -> float:
    """Share of the words of the shorter that the longer holds."""
    a, b = words(one), words(other)
    return len(a & b) / max(1, min(len(a), len(b)))


class ClaimExamples:
    """Everything that can be learnt from, by quote."""

    def __init__(self) -> None:
        """Load readers' relations and the schema, without what is kept apart."""
        rows = [json.loads(line) for line in READ.read_text("utf-8").splitlines()]
        quotes = training_quotes()
        group_of = {quote.address: quote.group for quote in quotes}
        apart = {group_of[row["quote"]] for row in rows if row["reader"] == KEPT_APART}
        self.quotes = [quote for quote in quotes if quote.group not in apart]
        self.read = {row["quote"]: row["relations"] for row in rows}
        texts = {
            quote_address(ANTHOLOGY, q.section, q.ordinal): q.text
            for q in read_known(ANTHOLOGY).quotes
        }
        schema = load_schema(quotes=texts)
        self.claims: dict[str, list[Claim]] = defaultdict(list)
        for link in schema.links:
            for claim in link.claims:
                self.claims[claim.quote].append(claim)
        self.aside = {item.quote: item.reason for item in schema.set_aside}
        self.propose = Proposer()

    def __iter__(self) -> Iterator[ClaimExample]:
        """ClaimExamples in the order of the quotes."""
        for quote in self.quotes:
            yield from self.of(quote)

    def of(self, quote: LabelledQuote) -> Iterator[ClaimExample]:
        """What one quote teaches."""
        if quote.address in self.read:
            yield from self._read(quote, self.read[quote.address])
        elif quote.address in self.claims:
            yield from self._confirmed(quote, self.claims[quote.address])
        elif self.aside.get(quote.address, SetAsideReason.NOT_CAUSAL) in NO_RELATION:
            for told in self.propose(quote.text):
                yield ClaimExample(told.names, False, 0.8, quote.group)

    def _read(
        self, quote: LabelledQuote, relations: Sequence[Mapping[str, str]]
    ) -> Iterator[ClaimExample]:
        for told in self.propose(quote.text):
            fits = (
                min(shared(told.cause, r["cause"]), shared(told.effect, r["effect"]))
                for r in relations
            )
            yield ClaimExample(told.names, max(fits, default=0) >= 0.5, 1.0, quote.group)

    def _confirmed(self, quote: LabelledQuote, claims: Sequence[Claim]) -> Iterator[ClaimExample]:
        """Claims name nodes, so their spans may be parts; a sure cue left over tells nothing."""
        for told in self.propose(quote.text):
            if any(_fits(told, claim) for claim in claims):
                yield ClaimExample(told.names, True, 1.0, quote.group)
            elif told.claim.cue.score < SURE:
                yield ClaimExample(told.names, False, 0.5, quote.group)


def _fits(told: ToldRelation, claim: Claim) -> bool:
    pairs = ((told.cause, claim.cause_span.text), (told.effect, claim.effect_span.text))
    return all(held(*pair) >= 0.5 for pair in pairs) and sum(shared(*p) for p in pairs) >= 0.7
