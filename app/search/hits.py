"""What a search gives: values, without a word on how they were found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from app.db.tables import QuoteRow

Reason: TypeAlias = Mapping[str, str]
Highlights: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A quote that answers. ``highlights`` are ranges in its ``clean`` text; ``repeats`` are the
    addresses of quotes with the same words, which are not shown again.

    ``why`` holds one entry for each thing that matched, by ``kind``: ``exact``; ``word``;
    ``abbreviation``, ``synonym``, ``spelling`` or ``compound`` (``text`` stands ``for`` what was
    asked); ``causes`` or ``effects`` (the quote states one of this ``node``); ``node`` (its slug);
    ``section`` (its number and title). ``text`` is a lemma, ``said`` the word as the quote has it.
    """

    quote: QuoteRow
    score: float
    why: tuple[Reason, ...]
    highlights: Highlights
    repeats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits, best first; ``total`` counts all, repeats once."""

    hits: tuple[SearchHit, ...]
    total: int
