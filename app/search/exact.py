"""Finds the quotes that a pasted sentence was copied from, or that hold words between quotation
marks as they stand."""

import re
from collections.abc import Iterator

import numpy as np

from app.search.index import SearchIndex
from corpus.ids import content_hash, normal_form
from graph.text.content_words import content_lemmas

SHORTEST_PASTE = 4
"""Words that a question must have to be taken for a part of a quote."""

EXACT_LIMIT = 200
"""Quotes that are looked at for one wording."""

_LEMMAS = 60
"""Of the wording that quotes are looked up by; no quote has so many different ones by chance."""

_SHARE = 0.6
"""Of the wording's lemmas that a quote must have to be looked at. Not all: a lemma can differ when
capitals and punctuation do."""

# Typed for apostrophes, but no punctuation to Unicode.
_APOSTROPHES = str.maketrans("´`", "''")
_BETWEEN = re.compile('["“”„«»]([^"“”„«»]{2,200})["“”„«»]|‘([^‘’]{2,200})’')


def pasted(index: SearchIndex, question: str) -> list[int]:
    """Places of the quotes that are the question, then of those that hold it whole, then of those
    that hold a wording between quotation marks. Capitals, punctuation and spaces may differ."""
    found = dict.fromkeys(_same(index, question))
    for wording in (question, *_between_marks(question)):
        form = _form(wording)
        if wording is question and len(form.split()) < SHORTEST_PASTE:
            continue
        found |= dict.fromkeys(_holding(index, form))
    return list(found)


def _same(index: SearchIndex, question: str) -> Iterator[int]:
    source = index.source
    for text in (question, question.translate(_APOSTROPHES)):
        number = source.keys.get(content_hash(text))
        if number is not None:
            yield from (int(place) for place in np.flatnonzero(source.repeats == number))


def _between_marks(question: str) -> Iterator[str]:
    for match in _BETWEEN.finditer(question[:2_000]):
        yield match.group(1) or match.group(2)


def _holding(index: SearchIndex, form: str) -> list[int]:
    """Those that hold the wording, in order of documents."""
    places = sorted(index.having_most(content_lemmas(form)[:_LEMMAS], _SHARE, EXACT_LIMIT))
    texts = index.source.texts
    return [int(place) for place in places if f" {form} " in f" {_form(texts[place])} "]


def _form(text: str) -> str:
    return normal_form(text.translate(_APOSTROPHES))
