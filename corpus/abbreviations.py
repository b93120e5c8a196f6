"""Finds the listed abbreviations in a text, so that pages can explain them where they stand.

By a pattern over characters and not by ``graph.text.phrases``: what is looked for is part of a word
(``JB/JR``, ``MDA++``, ``TS-tafel``, ``HAvik-en``), and ``corpus`` knows nothing of ``graph``.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus.model import Abbreviation

_OPTIONAL_PLURAL = re.compile(r"^(.+)\(([a-zA-Z]+)\)$")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An abbreviation at ``[start, end)`` of the text, its plural ending not included.

    ``abbr`` is the short form as the list spells it.
    """

    start: int
    end: int
    abbr: str


def find(text: str, abbreviations: Iterable[Abbreviation]) -> tuple[Occurrence, ...]:
    """The abbreviations in ``text``, in order and without overlap; the longest one counts.

    Case counts and only whole words are found (``EU`` not in ``EUR``), but a hyphen may follow
    (``TS-tafel``) and so may a plural or genitive ending (``GI's``, ``JJIs``, ``HAvik-en``).
    """
    spellings = _spellings(tuple(entry.abbr for entry in abbreviations))
    if not spellings:
        return ()
    found = []
    for match in _pattern(tuple(spellings)).finditer(text):
        start, end = match.span(1)
        found.append(Occurrence(start, end, spellings[match[1]]))
    return tuple(found)


@lru_cache(maxsize=64)
def _spellings(abbreviations: tuple[str, ...]) -> dict[str, str]:
    """Each spelling to look for and the listed form it stands for: ``ACE(S)`` is ACE and ACES."""
    spellings: dict[str, str] = {}
    for abbr in abbreviations:
        spellings[abbr] = abbr
        optional = _OPTIONAL_PLURAL.match(abbr)
        if optional:
            for form in (optional[1], optional[1] + optional[2], optional[1] + optional[2].lower()):
                spellings.setdefault(form, abbr)
    return spellings


@lru_cache(maxsize=64)
def _pattern(spellings: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(re.escape(form) for form in sorted(spellings, key=len, reverse=True))
    plural = r"(?:['\u2018\u2019\u00b4`]?s|['\u2018\u2019]en|en)?"
    return re.compile(rf"(?<![\w+])({longest_first}){plural}(?![\w+])")
