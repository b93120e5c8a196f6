"""What the corpus package hands over: a document cut into sections and quotes.

All offsets are half-open code points ``[start, end)`` in the document's text as decoded from UTF-8
with line endings as they are; all ``lines`` are 1-based ``(first, last)``, both included.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Lines: TypeAlias = tuple[int, int]
Range: TypeAlias = tuple[int, int]


READER_VERSION = "1"
"""Moves when the readers cut a text in another way: what was stored is then read anew."""


class DocumentKind(StrEnum):
    """What sort of source a document is; it decides how the text is split."""

    ANTHOLOGY = "anthology"
    POLICY_LETTER = "policy_letter"
    REPORT = "report"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """The manifest's entry of one source. ``date`` is None where the text names no day.

    ``colophon`` (name and value, in order) is filled in when the text is parsed.
    """

    slug: str
    title: str
    kind: DocumentKind
    version: str
    publisher: str
    licence: str
    sha256: str
    file: str
    date: datetime.date | None = None
    dated: str = ""
    status: str = ""
    address: str | None = None
    colophon: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading. ``number`` is ``3.10``, ordinal (``2.1``) where the heading has none.

    Section ``0`` holds what stands before the first heading of a letter; nothing in the text heads
    it, so its ``lines`` are an empty range: the first is one past the last.

    ``toc_title`` is the title as the table of contents spells it, None where it lacks there.
    """

    number: str
    title: str
    depth: int
    parent: str | None
    lines: Lines
    toc_title: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """One statement. ``text`` is verbatim: the ``pieces`` of the document joined with one space.

    ``clean`` is ``text`` without editor's notes and left-over markup: what pages show.
    """

    section: str
    ordinal: int
    text: str
    clean: str
    lines: Lines
    pieces: tuple[Range, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and what it stands for, as the document's own list gives it."""

    abbr: str
    expansion: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Matter:
    """Lines that belong to the book and not to its body: ``front``, ``contents`` or ``back``."""

    kind: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines that are neither heading, quote, abbreviation nor matter, with the reason why."""

    lines: Lines
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """One source, cut: every non-blank line stands in exactly one of the parts."""

    document: DocumentInfo
    sections: tuple[Section, ...]
    quotes: tuple[Quote, ...]
    abbreviations: tuple[Abbreviation, ...]
    matter: tuple[Matter, ...]
    left_out: tuple[LeftOut, ...]
