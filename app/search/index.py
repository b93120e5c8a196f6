"""All quotes as numbers, for ranking: made from the store in about half a second, kept in memory.

A quote is found by its own words, by parts of its compounds, by the titles above it and by label,
terms and definition of the nodes that it is about. What a question is about as a whole is looked
up as well: nodes and sections are ranked as if each were one long text, and their quotes move up.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal, TypeAlias

import numpy as np
from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.per_revision import PerDatabase
from app.search import bag_of_words
from app.search.bm25 import Numbers, Places, Postings, Scorer
from app.search.question import Concept, Reader, short_names
from app.search.source import Source, read_source
from graph.text.content_words import lemmas_of

FIELDS: Mapping[str, float] = {"parts": 0.3, "titles": 0.3, "nodes": 0.2}
"""What a word counts for in a compound, in a title above the quote and in the words of a node that
the quote is about, compared with the same word in the quote."""
ABOUT: Mapping[str, float] = {"nodes": 0.2, "sections": 0.3}
"""What the best fitting node and section add, compared with the best fitting words."""
WHY = 0.3
"""What a quote gets more, where the question asks why, for stating a cause of the best fitting
node; and where it asks for consequences, for stating an effect of it."""
SHARPNESS = 4
"""How fast the less fitting nodes and sections fall off: their share of the best, to this power."""

_BY_LENGTH: Mapping[str, float] = {"words": 0.4, "parts": 0.0, "titles": 0.3, "whole": 0.6}
_BY_NODES = 0.5
Asks: TypeAlias = Literal["causes", "effects", ""]

_CAUSES = re.compile(r"\b(waarom|waardoor|hoezo|hoe komt|oorza\w*|redenen?)\b", re.IGNORECASE)
_EFFECTS = re.compile(r"\b(gevolg\w*|wat doet|waartoe|leidt\b.*\btoe)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ranking:
    """A score for each quote, by its place in the source; ``nodes`` and ``sections`` say how well
    each of those fits, the best 1. ``asks`` is what the question wants to be told of a node."""

    concepts: tuple[Concept, ...]
    scores: Numbers
    nodes: Numbers
    sections: Numbers
    asks: Asks


class SearchIndex:
    """The quotes of one revision of the store."""

    def __init__(self, source: Source) -> None:
        """Count all words; ``source`` is kept for its ids, places and tags."""
        self.source = source
        shorts = short_names(source.shorts)
        quotes = [lemmas_of(text, shorts) for text in source.texts]
        titles = [bag_of_words.title_words(place.titles) for place in source.places]
        nodes = [bag_of_words.node_words(node) for node in source.nodes]
        counts = Counter(chain(*quotes, *titles, *nodes))
        self._terms = {word: i for i, word in enumerate(counts)}
        self.reader = Reader(source.shorts, counts, bag_of_words.spelled_words(source))
        self._words = self._turned(quotes, "words")
        self._parts = self._turned(bag_of_words.compound_parts(quotes, counts), "parts")
        self._titles = self._turned(titles, "titles")
        self._nodes = bag_of_words.postings(nodes, self._terms, 0.0)
        self._tag_weights = self._tag_shares(np.array([len(bag) for bag in nodes], np.float32))
        as_nodes = self._turned(bag_of_words.node_texts(source, nodes, quotes), "whole")
        as_sections = self._turned(bag_of_words.section_texts(source, quotes), "whole")
        self._scorers = (
            Scorer(self._terms, len(quotes), self._weigh, self._have),
            self._whole(as_nodes, len(nodes)),
            self._whole(as_sections, len(titles)),
        )

    def rank(self, question: str) -> Ranking:
        """Score every quote for a question; all zero when it asks nothing that is known."""
        concepts = self.reader.read(question)
        scores, nodes, sections = (scorer.score(concepts) for scorer in self._scorers)
        nodes, sections = _shares(nodes), _shares(sections)
        best = scores.max(initial=0.0)
        if best > 0:
            scores /= best
        source = self.source
        about = np.zeros(len(scores), np.float32)
        np.maximum.at(about, source.tag_quotes, nodes[source.tag_nodes] * source.tag_weights)
        scores += ABOUT["nodes"] * about
        scores += ABOUT["sections"] * sections[source.sections]
        asks = _asks(question)
        if asks:
            stated = np.zeros(len(scores), np.float32)
            np.maximum.at(stated, source.claim_quotes, nodes[stating(source, asks)])
            scores += WHY * stated
        return Ranking(concepts, scores, nodes, sections, asks)

    def having_most(self, lemmas: Sequence[str], share: float, limit: int) -> Places:
        """Places of at most ``limit`` quotes that have this share of the lemmas in their own words,
        those with the largest share first."""
        having = [self._words.of(self._terms[lemma])[0] for lemma in lemmas if lemma in self._terms]
        if not having:
            return np.array([], np.int64)
        number = np.bincount(np.concatenate(having), minlength=len(self.source.texts))
        found: Places = np.argsort(-number, kind="stable")[:limit]
        return found[number[found] >= share * len(lemmas)]

    def _turned(self, counted: list[bag_of_words.Bag], field: str) -> Postings:
        return bag_of_words.postings(counted, self._terms, _BY_LENGTH[field])

    def _whole(self, texts: Postings, size: int) -> Scorer:
        return Scorer(
            self._terms,
            size,
            lambda term: texts.spread(term, size),
            lambda term: texts.of(term)[0],
        )

    def _tag_shares(self, lengths: Numbers) -> Numbers:
        """What a word of a node counts for by each tag: less in a quote with many nodes' words."""
        source = self.source
        weights = source.tag_weights * lengths[source.tag_nodes] if len(lengths) else lengths
        total = np.bincount(source.tag_quotes, weights=weights, minlength=len(source.texts))
        average = total[total > 0].mean() if total.any() else 1.0
        norm = 1 - _BY_NODES + _BY_NODES * total / average
        shares = FIELDS["nodes"] * source.tag_weights / norm[source.tag_quotes]
        return shares.astype(np.float32)

    def _weigh(self, term: int) -> Numbers:
        found = self._words.spread(term, len(self.source.texts))
        texts, weights = self._parts.of(term)
        found[texts] += FIELDS["parts"] * weights
        if len(self._titles.of(term)[0]):
            titles = self._titles.spread(term, len(self.source.places))
            found += FIELDS["titles"] * titles[self.source.sections]
        if len(self._nodes.of(term)[0]):
            nodes = self._nodes.spread(term, len(self.source.nodes))
            by_tag = nodes[self.source.tag_nodes] * self._tag_weights
            found += np.bincount(self.source.tag_quotes, by_tag, len(found)).astype(np.float32)
        return found

    def _have(self, term: int) -> Places:
        parts = self._parts.of(term)[0]
        own = self._words.of(term)[0]
        return np.union1d(own, parts) if len(parts) else own


_kept = PerDatabase[SearchIndex]()


def index_of(session: Session, catalogue: Catalogue) -> SearchIndex:
    """The index of the catalogue's revision; the first call for a revision makes it."""
    return _kept.get(
        session.get_bind(),
        catalogue.revision,
        lambda: SearchIndex(read_source(session, catalogue)),
    )


def stating(source: Source, asks: Asks) -> Places:
    """For each claim the node that it states a cause, or an effect, of."""
    return source.claim_effects if asks == "causes" else source.claim_causes


def _asks(question: str) -> Asks:
    if _CAUSES.search(question):
        return "causes"
    return "effects" if _EFFECTS.search(question) else ""


def _shares(scores: Numbers) -> Numbers:
    best = scores.max(initial=0.0)
    shares: Numbers = (scores / best) ** SHARPNESS if best > 0 else scores
    return shares
