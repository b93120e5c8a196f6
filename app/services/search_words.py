"""What a question asks for: its words, and other words for the same, each with a weight."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.services.search_synonyms import synonyms_of
from graph.lemmas import lemmas

Kind: TypeAlias = Literal["word", "abbreviation", "synonym", "compound", "spelling"]

LONGEST_QUESTION = 20_000
"""Code points of a question that are read; what comes after is left out."""

MOST_TERMS = 60
"""Different words of a question that are looked up."""

WEIGHTS: Mapping[Kind, float] = {
    "word": 1.0,
    "spelling": 0.8,
    "abbreviation": 0.7,
    "synonym": 0.7,
    "compound": 0.4,
}
"""What a match adds, compared with a match of the word itself."""

_PARTS = re.compile(r"\w+")
_SAY_NOTHING = """
    aan al alle allemaal alles als altijd anders bij binnen buiten da daar daarbij daardoor daarmee
    daarom dan dat de deze die dit doen door dus echt een eens eigenlijk elk elkaar en er erg ergens
    even gaan geen geven haar had hadden heb hebben heeft heel hem hen het hier hij hoe hoeveel hun
    iemand iets ik in is ja je jij jou jouw jullie kan kon kunnen laten maar mag mee meer meest men
    met mij mijn moet moeten mogen mijne na naar naast nee net niemand niet niets nog nu of om
    omdat ons onze ook op over per s sommige soms steeds te tegen ten ter terwijl tijdens toch toe
    tot tussen u uit uw vaak van vanaf vanuit veel via vind vinden vol volgens voor vooral waar
    waarbij waardoor waarin waarmee waarom waarvan wanneer want waren was wat we weg wel welk welke
    werd wie wij wil willen worden word wordt zal ze zeer zelf zelfs zich zij zijn zitten zo zoals
    zodat zoveel zonder zou zouden zullen
"""
_STOP_WORDS = frozenset(_SAY_NOTHING.split())


@dataclass(frozen=True, slots=True)
class Term:
    """A lemma to look up. ``asked`` is the question's word that it stands for."""

    text: str
    kind: Kind
    asked: str

    @property
    def weight(self) -> float:
        """What a match of this term adds."""
        return WEIGHTS[self.kind]


def readable(question: str) -> str:
    """The question as the database can take it: bounded, without lone surrogates or NUL."""
    bounded = question[:LONGEST_QUESTION].replace("\0", " ")
    return bounded.encode("utf-8", "replace").decode("utf-8")


def content_lemmas(text: str) -> list[str]:
    """The lemmas of a text that say what it is about, in order, each once.

    >>> content_lemmas("Waarom krijgen kinderen zo laat hulp?")
    ['krijgen', 'kind', 'hulp']
    """
    parts = [part for lemma in lemmas(text) for part in _PARTS.findall(lemma)]
    return list(dict.fromkeys(part for part in parts if part not in _STOP_WORDS))


def spelled_words(question: str) -> list[str]:
    """The words as they stand, in lower case, without those that say nothing; at most 60."""
    parts = dict.fromkeys(part.lower() for part in _PARTS.findall(question))
    return [part for part in parts if part not in _STOP_WORDS][:MOST_TERMS]


def terms_of(question: str, abbreviations: Sequence[tuple[str, str]]) -> list[Term]:
    """The words to look up: the question's own, then abbreviations both ways, then synonyms.

    ``abbreviations`` are pairs of short form and expansion.
    """
    own = content_lemmas(question)[:MOST_TERMS]
    found = [Term(lemma, "word", lemma) for lemma in own]
    found += _abbreviated(own, abbreviations)
    found += [
        Term(synonym, "synonym", lemma) for lemma in own for synonym in synonyms_of(lemma, own)
    ]
    return distinct(found)


def distinct(terms: Iterable[Term]) -> list[Term]:
    """Each text once, the first kind counts."""
    kept: dict[str, Term] = {}
    for term in terms:
        kept.setdefault(term.text, term)
    return list(kept.values())


def _abbreviated(own: Sequence[str], abbreviations: Sequence[tuple[str, str]]) -> list[Term]:
    found = []
    for short, long in abbreviations:
        shorts, longs = _PARTS.findall(short.lower()), content_lemmas(long.partition("(")[0])
        if shorts and set(shorts) <= set(own):
            found += [Term(lemma, "abbreviation", short.lower()) for lemma in longs]
        if longs and set(longs) <= set(own):
            found += [Term(part, "abbreviation", " ".join(longs)) for part in shorts]
    return found
