"""The lines of a text with their places, the ground on which every splitter works."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.model import Lines, Range

BLANK = " \t\r\n\f\v\u00a0\ufeff\u200b"


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it. ``number`` is 1-based, ``[start, end)`` in text."""

    number: int
    start: int
    end: int
    text: str

    @property
    def place(self) -> Range:
        """Where the line's text stands in the document."""
        return self.start, self.end


def lines_of(text: str) -> tuple[Line, ...]:
    """All lines of ``text``, blank ones too; only a line feed ends a line."""
    lines, offset = [], 0
    for number, raw in enumerate(text.split("\n"), start=1):
        bare = raw.strip(BLANK)
        start = offset + raw.find(bare) if bare else offset
        lines.append(Line(number, start, start + len(bare), bare))
        offset += len(raw) + 1
    return tuple(lines)


def written(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines that are not blank."""
    return tuple(line for line in lines if line.text)


def extent(lines: Iterable[Line]) -> Lines:
    """First and last line number of the lines that are not blank; there must be one."""
    numbers = [line.number for line in lines if line.text]
    return numbers[0], numbers[-1]
