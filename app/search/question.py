"""What a question asks for: its words, and for each the other wordings that answer it as well."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from app.search.spelling import Speller
from app.search.thesaurus import Phrase, thesaurus
from graph.text.compounds import holding, split
from graph.text.content_words import TERM_LIMIT, content_words
from graph.text.lemmas import is_known
from graph.text.phrases import Phrases, in_a_row
from graph.text.words import lemmas, words

Kind: TypeAlias = Literal["word", "spelling", "abbreviation", "synonym", "compound"]

WEIGHTS: Mapping[str, float] = {
    "asked": 1.0,
    "abbreviation": 0.9,
    "whole compound": 0.8,
    "other words": 0.75,
    "part of a compound": 0.5,
}
"""What a wording adds, compared with the asked words themselves."""

_PHRASE = 0.1
"""Added to the weight of other wordings for a phrase: two words together say more surely what is
meant than one."""
_COVERED = 0.1
"""What a word still counts for by itself where a phrase that it belongs to is looked up."""
_READ_FOR_IDIOMS = 2_000
"""Code points of a question in which idioms are looked for: nobody asks for one in a long paste."""
_COMMON = 2
"""A word that occurs so often is looked up as it is; a rarer one by its parts too."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A wording to look for: a quote must have all of its lemmas. ``asked`` is what it is for."""

    lemmas: Phrase
    kind: Kind
    weight: float
    asked: str


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that the question asks for. The first variant is the wording of the question, where
    that is more than an idiom."""

    weight: float
    variants: tuple[Variant, ...]


def short_names(shorts: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Short forms in capitals, the thesaurus' own too: these letters are no ordinary word."""
    names = (short for short, _ in (*shorts, *thesaurus().shorts))
    return frozenset(n for name in names for n in re.findall(r"[A-Za-z+]+", name) if n.isupper())


class Reader:
    """Reads questions with the vocabulary of the texts."""

    def __init__(
        self,
        shorts: Sequence[tuple[str, str]],
        counts: Mapping[str, int],
        spelled: Mapping[str, int],
    ) -> None:
        """``shorts`` are short forms with what they stand for; ``counts`` and ``spelled`` give how
        often each lemma, and each word as it is spelled, occurs in texts, titles and schema."""
        pairs = [*shorts, *thesaurus().shorts]
        self._shorts = short_names(shorts)
        self._counts = counts
        self._spelled = spelled
        self._speller = Speller(spelled)
        self._expansions = _both_ways(pairs)
        self._phrases: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in {*thesaurus().related, *self._expansions}:
            if len(phrase) > 1:
                self._phrases[phrase[0]].append(phrase)

    def read(self, question: str) -> tuple[Concept, ...]:
        """The concepts of a question in its order, then those of the phrases in it."""
        asked = _distinct(self._asked(question))[:TERM_LIMIT]
        phrases = self._phrases_in([own.lemmas[0] for own in asked])
        idioms = _idioms_in(question)
        covered = {word for phrase in (*phrases, *idioms) for word in phrase}
        single = [self._word(own, own.lemmas[0] in covered) for own in asked]
        typed = {own.lemmas[0]: own.asked for own in asked}
        whole = [self._phrase(p, " ".join(w for o, w in typed.items() if o in p)) for p in phrases]
        return (*single, *whole, *map(_idiom, idioms, idioms.values()))

    def _asked(self, question: str) -> Iterator[Variant]:
        """The lemmas to look up, with the words that were typed."""
        for found, word in content_words(question, self._shorts):
            typed = word.lower()
            meant = None if self._is_word(found, typed) else self._speller.nearest(typed)
            if meant is None:
                yield Variant((found,), "word", WEIGHTS["asked"], typed)
            else:
                for right, _ in content_words(meant):
                    yield Variant((right,), "spelling", WEIGHTS["asked"], typed)

    def _is_word(self, lemma: str, typed: str) -> bool:
        return (
            lemma in self._counts
            or typed in self._spelled
            or (lemma,) in self._expansions
            or is_known(typed)
        )

    def _phrases_in(self, lemmas: Sequence[str]) -> list[Phrase]:
        """Phrases of which the question has all words; of two with the same words one."""
        asked = set(lemmas)
        found = [p for lemma in lemmas for p in self._phrases.get(lemma, ()) if asked.issuperset(p)]
        by_words = {frozenset(phrase): phrase for phrase in sorted(found)}
        return [p for words, p in by_words.items() if not any(words < other for other in by_words)]

    def _word(self, own: Variant, covered: bool) -> Concept:
        others = [*self._others(own, 0.0, covered), *self._parts(own)]
        return Concept(_COVERED if covered else 1.0, _distinct([own, *others]))

    def _phrase(self, phrase: Phrase, typed: str) -> Concept:
        own = Variant(phrase, "word", WEIGHTS["asked"], typed)
        return Concept(1.0, _distinct([own, *self._others(own, _PHRASE, False)]))

    def _others(self, own: Variant, more: float, covered: bool) -> Iterator[Variant]:
        for other in self._expansions.get(own.lemmas, ()):
            yield Variant(other, "abbreviation", WEIGHTS["abbreviation"], own.asked)
        for other in () if covered else thesaurus().others(own.lemmas):
            yield Variant(other, "synonym", WEIGHTS["other words"] + more, own.asked)

    def _parts(self, own: Variant) -> Iterator[Variant]:
        lemma = own.lemmas[0]
        parts = split(lemma, self._counts) if self._counts.get(lemma, 0) < _COMMON else ()
        if parts:
            yield Variant(parts, "compound", WEIGHTS["whole compound"], own.asked)
        for part in parts:
            yield Variant((part,), "compound", WEIGHTS["part of a compound"], own.asked)
        for longer in () if lemma in self._counts else holding(lemma, self._counts):
            yield Variant((longer,), "compound", WEIGHTS["whole compound"], own.asked)


def _idioms_in(question: str) -> Mapping[Phrase, str]:
    """Idioms that stand in the question word for word, with the words that were typed."""
    typed, asked = words(question[:_READ_FOR_IDIOMS]), lemmas(question[:_READ_FOR_IDIOMS])
    found = _idioms().find([(lemma,) for lemma in asked])
    return {match.value: " ".join(typed[match.start : match.end]).lower() for match in found}


@cache
def _idioms() -> Phrases[Phrase]:
    return Phrases((in_a_row(idiom), idiom) for idiom in thesaurus().idioms)


def _idiom(idiom: Phrase, typed: str) -> Concept:
    weight = WEIGHTS["other words"] + _PHRASE
    others = thesaurus().idioms[idiom]
    return Concept(1.0, tuple(Variant(other, "synonym", weight, typed) for other in others))


def _distinct(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    """Each wording once, the first counts."""
    kept: dict[Phrase, Variant] = {}
    for variant in variants:
        kept.setdefault(variant.lemmas, variant)
    return tuple(kept.values())


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Mapping[Phrase, list[Phrase]]:
    found: dict[Phrase, list[Phrase]] = defaultdict(list)
    for short, long in pairs:
        whole = tuple(lemma for lemma, _ in content_words(re.sub(r"\(.*?\)", "", long)))
        for name in re.sub(r"\(.*?\)", "", short).split("/"):
            parts = tuple(re.findall(r"\w+", name.lower()))
            if parts and whole:
                found[parts].append(tuple(dict.fromkeys(whole)))
                found[tuple(dict.fromkeys(whole))].append(parts)
    return found
