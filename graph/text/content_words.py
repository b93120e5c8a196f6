"""The words of a question or a text that say what it is about, as lemmas."""

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import chain

from graph.text.lemmas import LONGEST_WORD, is_known, lemma
from graph.text.stop_words import LIGHT, stop_words
from graph.text.words import PART, words

LONGEST_QUESTION = 20_000
"""Code points of a question that are read; what comes after is left out."""

TERM_LIMIT = 60
"""Different words of a question that are looked up."""


def readable(question: str) -> str:
    """The question as the database can take it: bounded, without lone surrogates or NUL."""
    bounded = question[:LONGEST_QUESTION].replace("\0", " ")
    return bounded.encode("utf-8", "replace").decode("utf-8")


def content_lemmas(text: str) -> list[str]:
    """The lemmas of a text that say what it is about, in order, each once.

    >>> content_lemmas("Waarom krijgen kinderen zo laat hulp?")
    ['krijgen', 'kind', 'hulp']
    """
    return list(dict.fromkeys(lemmas_of(text)))


def content_words(text: str, shorts: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Each lemma that says something, repeats too, with the word it stands in.

    ``shorts`` are short forms as they are written (``OM``): they count although the same letters
    are a word that says nothing.

    >>> list(content_words("Wat doet het OM?", {"OM"}))
    [('om', 'OM')]
    """
    for word in words(text):
        for part in _short(word) if word in shorts else _content(word):
            yield part, word


def lemmas_of(text: str, shorts: Collection[str] = ()) -> list[str]:
    """Only the lemmas of ``content_words``: fast, for many texts."""
    found = (_short(word) if word in shorts else _content(word) for word in words(text))
    return list(chain.from_iterable(found))


def _short(word: str) -> list[str]:
    return PART.findall(word.lower())


@lru_cache(maxsize=200_000)
def _content(word: str) -> tuple[str, ...]:
    # What is too long for the table may still be words that hyphens join, as in an address.
    pieces = [word] if len(word) <= LONGEST_WORD else PART.findall(word)
    parts = (part for piece in pieces for part in PART.findall(_lemma(piece)))
    return tuple(part for part in parts if part not in stop_words())


def _lemma(word: str) -> str:
    """The lemma; of a compound that the table lacks, with the lemma of its last part."""
    whole = lemma(word)
    if whole != word.lower() or not whole.isalpha() or not _SHORT < len(whole) < _LONG:
        return whole
    if is_known(whole):
        return whole
    tails = (whole[cut:] for cut in range(_FRONT, len(whole) - _TAIL + 1))
    tail = next((tail for tail in tails if is_known(tail)), "")
    return whole[: len(whole) - len(tail)] + _stripped(tail)


def _stripped(tail: str) -> str:
    """A word without its ending and else as it is: *gerichte* becomes *gericht*, not *richten*."""
    bare = lemma(tail) if tail else ""
    if len(bare) < len(tail) and tail.startswith(bare[:3]):
        return bare
    return tail[:-1] if tail.endswith("e") and is_known(tail[:-1]) else tail


_SHORT, _LONG = 7, 40
_FRONT, _TAIL = 3, 4


def phrase_of(text: str) -> tuple[str, ...]:
    """A wording as its lemmas, each once; empty when it loses what makes it more than a word.

    >>> phrase_of("pro deo"), phrase_of("van plek naar plek")
    (('pro', 'deo'), ())
    """
    found = tuple(content_lemmas(text))
    return () if len(found) == 1 and len(_said(text)) > 1 else found


def _said(text: str) -> list[str]:
    return [word for word in words(text) if word.lower() not in LIGHT]
