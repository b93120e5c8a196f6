"""Splits an anthology: numbered headings, under each its quotes, one a line.

Every line that is not blank ends up in one place. Notes and page numbers that stand between the
quotes are left out with the reason; a quote that a page break cut in two is joined again, also
where such a note stands between its pieces.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from corpus.model import (
    Abbreviation,
    DocumentInfo,
    LeftOut,
    Matter,
    ParsedDocument,
    Quote,
    Range,
    Section,
)
from corpus.readers.lines import Line, extent, lines_of, written
from corpus.splitting.anthology.contents import read_contents
from corpus.splitting.anthology.headings import find_headings
from corpus.splitting.anthology.lists import read_abbreviations, read_colophon
from corpus.splitting.anthology.regions import Regions, find_regions
from corpus.splitting.cleaning import clean_text, flags_of
from corpus.splitting.joining import joins

_FOOTNOTE = re.compile(r"(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\[\d{1,3}\])\s*\S.*")
_PAGE_NUMBER = re.compile(r"(?:pagina\s+)?\d{1,4}(?:\s+van\s+\d{1,4})?", re.IGNORECASE)


def split_anthology(text: str, info: DocumentInfo) -> ParsedDocument:
    """Cut the text of an anthology into sections, quotes, abbreviations and matter.

    Raises:
        CorpusError: the text has not the form of an anthology.
    """
    regions = find_regions(lines_of(text))
    abbreviations = read_abbreviations(regions.abbreviations)
    body = written(regions.body)
    sections = find_headings(body, read_contents(regions.contents))
    quotes, left_out = _read_body(text, body, sections, [entry.abbr for entry in abbreviations])
    return ParsedDocument(
        document=replace(info, colophon=read_colophon(regions.back)),
        sections=tuple(sections.values()),
        quotes=quotes,
        abbreviations=abbreviations,
        matter=_matter(regions, abbreviations),
        left_out=left_out,
    )


@dataclass(slots=True)
class _Draft:
    section: str
    ordinal: int
    lines: list[Line]
    flags: list[str] = field(default_factory=list)

    def quote(self, text: str) -> Quote:
        pieces: tuple[Range, ...] = tuple(line.place for line in self.lines)
        joined = " ".join(text[start:end] for start, end in pieces)
        return Quote(
            section=self.section,
            ordinal=self.ordinal,
            text=joined,
            clean=clean_text(joined),
            lines=extent(self.lines),
            pieces=pieces,
            flags=(*self.flags, *flags_of(joined)),
        )


def _read_body(
    text: str, body: Sequence[Line], sections: dict[int, Section], abbreviations: Collection[str]
) -> tuple[tuple[Quote, ...], tuple[LeftOut, ...]]:
    drafts: list[_Draft] = []
    left_out: list[LeftOut] = []
    section, ordinal = "", 0
    for line in body:
        why = _why_left_out(line)
        if line.number in sections:
            section, ordinal = sections[line.number].number, 0
        elif why:
            left_out.append(LeftOut((line.number, line.number), line.text, why))
        elif not (ordinal and _goes_on(drafts[-1], line, abbreviations)):
            ordinal += 1
            drafts.append(_Draft(section, ordinal, [line]))
    return tuple(draft.quote(text) for draft in drafts), tuple(left_out)


def _goes_on(draft: _Draft, line: Line, abbreviations: Collection[str]) -> bool:
    """Add the line to the quote before it where a page break cut that in two."""
    join = joins(draft.lines[-1].text, line.text, abbreviations)
    if join is None:
        return False
    draft.lines.append(line)
    flags = ["page-break", *(["stray-full-stop"] if join.stray_full_stop else [])]
    draft.flags.extend(flag for flag in flags if flag not in draft.flags)
    return True


def _why_left_out(line: Line) -> str | None:
    if _FOOTNOTE.fullmatch(line.text):
        return "footnote"
    if _PAGE_NUMBER.fullmatch(line.text):
        return "page number"
    return None if clean_text(line.text) else "editor's note"


def _matter(regions: Regions, abbreviations: Sequence[Abbreviation]) -> tuple[Matter, ...]:
    first = abbreviations[0].lines[0] if abbreviations else None
    heading = [line for line in regions.abbreviations if first is None or line.number < first]
    parts = (
        ("front", regions.front),
        ("contents", regions.contents),
        ("back", heading),
        ("back", regions.back),
    )
    return tuple(Matter(kind, extent(lines)) for kind, lines in parts if written(lines))
