"""Classes of Dutch words that tell where a clause or a phrase begins and ends.

The words stand in ``words.yaml``, each list with an example.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from graph.text.lemmas import lemma

LISTS = Path(__file__).with_name("words.yaml")


def read_lists(path: Path = LISTS) -> Mapping[str, frozenset[str]]:
    """The lists of a YAML file by name; those of phrases hold each with single spaces."""
    loaded: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {
        name: frozenset(row["words"].split() if "words" in row else row["phrases"])
        for name, row in loaded.items()
    }


_LISTS = read_lists()
DETERMINERS = _LISTS["determiners"]
PHRASE_STARTS = _LISTS["phrase_starts"]
PREPOSITIONS = _LISTS["prepositions"]
PRONOUNS = _LISTS["pronouns"]
CONJUNCTIONS = _LISTS["conjunctions"]
SUBORDINATORS = _LISTS["subordinators"]
RELATIVES = _LISTS["relatives"]
STOP_WORDS_RIGHT = _LISTS["stop_words_right"]
AUXILIARIES = _LISTS["auxiliaries"]
HELPERS = _LISTS["helpers"]
LATER = _LISTS["later"]
NEGATIONS = _LISTS["negations"]
NOT_QUITE = _LISTS["not_quite"]
ADVERBS = _LISTS["adverbs"]
HARD_MARKS = _LISTS["hard_marks"]
QUOTE_MARKS = _LISTS["quote_marks"]
BACKWARD = _LISTS["backward"]
LIGHT = _LISTS["light"]
PERSONS = _LISTS["persons"]
MADE = _LISTS["made"]
LESS = _LISTS["less"]
COMMON_VERBS = _LISTS["common_verbs"]
DOOR_IDIOMS = tuple(tuple(phrase.split()) for phrase in sorted(_LISTS["door_idioms"]))

OPENERS = SUBORDINATORS | RELATIVES | {"met", "en", "ook", "zonder"}
"""After a comma these begin something new."""

EDGE = ADVERBS | _LISTS["edge_marks"]
"""What a span never begins or ends with."""

PAIRS = {")": "(", "”": "“", "’": "‘", "»": "«", '"': '"', "'": "'"}
"""What opens, by what closes it."""

SMALL = frozenset().union(
    *(EDGE, PRONOUNS, DETERMINERS, PREPOSITIONS, AUXILIARIES, BACKWARD, CONJUNCTIONS, NEGATIONS)
)
"""Words that say nothing by themselves."""

_STATES = ("loos", "baar", "lijk", "zaam", "isch", "matig")


def is_made(word: str) -> bool:
    """Whether a lower-case word looks like an adjective that something is made to be."""
    return word in MADE or (len(word) > 6 and word.endswith(_STATES))


_PARTICIPLE = re.compile(r"(?:\w{2,5})?(?:ge|be|ver|ont|her)[a-z]{3,}(?:d|t|en)$")


@lru_cache(maxsize=16_384)
def is_participle(word: str) -> bool:
    """Whether a lower-case word looks like a past participle: its form, and a lemma that differs.

    >>> is_participle("betaald"), is_participle("geweld")
    (True, False)
    """
    return bool(_PARTICIPLE.match(word)) and lemma(word) != word and lemma(word).endswith("n")


@lru_cache(maxsize=16_384)
def is_verb(word: str) -> bool:
    """Whether a lower-case word looks like a finite verb, by its form and lemma.

    A form in *-t* of a lemma in *-en* (``ontbreekt``), or a common auxiliary. A plural verb looks
    like an infinitive and a noun like either: those are not counted.
    """
    if word in AUXILIARIES:
        return True
    base = lemma(word)
    if word.startswith("ge") and not base.startswith("ge"):
        return False
    return word in COMMON_VERBS or (word.endswith("t") and base.endswith("n") and base != word)


@lru_cache(maxsize=8192)
def is_verb_stem(word: str) -> bool:
    """Whether a word in *-en* has a form in *-t*, as verbs have: *starten*, *starter* has none.

    >>> is_verb_stem("werken"), is_verb_stem("kinderen")
    (True, False)
    """
    stem = word.removesuffix("en")
    double = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return any(
        lemma(form) == word for form in (stem + "t", double + "t", _long(stem) + "t", double)
    )


def _long(stem: str) -> str:
    """The stem with its vowel written long: *mak* of *maken* is *maak*."""
    return stem[:-1] + stem[-2] + stem[-1] if len(stem) > 2 and stem[-2] in "aeou" else stem
