"""Blocks: what a letter or report is made of before sections and passages are numbered."""

from dataclasses import dataclass, field
from enum import StrEnum

from corpus.readers.lines import Line


class Role(StrEnum):
    """What a block is for its reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    FOOTNOTE = "footnote"
    TABLE = "table"
    FRONT = "front"
    CONTENTS = "contents"
    SIGNATURE = "signature"
    RULE = "rule"
    REPEATED_TITLE = "repeated title"
    ADDRESS = "address"
    FOOTNOTE_REST = "rest of a footnote"


PASSAGES = frozenset({Role.PARAGRAPH, Role.ITEM, Role.FOOTNOTE})


@dataclass(slots=True)
class Block:
    """Lines that belong together. ``level`` is a heading's rank, 1 for the highest."""

    role: Role
    lines: list[Line]
    level: int = 0
    flags: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines joined with one space."""
        return " ".join(line.text for line in self.lines)

    @property
    def first(self) -> str:
        """The text of the first line: what tells how a block begins."""
        return self.lines[0].text
