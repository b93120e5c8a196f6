"""Whether a line goes on with the quote before it: a page break cut the quote in two.

No mark of the page break is left in a published text, so the rule reads the two lines. What stands
after an unfinished line and begins in lower case goes on with it, and so does whatever follows a
line that breaks off in a comma or a word that ends no sentence. A line that begins in lower case
goes on with a finished line too: no Dutch sentence begins so. The full stop was then put in by
mistake. Names of listed abbreviations (``ggz-aanbieders``) may begin a sentence in lower case.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from corpus.splitting.cleaning import without_notes

_FINISHED = re.compile(r"[.!?\u2026][\"'\u2018\u2019\u201c\u201d)\]\u00b9\u00b2\u00b3]*$")
_SHORT_FORM = re.compile(
    r"(?:\b(?:\w\.)+|\b(?:bijv|bv|etc|art|nr|ca|resp|incl|excl|mw|dhr|jl|mln|nrs)\.)$"
)
_DANGLING = re.compile(
    r"(?:,|\b(?:de|een|en|of|om|te|van|voor|als|dat|die|omdat|zodat|doordat|waardoor|terwijl))$",
    re.IGNORECASE,
)
_FINISHED_PROSE = re.compile(
    r"(?:[.!?\u2026:;][\"'\u2018\u2019\u201c\u201d\u00bb)\]*]*|(?<!\d)[.!?][)\]]*\d{1,2}|"
    r"[.!?]<sup>\d{1,3}</sup>)$"
)
_MARK = re.compile(r"(?:\d{1,2}|<sup>\d{1,3}</sup>)$")
_OPENING = "\u2013\u2014 \"'\u2018\u2019\u201c\u201d([\u201e"
_CLITIC = re.compile(r"['\u2018\u2019][stn] ")


@dataclass(frozen=True, slots=True)
class Join:
    """Two pieces belong together; ``stray_full_stop`` where a full stop stands at the cut."""

    stray_full_stop: bool


def joins(before: str, line: str, abbreviations: Collection[str] = ()) -> Join | None:
    """How ``line`` goes on with the quote ``before`` it; None where it is a quote of its own.

    ``abbreviations`` are the short forms of the document's own list, as it spells them.
    """
    head = without_notes(before)
    if _is_finished(head):
        lower = line[:1].islower() and not _is_abbreviation(line, abbreviations)
        return Join(stray_full_stop=True) if lower else None
    if _DANGLING.search(head) or begins_in_lower_case(line):
        return Join(stray_full_stop=False)
    return None


def _is_finished(text: str) -> bool:
    return _FINISHED.search(text) is not None and _SHORT_FORM.search(text) is None


def is_finished_prose(text: str) -> bool:
    """Whether a paragraph of a letter ends here; a colon ends it too, before a footnote mark."""
    return _FINISHED_PROSE.search(text) is not None


def goes_on_in_prose(before: str, line: str) -> bool:
    """Whether ``line`` goes on with the unfinished paragraph ``before`` it."""
    if is_finished_prose(before):
        return _SHORT_FORM.search(_MARK.sub("", before)) is not None and begins_in_lower_case(line)
    is_rest = begins_in_lower_case(line) or not any(char.isalnum() for char in line)
    return is_rest or _DANGLING.search(before) is not None


def begins_in_lower_case(line: str) -> bool:
    """Whether the first letter is a small one, quote marks and dashes aside."""
    clitic = _CLITIC.match(line)
    bare = line[clitic.end() :] if clitic else line.lstrip(_OPENING)
    return bare[:1].islower()


def _is_abbreviation(line: str, abbreviations: Collection[str]) -> bool:
    word = re.split(r"[^\w+]", line, maxsplit=1)[0].casefold()
    return word in {abbreviation.casefold() for abbreviation in abbreviations}
