"""Addresses of sections and quotes, and how the same text is known again.

A document whose quotes are numbered within their sections has a slug in capitals (``PO``): its
addresses are ``PO-3.10`` and ``PO-3.10-12``. Any other slug is in lower case and ends in a year
(``brief-2023``): its quotes are numbered through the document (``brief-2023-17``) and its sections
carry an ``s`` (``brief-2023-s2.1``), so that section 2 and quote 2 cannot be mistaken.
"""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_SECTION = r"(?:0|[1-9]\d*)(?:\.[1-9]\d*){0,2}"
_ORDINAL = r"[1-9]\d*"
_NUMBERED = re.compile(
    rf"(?P<document>[A-Z]{{2,}})(?:-(?P<section>{_SECTION})(?:-(?P<ordinal>{_ORDINAL}))?)?"
)
_UNNUMBERED = re.compile(
    r"(?P<document>[a-z][a-z0-9]*(?:-[a-z0-9]+)*?-\d{4})"
    rf"(?:-(?:s(?P<section>{_SECTION})|(?P<ordinal>{_ORDINAL})))?"
)


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address; what the address does not name is None."""

    document: str
    section: str | None = None
    ordinal: int | None = None


def has_numbered_quotes(document: str) -> bool:
    """Whether the quotes of the document with this slug count from 1 in each section."""
    return document.isupper()


def quote_address(document: str, section: str, ordinal: int) -> str:
    """The address of a quote: ``PO-3.10-12``, or ``brief-2023-17`` where ordinals run through.

    >>> quote_address("PO", "3.10", 12), quote_address("brief-2023", "2.1", 17)
    ('PO-3.10-12', 'brief-2023-17')
    """
    if has_numbered_quotes(document):
        return f"{document}-{section}-{ordinal}"
    return f"{document}-{ordinal}"


def section_address(document: str, section: str) -> str:
    """The address of a section.

    >>> section_address("PO", "3.10"), section_address("brief-2023", "2.1")
    ('PO-3.10', 'brief-2023-s2.1')
    """
    return f"{document}-{section}" if has_numbered_quotes(document) else f"{document}-s{section}"


def is_within(number: str, section: str) -> bool:
    """Whether a section is this section or stands below it, both by number in one document.

    >>> is_within("3.10.1", "3.10"), is_within("3.10", "3.1")
    (True, False)
    """
    return number == section or number.startswith(f"{section}.")


def and_above(number: str) -> list[str]:
    """A section and those it stands below, by number, the chapter first.

    >>> and_above("3.10.1")
    ['3', '3.10', '3.10.1']
    """
    parts = number.split(".") if number else []
    return [".".join(parts[: depth + 1]) for depth in range(len(parts))]


def parse_address(address: str) -> Address | None:
    """The parts of an address of a document, section or quote; None where it is no address.

    >>> parse_address("brief-2023-17")
    Address(document='brief-2023', section=None, ordinal=17)
    """
    match = _NUMBERED.fullmatch(address.strip()) or _UNNUMBERED.fullmatch(address.strip())
    if match is None:
        return None
    ordinal = match["ordinal"]
    return Address(match["document"], match["section"], int(ordinal) if ordinal else None)


@lru_cache(maxsize=4096)
def _blank_for_punctuation(char: str) -> str:
    return " " if unicodedata.category(char).startswith("P") else char


def normal_form(text: str) -> str:
    """The text by which repeats are known: lower case, punctuation and white space as one space.

    Punctuation is what Unicode calls so (categories P*): ``18+`` keeps its plus.

    >>> normal_form('Je zegt: "Ik  wil -- niet".')
    'je zegt ik wil niet'
    """
    return " ".join("".join(map(_blank_for_punctuation, text.lower())).split())


def content_hash(text: str) -> str:
    """sha256 in hexadecimal of the normal form: finds a quote again in another version."""
    return hashlib.sha256(normal_form(text).encode()).hexdigest()


def repeat_groups(texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """The groups of two or more texts with one normal form, as indexes into ``texts``, in order."""
    groups: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        groups.setdefault(normal_form(text), []).append(index)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)
