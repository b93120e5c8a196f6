"""Which lines of an anthology's body are headings: numbered, in order, and not quotes.

A quote may begin with a number too ("1.5 miljoen huishoudens ..."). What tells them apart is the
table of contents, and where that lacks the heading, its place in the count of its neighbours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.ids import normal_form
from corpus.model import Section
from corpus.readers.lines import Line
from corpus.splitting.anthology.contents import numbered_title

ALIKE = 0.6
"""Least likeness (0-1) of a heading to its title in the contents, unless nothing is more alike."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    line: Line
    number: str
    title: str
    likeness: float

    @property
    def key(self) -> tuple[int, ...]:
        return tuple(int(part) for part in self.number.split("."))

    @property
    def reads_as_sentence(self) -> bool:
        return self.title.endswith((".", "!", ";"))


def find_headings(lines: Sequence[Line], contents: Mapping[str, str]) -> dict[int, Section]:
    """The headings among ``lines``, by line number, in order.

    ``contents`` maps numbers to titles as the table of contents spells them.
    """
    candidates = _candidates(lines, contents)
    best = _best(candidates)
    found: dict[int, Section] = {}
    accepted: set[str] = set()
    last: tuple[int, ...] = ()
    for candidate in candidates:
        listed = candidate.number in contents
        fits = _fits_contents(candidate, best) if listed else _fits_count(candidate, last)
        if fits and candidate.key > last:
            found[candidate.line.number] = _section(candidate, contents, accepted)
            accepted.add(candidate.number)
            last = candidate.key
    return found


def _candidates(lines: Sequence[Line], contents: Mapping[str, str]) -> list[_Candidate]:
    candidates = []
    for line in lines:
        parts = numbered_title(line.text)
        if parts:
            number, title = parts
            likeness = _likeness(title, contents[number]) if number in contents else 0.0
            candidates.append(_Candidate(line, number, title, likeness))
    return candidates


def _likeness(title: str, listed: str) -> float:
    one, other = normal_form(title), normal_form(listed)
    return 1.0 if one == other else SequenceMatcher(None, one, other, autojunk=False).ratio()


def _best(candidates: Sequence[_Candidate]) -> dict[str, _Candidate]:
    best: dict[str, _Candidate] = {}
    for candidate in candidates:
        rival = best.get(candidate.number)
        if rival is None or candidate.likeness > rival.likeness:
            best[candidate.number] = candidate
    return best


def _fits_contents(candidate: _Candidate, best: Mapping[str, _Candidate]) -> bool:
    if best[candidate.number] is not candidate:
        return False
    return candidate.likeness >= ALIKE or not candidate.reads_as_sentence


def _fits_count(candidate: _Candidate, last: tuple[int, ...]) -> bool:
    """Whether an unlisted number is the next one: 5.19 after 5.18, 7.1.1 after 7.1."""
    if candidate.reads_as_sentence:
        return False
    *parent, ordinal = candidate.key
    depth = len(parent)
    if len(last) < depth or list(last[:depth]) != parent:
        return False
    return ordinal == (last[depth] + 1 if len(last) > depth else 1)


def _section(candidate: _Candidate, contents: Mapping[str, str], accepted: set[str]) -> Section:
    parent = candidate.number.rpartition(".")[0]
    return Section(
        number=candidate.number,
        title=candidate.title,
        depth=len(candidate.key),
        parent=parent if parent in accepted else None,
        lines=(candidate.line.number, candidate.line.number),
        toc_title=contents.get(candidate.number),
    )
