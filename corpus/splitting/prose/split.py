"""Splits letters and reports: sections by their headings, under each its passages.

A passage is a paragraph or an item of a list, as a reader would cite it. Passages and footnotes
count through the document. Tables, signatures and rules are left out with the reason.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from corpus.ids import normal_form
from corpus.model import DocumentInfo, LeftOut, Matter, ParsedDocument, Quote, Section
from corpus.readers.lines import extent, lines_of
from corpus.splitting.blocks import PASSAGES, Block, Role
from corpus.splitting.cleaning import clean_passage, flags_of, without_markup
from corpus.splitting.joining import begins_in_lower_case, goes_on_in_prose, is_finished_prose
from corpus.splitting.prose.forms import Form, form_of, raw_blocks
from corpus.splitting.prose.hyphenation import join_lines, words_of
from corpus.splitting.prose.roles import (
    mark_announcements,
    mark_front,
    mark_headings,
    mark_signatures,
    mark_tables,
    take_up_footnotes,
)

OPENING = "0"
"""Number of the section that holds what stands before the first heading."""

OPENING_TITLE = "Inleiding"
DEEPEST = 3
_PAGE_OF_ENTRY = re.compile(r"[\s.]*\.{4,}\s*\d{1,4}$")
_LEFT_OUT = frozenset({Role.TABLE, Role.SIGNATURE, Role.RULE, Role.REPEATED_TITLE, Role.ADDRESS})
_MATTER = {Role.FRONT: "front", Role.CONTENTS: "contents"}


def split_prose(text: str, info: DocumentInfo) -> ParsedDocument:
    """Cut the text of a letter or report; any text that is not blank can be cut."""
    blocks = find_blocks(text)
    sections, homes = _number_sections(blocks)
    words = words_of(text)
    return ParsedDocument(
        document=info,
        sections=sections,
        quotes=tuple(_quotes(blocks, homes, words)),
        abbreviations=(),
        matter=tuple(_matter(blocks)),
        left_out=tuple(_left_out(blocks)),
    )


def find_blocks(text: str) -> list[Block]:
    """The blocks of a text with their roles, cut paragraphs joined, in order."""
    lines = lines_of(text)
    blocks = raw_blocks(lines, text)
    mark_front(blocks)
    if form_of(lines) is Form.MARKDOWN:
        _mark_markdown_front(blocks)
        take_up_footnotes(blocks)
    mark_signatures(blocks)
    mark_tables(blocks)
    blocks = _joined(blocks)
    if form_of(lines) is not Form.MARKDOWN:
        mark_headings(blocks)
        mark_announcements(blocks)
    return blocks


def _mark_markdown_front(blocks: Sequence[Block]) -> None:
    """What stands above the first heading, and headings that only repeat the title."""
    headings = [block for block in blocks if block.role is Role.HEADING]
    for block in blocks:
        if not headings or block is headings[0]:
            break
        block.role = Role.FRONT
    for heading in headings[1:]:
        if _title(heading) == _title(headings[0]):
            heading.role = Role.REPEATED_TITLE
    for heading, following in pairwise(blocks):
        if heading.role is Role.HEADING and following.role is Role.CONTENTS:
            heading.role = Role.CONTENTS


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs and footnotes that a page break cut in two become one block again."""
    kept: list[Block] = []
    for block in blocks:
        target = _goes_on(kept, block)
        if target is None:
            kept.append(block)
        else:
            target.lines.extend(block.lines)
            target.flags = ["page-break"]
    return kept


def _goes_on(kept: Sequence[Block], block: Block) -> Block | None:
    if block.role is Role.FOOTNOTE_REST:
        return next(note for note in reversed(kept) if note.role is Role.FOOTNOTE)
    if block.role is not Role.PARAGRAPH:
        return None
    if kept and kept[-1].role is Role.RULE:
        return _open_footnote(kept, block)
    for earlier in reversed(kept):
        if earlier.role in {Role.PARAGRAPH, Role.ITEM}:
            return earlier if goes_on_in_prose(earlier.text, block.first) else None
        if earlier.role is not Role.FOOTNOTE:
            return None
    return None


def _open_footnote(kept: Sequence[Block], block: Block) -> Block | None:
    """The last footnote, where it broke off and the block goes on with it."""
    notes = (earlier for earlier in reversed(kept) if earlier.role is Role.FOOTNOTE)
    note = next(notes, None)
    if note is None or is_finished_prose(note.text) or not begins_in_lower_case(block.first):
        return None
    return note


@dataclass(slots=True)
class _Count:
    """The running numbers of headings, by depth, and the levels they stand for."""

    numbers: list[int] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)

    def next(self, level: int) -> str:
        while self.levels and self.levels[-1] > level:
            self._shut()
        if self.levels and (self.levels[-1] == level or len(self.levels) == DEEPEST):
            self.numbers[-1] += 1
        else:
            self.levels.append(level)
            self.numbers.append(1)
        return ".".join(map(str, self.numbers))

    def _shut(self) -> None:
        """Leave a depth; where none is left above, the count goes on at the highest depth."""
        if len(self.levels) == 1:
            self.levels[0] = 0
            return
        self.levels.pop()
        self.numbers.pop()


def _number_sections(blocks: Sequence[Block]) -> tuple[tuple[Section, ...], dict[int, str]]:
    """The sections, and the section of each block by the number of its first line."""
    contents = _contents_titles(blocks)
    sections: list[Section] = []
    homes: dict[int, str] = {}
    count, number = _Count(), OPENING
    for block in blocks:
        line = block.lines[0].number
        if block.role is Role.HEADING:
            number = count.next(block.level)
            sections.append(_section(block, number, contents))
        elif block.role in PASSAGES:
            if not sections:
                sections.append(Section(OPENING, OPENING_TITLE, 1, None, (line, line - 1)))
            homes[line] = number
    return tuple(sections), homes


def _section(block: Block, number: str, contents: dict[str, str]) -> Section:
    title = _title(block)
    printed, _, rest = title.partition(" ")
    return Section(
        number=number,
        title=rest if rest and printed.rstrip(".") == number else title,
        depth=number.count(".") + 1,
        parent=number.rpartition(".")[0] or None,
        lines=extent(block.lines),
        toc_title=contents.get(normal_form(title)),
    )


def _title(block: Block) -> str:
    return without_markup(join_lines([line.text for line in block.lines])).strip("# ")


def _contents_titles(blocks: Iterable[Block]) -> dict[str, str]:
    """The entries of a table of contents, by normal form."""
    entries = [line.text for b in blocks if b.role is Role.CONTENTS for line in b.lines]
    titles = [clean_passage(_PAGE_OF_ENTRY.sub("", entry)) for entry in entries]
    return {normal_form(title): title for title in titles}


def _quotes(
    blocks: Sequence[Block], homes: dict[int, str], words: Collection[str]
) -> Iterable[Quote]:
    passages = [block for block in blocks if block.role in PASSAGES]
    for ordinal, block in enumerate(passages, start=1):
        joined = join_lines([line.text for line in block.lines], words)
        is_note = block.role is Role.FOOTNOTE
        yield Quote(
            section=homes[block.lines[0].number],
            ordinal=ordinal,
            text=block.text,
            clean=clean_passage(joined),
            lines=extent(block.lines),
            pieces=tuple(line.place for line in block.lines),
            flags=(*(["footnote"] if is_note else []), *block.flags, *flags_of(block.text)),
        )


def _matter(blocks: Sequence[Block]) -> Iterable[Matter]:
    """One matter for each run of blocks of one kind."""
    run: list[Block] = []
    for block in [*blocks, None]:
        if run and (block is None or block.role is not run[0].role):
            yield Matter(_MATTER[run[0].role], extent(line for b in run for line in b.lines))
            run = []
        if block is not None and block.role in _MATTER:
            run.append(block)


def _left_out(blocks: Sequence[Block]) -> Iterable[LeftOut]:
    for block in blocks:
        if block.role in _LEFT_OUT:
            for line in block.lines:
                yield LeftOut((line.number, line.number), line.text, block.role.value)
