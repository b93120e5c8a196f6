"""The parts of an anthology: front matter, contents, body, list of abbreviations, colophon."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.errors import CorpusError
from corpus.readers.lines import Line

_CONTENTS = re.compile(r"inhoud(?:sopgave)?(?:\s+(?:kort|compleet|volledig))?", re.IGNORECASE)
_FIRST_CHAPTER = re.compile(r"hoofdstuk\s+1\s*[.:]?\s+\S.*", re.IGNORECASE)
_ABBREVIATIONS = re.compile(
    r"(?:bijlage\s+\d+\s*[.:]?\s+)?(?:lijst\s+(?:van|met)\s+)?afkortingen(?:lijst)?", re.IGNORECASE
)
_COLOPHON = re.compile(r"colofon", re.IGNORECASE)
_ANNEX = re.compile(r"bijlage\s+\d+\s*[.:]\s+[^.!]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Regions:
    """The lines of each part, headings of the part included. Any but the body may be empty."""

    front: Sequence[Line]
    contents: Sequence[Line]
    body: Sequence[Line]
    abbreviations: Sequence[Line]
    back: Sequence[Line]


def find_regions(lines: Sequence[Line]) -> Regions:
    """Divide the lines of an anthology; together the parts hold each line once.

    Raises:
        CorpusError: there is no table of contents or no first chapter after it.
    """
    contents = _first(lines, _CONTENTS, 0)
    body = _last(lines, _FIRST_CHAPTER)
    if contents is None or body is None or body <= contents:
        raise CorpusError(
            "The text has no contents followed by a chapter 1, so it cannot be split as an "
            "anthology: give the whole text of the published anthology."
        )
    end = len(lines)
    listed = _first_of(_last(lines[body:], _ABBREVIATIONS), body, end)
    colophon = _first_of(_last(lines[body:], _COLOPHON), body, end)
    annex = _first_of(_first(lines, _ANNEX, min(listed + 1, end)), 0, end)
    stop = min(listed, colophon, annex)
    after_list = min((place for place in (colophon, annex) if place > listed), default=end)
    return Regions(
        front=lines[:contents],
        contents=lines[contents:body],
        body=lines[body:stop],
        abbreviations=lines[stop:after_list] if listed == stop else (),
        back=lines[after_list:] if listed == stop else lines[stop:],
    )


def _first(lines: Sequence[Line], pattern: re.Pattern[str], start: int) -> int | None:
    hits = (i for i in range(start, len(lines)) if pattern.fullmatch(lines[i].text))
    return next(hits, None)


def _last(lines: Sequence[Line], pattern: re.Pattern[str]) -> int | None:
    hits = (i for i in reversed(range(len(lines))) if pattern.fullmatch(lines[i].text))
    return next(hits, None)


def _first_of(place: int | None, offset: int, default: int) -> int:
    return default if place is None else offset + place
