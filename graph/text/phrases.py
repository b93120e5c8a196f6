"""Finds phrases with gaps in a row of words: the one matcher of cues, terms, names and idioms.

A phrase is a row of steps. A word of the text is what it may be looked up by: one key, or several
(its form and its lemma, the parts of a compound). Phrases are indexed by the keys that they can
begin with, so that a hundred phrases cost little more than one; with bounded gaps the time is
linear in the text.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

Value = TypeVar("Value")
Keys: TypeAlias = tuple[str, ...]
Row: TypeAlias = Sequence[Keys]
"""The words of a text, each as its keys."""

GAP = "..."


@dataclass(frozen=True, slots=True)
class OneOf:
    """A word with one of these keys. ``optional``: it may be missing; ``look``: it must stand
    there, but is no part of the phrase."""

    keys: frozenset[str]
    optional: bool = False
    look: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """At most ``limit`` words that do not count, as few as will do; ``bars`` says of the keys of a
    word that no gap steps over it."""

    limit: int
    bars: Callable[[Keys], bool] | None = None


Step: TypeAlias = OneOf | Gap
Steps: TypeAlias = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """``words`` are the places of the phrase's own words, ``gap`` the range (half-open) that its
    first gap let in, None without a gap."""

    value: Value
    words: tuple[int, ...]
    gap: tuple[int, int] | None

    @property
    def start(self) -> int:
        """The place of the first word."""
        return self.words[0]

    @property
    def end(self) -> int:
        """The place after the last word."""
        return self.words[-1] + 1


def parse_steps(phrase: str, gap: Callable[[int], Gap], usual_gap: int) -> Steps:
    """The steps of a phrase as people write it.

    ``a|b`` is one of these words and ``<a>`` one with this lemma; ``a?`` may stand there and ``=a``
    must follow; ``...`` is a gap of ``usual_gap`` words, ``...9`` of nine. ``gap`` makes one.

    >>> parse_steps("leidt|leiden ... tot", Gap, 4)[1:]
    (Gap(limit=4, bars=None), OneOf(keys=frozenset({'tot'}), optional=False, look=False))
    """
    return tuple(
        gap(int(item.removeprefix(GAP) or usual_gap)) if item.startswith(GAP) else _one_of(item)
        for item in phrase.split()
    )


def of_lemma(lemma: str) -> str:
    """The key of a word with this lemma, apart from those of forms."""
    return f"<{lemma}>"


def _one_of(item: str) -> OneOf:
    look, item = item.startswith("="), item.removeprefix("=")
    optional = item.endswith("?") and len(item) > 1
    item = item.removesuffix("?") if optional else item
    words = item.removeprefix("<").removesuffix(">").split("|")
    keys = map(of_lemma, words) if item.startswith("<") else words
    return OneOf(frozenset(keys), optional, look)


class Phrases(Generic[Value]):
    """Phrases with a value each."""

    def __init__(self, entries: Iterable[tuple[Steps, Value]]) -> None:
        """Index the phrases by every key that they can begin with; each has a word that must stand
        there."""
        self._by_first: dict[str, list[tuple[Steps, Value]]] = defaultdict(list)
        for steps, value in entries:
            self._add(steps, value)

    def _add(self, steps: Steps, value: Value) -> None:
        for at, step in enumerate(steps):
            for key in step.keys if isinstance(step, OneOf) else ():
                self._by_first[key].append((steps[at:], value))
            if isinstance(step, OneOf) and not step.optional:
                return

    def at(self, row: Row, place: int) -> Iterator[Match[Value]]:
        """All phrases that begin at this word, those of its first key first."""
        for key in row[place]:
            for steps, value in self._by_first.get(key, ()):
                if found := _follow(steps, 0, row, place):
                    yield Match(value, *found)

    def longest_at(self, row: Row, place: int) -> Match[Value] | None:
        """Of the phrases that begin at this word the one with most words, the first of equals."""
        return max(self.at(row, place), key=lambda match: len(match.words), default=None)

    def find(self, row: Row) -> Iterator[Match[Value]]:
        """All phrases in a row, overlapping ones too, in order of their first word."""
        for place in range(len(row)):
            yield from self.at(row, place)


_Followed: TypeAlias = tuple[tuple[int, ...], tuple[int, int] | None]


def _follow(steps: Steps, number: int, row: Row, place: int) -> _Followed | None:
    """The shortest way to take the steps from ``number`` on, from this word on."""
    if number == len(steps):
        return (), None
    step = steps[number]
    if isinstance(step, Gap):
        return _after_gap(step, steps, number, row, place)
    if place < len(row) and not step.keys.isdisjoint(row[place]):
        rest = _follow(steps, number + 1, row, place + 1)
        if rest is not None:
            return (rest[0] if step.look else (place, *rest[0])), rest[1]
    return _follow(steps, number + 1, row, place) if step.optional else None


def _after_gap(gap: Gap, steps: Steps, number: int, row: Row, place: int) -> _Followed | None:
    for after in range(place, min(place + gap.limit, len(row)) + 1):
        if rest := _follow(steps, number + 1, row, after):
            return rest[0], (place, after)
        if after == len(row) or (gap.bars and gap.bars(row[after])):
            return None
    return None


def in_a_row(keys: Iterable[str]) -> Steps:
    """The steps of words that stand side by side."""
    return tuple(OneOf(frozenset((key,))) for key in keys)
