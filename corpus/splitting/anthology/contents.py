"""Tables of contents: what they call the sections, which may differ from the body."""

import re
from collections.abc import Iterable

from corpus.readers.lines import Line

_CHAPTER = re.compile(r"hoofdstuk\s+(\d{1,2})\s*[.:]?\s+(\S.*)", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,2})\.?\s+(\S.*)")
_PAGE = re.compile(r"(?:\s*\t\s*\d{1,4}|\s+\d{1,3})$")


def numbered_title(text: str) -> tuple[str, str] | None:
    """Number and title of a line in the form of a heading, None for any other line.

    >>> numbered_title("8.4.2. Beperkingen van de Jeugdwet")
    ('8.4.2', 'Beperkingen van de Jeugdwet')
    """
    match = _CHAPTER.fullmatch(text) or _NUMBERED.fullmatch(text)
    return (match[1], match[2]) if match else None


def read_contents(lines: Iterable[Line]) -> dict[str, str]:
    """The title of each numbered entry as the contents spell it, by number.

    An entry runs on over further lines until its page number. Where two contents name a number,
    the later and complete one counts.
    """
    titles = {}
    for entry in _entries(lines):
        found = numbered_title(_PAGE.sub("", entry))
        if found:
            titles[found[0]] = " ".join(found[1].split())
    return titles


def _entries(lines: Iterable[Line]) -> Iterable[str]:
    pending = ""
    for line in lines:
        if pending and numbered_title(line.text):
            yield pending
            pending = ""
        pending = f"{pending} {line.text}".strip()
        if line.text and _PAGE.search(pending):
            yield pending
            pending = ""
    if pending:
        yield pending
