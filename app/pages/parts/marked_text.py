"""Cuts a text where highlights begin and end, losing nothing: what a template sets in marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.abbreviations import find
from corpus.model import Abbreviation


@dataclass(frozen=True, slots=True)
class Highlight:
    """The half-open stretch ``[start, end)`` of a text, in code points, plays this role."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Part:
    """Words, with what they stand for when they are an abbreviation."""

    text: str
    expansion: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text under the same highlights; ``opens`` are the roles that begin here."""

    parts: tuple[Part, ...]
    roles: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words themselves."""
        return "".join(part.text for part in self.parts)


def cut(
    text: str, highlights: Iterable[Highlight] = (), abbreviations: Sequence[Abbreviation] = ()
) -> tuple[Stretch, ...]:
    """Cut ``text`` at the edges of the highlights; highlights may overlap, empty ones are left out.

    Of an abbreviation that a highlight cuts through only the letters remain, without expansion.
    """
    inside = [_within(highlight, len(text)) for highlight in highlights]
    kept = [highlight for highlight in inside if highlight.start < highlight.end]
    edges = sorted({0, len(text), *(m.start for m in kept), *(m.end for m in kept)})
    found = [(o.start, o.end, o.abbr) for o in find(text, abbreviations)]
    expansions = {entry.abbr: entry.expansion for entry in abbreviations}
    return tuple(
        Stretch(
            parts=_parts(text, start, end, found, expansions),
            roles=tuple(sorted({m.role for m in kept if m.start <= start < m.end})),
            opens=tuple(sorted({m.role for m in kept if m.start == start})),
        )
        for start, end in pairwise(edges)
    )


def _within(highlight: Highlight, length: int) -> Highlight:
    return Highlight(max(highlight.start, 0), min(highlight.end, length), highlight.role)


def _parts(
    text: str,
    start: int,
    end: int,
    found: Sequence[tuple[int, int, str]],
    expansions: dict[str, str],
) -> tuple[Part, ...]:
    parts, at = [], start
    for first, last, abbr in found:
        if start <= first and last <= end:
            parts += [Part(text[at:first]), Part(text[first:last], expansions[abbr])]
            at = last
    parts.append(Part(text[at:end]))
    return tuple(part for part in parts if part.text)


def explained(text: str, abbreviations: Sequence[Abbreviation]) -> tuple[Abbreviation, ...]:
    """The abbreviations that stand in a text, each once, in alphabetical order."""
    used = {occurrence.abbr for occurrence in find(text, abbreviations)}
    entries = {entry.abbr: entry for entry in abbreviations if entry.abbr in used}
    return tuple(sorted(entries.values(), key=lambda entry: entry.abbr.lower()))
