"""Finds in raw blocks what the layout no longer shows: title page, signatures, tables, headings."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from corpus.ids import normal_form
from corpus.splitting.anthology.front_matter import MONTHS
from corpus.splitting.blocks import Block, Role
from corpus.splitting.joining import begins_in_lower_case, is_finished_prose
from corpus.splitting.prose.forms import is_numbered

FRONT_BLOCKS = 60
LONGEST_HEADING = 140
MOST_HEADING_LINES = 2
LONGEST_CELL = 80
MOST_CELLS_BETWEEN = 2

_DATELINE = re.compile(rf"[A-Z][\w' -]+, \d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}")
_OFFICE = re.compile(r"De (?:minister|staatssecretaris)\b[^.]*,", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z]\.\s?)+(?:\w+\s){0,3}[A-Z][\w-]+")
_CELL = re.compile(r"[\u20ac\d.,%\s\u2013-]*\d[\u20ac\d.,%\s\u2013-]*")
_NUMBER = re.compile(r"(?:[\d.,]*\d|\u2013)")
_LABEL = re.compile(r"(?:\d{1,2}\.|\d{1,2}\.\d{1,2}|[a-z]\.)\s+(?=\S)")


def mark_front(blocks: Sequence[Block]) -> None:
    """All up to the line of place and date of a letter is its front matter."""
    for index, block in enumerate(blocks[:FRONT_BLOCKS]):
        if _DATELINE.fullmatch(block.text):
            for earlier in blocks[: index + 1]:
                earlier.role = Role.FRONT


def mark_signatures(blocks: Sequence[Block]) -> None:
    """The offices and names under a letter are no passage."""
    for index, block in enumerate(blocks):
        is_name = index > 0 and blocks[index - 1].role is Role.SIGNATURE
        office_and_name = _OFFICE.match(block.text) and _follows_name(blocks, index)
        if office_and_name or (is_name and _NAME.fullmatch(block.text)):
            block.role = Role.SIGNATURE


def _follows_name(blocks: Sequence[Block], index: int) -> bool:
    rest = _OFFICE.sub("", blocks[index].text).strip()
    following = rest or (blocks[index + 1].text if index + 1 < len(blocks) else "")
    return _NAME.fullmatch(following) is not None


def mark_tables(blocks: Sequence[Block]) -> None:
    """Rows of numbers, what stands between them and the caption directly above are a table."""
    rows = [index for index, block in enumerate(blocks) if _is_row(block)]
    for row in rows:
        blocks[row].role = Role.TABLE
    for row, following in pairwise(rows):
        between = blocks[row + 1 : following]
        if len(between) <= MOST_CELLS_BETWEEN and all(map(_may_be_cell, between)):
            for block in between:
                block.role = Role.TABLE
    for below, block in pairwise(reversed(blocks)):
        if below.role is Role.TABLE and _may_be_cell(block):
            block.role = Role.TABLE


def _is_row(block: Block) -> bool:
    if block.role is Role.TABLE:
        return True
    if block.role not in {Role.PARAGRAPH, Role.ITEM}:
        return False
    return all(_CELL.fullmatch(line.text) or _has_columns(line.text) for line in block.lines)


def _has_columns(line: str) -> bool:
    words = line.split()
    numbers = [word for word in words if _NUMBER.fullmatch(word)]
    return len(numbers) >= 3 and 5 * len(numbers) >= 2 * len(words) and not line.endswith(".")


def _may_be_cell(block: Block) -> bool:
    is_short = len(block.text) <= LONGEST_CELL and not is_finished_prose(block.text)
    return block.role is Role.PARAGRAPH and is_short


def mark_headings(blocks: Sequence[Block]) -> None:
    """Short unfinished blocks that begin with a capital are headings of what follows them."""
    shapes = [_is_shaped_as_heading(block) for block in blocks]
    for index, block in enumerate(blocks):
        if shapes[index] and not _is_listed(blocks, index) and index + 1 < len(blocks):
            block.role = Role.HEADING
    _rank(blocks)


def _is_shaped_as_heading(block: Block) -> bool:
    if block.role not in {Role.PARAGRAPH, Role.ITEM} or len(block.lines) > MOST_HEADING_LINES:
        return False
    title = _LABEL.sub("", block.text)
    begins_well = title[:1].isupper() or title[:1] in "\u2018\u201c'\""
    ends_well = not is_finished_prose(title) and not title.endswith(",")
    return begins_well and ends_well and len(title) <= LONGEST_HEADING


def _is_listed(blocks: Sequence[Block], index: int) -> bool:
    """Whether a numbered line is one of several in a row, so an item and no heading."""
    if not is_numbered(blocks[index].text):
        return False
    beside = [blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(blocks)]
    return any(is_numbered(block.text) for block in beside)


def _rank(blocks: Sequence[Block]) -> None:
    headings = [block for block in blocks if block.role is Role.HEADING]
    has_parts = any(re.match(r"1\. |bijlage \d", h.text, re.IGNORECASE) for h in headings)
    expected, in_annex, in_part = 1, False, False
    for heading in headings:
        annex = re.match(r"bijlage \d", heading.text, re.IGNORECASE) is not None
        part = heading.text.startswith(f"{expected}. ") and not in_annex
        in_annex = in_annex or annex
        expected += part
        heading.level = _level(heading.text, is_part=annex or part, is_below=has_parts and in_part)
        in_part = in_part or annex or part


def _level(text: str, *, is_part: bool, is_below: bool) -> int:
    if is_part or text.lower() == "tot slot" or not is_below:
        return 1
    is_detail = re.match(r"(?:\d{1,2}|[a-z])\.\s|ad \d", text, re.IGNORECASE)
    return 3 if is_detail else 2


def mark_announcements(blocks: Sequence[Block]) -> None:
    """A list whose items are the headings that follow is a table of contents, not a list."""
    headings = {normal_form(block.text) for block in blocks if block.role is Role.HEADING}
    for role, run in groupby(blocks, key=lambda block: block.role):
        items = list(run)
        if role is Role.ITEM and len(items) > 1:
            named = sum(normal_form(item.text) in headings for item in items)
            if 2 * named >= len(items):
                for item in items:
                    item.role = Role.CONTENTS


def take_up_footnotes(blocks: Sequence[Block]) -> None:
    """Give a footnote the blocks after it that belong to it and not to the text it cuts in two.

    Where a footnote stands in an unfinished paragraph, all up to the line in lower case with
    which that goes on is footnote.
    """
    for index, block in enumerate(blocks):
        if block.role is not Role.FOOTNOTE:
            continue
        before = next((b for b in reversed(blocks[:index]) if b.role is not Role.FOOTNOTE), None)
        if before is None or before.role not in {Role.PARAGRAPH, Role.ITEM}:
            continue
        if not is_finished_prose(before.text):
            _take_up(blocks, index)


def _take_up(blocks: Sequence[Block], index: int) -> None:
    reach = blocks[index + 1 : index + 5]
    for distance, block in enumerate(reach):
        if block.role is Role.HEADING:
            return
        if block.role is not Role.FOOTNOTE and begins_in_lower_case(block.first):
            for note in reach[:distance]:
                note.role = Role.FOOTNOTE if note.role is Role.FOOTNOTE else Role.FOOTNOTE_REST
            return
