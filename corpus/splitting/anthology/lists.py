"""Lists of two columns at the back of an anthology: abbreviations and the colophon."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Abbreviation
from corpus.readers.lines import Line, written

_COLUMNS = re.compile(r"([^\t]+?)\s*\t\s*(\S.*)")


def read_abbreviations(lines: Sequence[Line]) -> tuple[Abbreviation, ...]:
    """The entries of the list, without its heading; a line without columns goes on with the last.

    Lines before the first entry are no part of any; ``lines`` of an entry tell which are.
    """
    found: list[Abbreviation] = []
    for line in written(lines):
        columns = _COLUMNS.fullmatch(line.text)
        if columns:
            found.append(Abbreviation(columns[1], columns[2], (line.number, line.number)))
        elif found:
            found[-1] = _longer(found[-1], line)
    return tuple(found)


def _longer(entry: Abbreviation, line: Line) -> Abbreviation:
    return replace(
        entry,
        expansion=f"{entry.expansion} {line.text}",
        lines=(entry.lines[0], line.number),
    )


def read_colophon(lines: Sequence[Line]) -> tuple[tuple[str, str], ...]:
    """Name and value of each entry of the colophon, in order."""
    columns = (_COLUMNS.fullmatch(line.text) for line in lines)
    return tuple((match[1], match[2]) for match in columns if match)
