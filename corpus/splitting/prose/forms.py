"""Raw blocks of the three forms in which letters and reports come.

wrapped: lines broken at the width of a page, paragraphs parted by blank lines;
flowing: a paragraph a line; markdown: headings with ``#``, paragraphs parted by blank lines.
"""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from corpus.readers.lines import Line, written
from corpus.splitting.blocks import Block, Role

LONG_LINE = 120
FOOTNOTE_REACH = 30
"""Lines within which a page must end for its footnotes to run on to that end."""

_MARKDOWN = re.compile(r"#{1,6}\s+\S")
_BULLET = re.compile(r"[\u00b7\u2022\u25aa\u25e6]\s*\S|[-*]\s+\S")
_COUNTED = re.compile(r"(?:\d{1,2}|[a-z])\)\s+\S")
_NUMBERED = re.compile(r"\d{1,2}\.\s+\S")
_END_NOTE = re.compile(r"\ufffd.*|.*\u21a9\ufe0e?", re.DOTALL)
_SUP_NOTE = re.compile(r"<sup>\d{1,3}</sup>\s*\S")
_TABLE_ROW = re.compile(r".*\|.*\|.*")
_RULE = re.compile(r"(?:[-*_]\s*){3,}")
_ADDRESS = re.compile(r"(?:\[[^\]]*\]\([^)]*\)|<?(?:https?://|www\.)\S+>?)")
_ENTRY = re.compile(r".*\.{4,}\s*\d{1,4}")
_INTRODUCES = re.compile(r"[:;.]$")


class Form(StrEnum):
    """How the text of a letter or report was laid down."""

    WRAPPED = "wrapped"
    FLOWING = "flowing"
    MARKDOWN = "markdown"


def form_of(lines: Sequence[Line]) -> Form:
    """The form of a text: by ``#`` headings, else by whether most of it stands in long lines."""
    if any(_MARKDOWN.match(line.text) for line in lines):
        return Form.MARKDOWN
    total = sum(len(line.text) for line in lines)
    in_long_lines = sum(len(line.text) for line in lines if len(line.text) > LONG_LINE)
    return Form.FLOWING if 2 * in_long_lines > total else Form.WRAPPED


def raw_blocks(lines: Sequence[Line], text: str) -> list[Block]:
    """The blocks of a text in order, each line that is not blank in exactly one of them."""
    readers: dict[Form, Callable[[Sequence[Line], str], list[Block]]] = {
        Form.WRAPPED: _wrapped,
        Form.FLOWING: _flowing,
        Form.MARKDOWN: _markdown,
    }
    return readers[form_of(lines)](lines, text)


def is_numbered(text: str) -> bool:
    """Whether a line begins as ``1. ``: an item of a list or a heading."""
    return _NUMBERED.match(text) is not None


def _item_role(line: str) -> Role:
    is_item = _BULLET.match(line) or _COUNTED.match(line) or _NUMBERED.match(line)
    return Role.ITEM if is_item else Role.PARAGRAPH


def _flowing(lines: Sequence[Line], _text: str) -> list[Block]:
    return [Block(_flowing_role(line.text), [line]) for line in written(lines)]


def _flowing_role(line: str) -> Role:
    if _END_NOTE.fullmatch(line):
        return Role.FOOTNOTE
    return Role.TABLE if _TABLE_ROW.fullmatch(line) else _item_role(line)


def _wrapped(lines: Sequence[Line], text: str) -> list[Block]:
    notes = _wrapped_footnotes(lines, text)
    blocks: list[Block] = []
    is_new = True
    for line in lines:
        if not line.text:
            is_new = True
        elif line.number in notes:
            _add_note(blocks, line, starts=notes[line.number])
            is_new = True
        elif is_new or _is_item_within(blocks[-1], line):
            blocks.append(Block(_item_role(line.text), [line]))
            is_new = False
        else:
            blocks[-1].lines.append(line)
    return blocks


def _add_note(blocks: list[Block], line: Line, *, starts: bool) -> None:
    if starts:
        blocks.append(Block(Role.FOOTNOTE, [line]))
    else:
        blocks[-1].lines.append(line)


def _is_item_within(block: Block, line: Line) -> bool:
    """A counted item may follow its introduction without a blank line between."""
    is_counted = _COUNTED.match(line.text) is not None
    return is_counted and _INTRODUCES.search(block.lines[-1].text) is not None


def _wrapped_footnotes(lines: Sequence[Line], text: str) -> dict[int, bool]:
    """The lines of footnotes at the foot of pages, by number; True where a footnote begins.

    Footnotes count on through the document, so the next one is known by its number. They run to
    the end of the page: a page begins with a line that is set in by a space.
    """
    notes: dict[int, bool] = {}
    expected, end = 1, -1
    for index, line in enumerate(lines):
        is_top = index == 0 or not lines[index - 1].text or lines[index - 1].number in notes
        if line.text.startswith(f"{expected} ") and is_top:
            notes[line.number] = True
            expected += 1
            end = max(end, _page_end(lines, index, text))
        elif index < end and line.text:
            notes[line.number] = False
    return notes


def _page_end(lines: Sequence[Line], index: int, text: str) -> int:
    """Index of the first line after the footnote that begins at ``index``."""
    for later in range(index + 1, min(index + FOOTNOTE_REACH, len(lines))):
        if lines[later].text and text[lines[later].start - 1] in " \u00a0":
            return later
    blank = (i for i in range(index + 1, len(lines)) if not lines[i].text)
    return len(lines) if index + FOOTNOTE_REACH >= len(lines) else next(blank, len(lines))


def _markdown(lines: Sequence[Line], _text: str) -> list[Block]:
    blocks: list[Block] = []
    is_new = True
    for line in lines:
        if not line.text:
            is_new = True
            continue
        role = _markdown_role(line.text)
        if is_new or role not in {Role.PARAGRAPH, Role.ADDRESS}:
            level = len(line.text) - len(line.text.lstrip("#")) if role is Role.HEADING else 0
            blocks.append(Block(role, [line], level))
        else:
            blocks[-1].lines.append(line)
        is_new = role in {Role.HEADING, Role.RULE}
    return blocks


def _markdown_role(line: str) -> Role:
    if _MARKDOWN.match(line):
        return Role.HEADING
    if _RULE.fullmatch(line):
        return Role.RULE
    if _SUP_NOTE.match(line):
        return Role.FOOTNOTE
    if _ENTRY.fullmatch(line):
        return Role.CONTENTS
    if _ADDRESS.fullmatch(line):
        return Role.ADDRESS
    return Role.TABLE if _TABLE_ROW.fullmatch(line) else _item_role(line)
