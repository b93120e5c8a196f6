"""Makes one text of broken lines: words cut at the end of a line become whole again."""

import re
from collections.abc import Collection, Sequence

_CUT_WORD = re.compile(r"([^\W\d_][\w-]*)-$")
_NEXT_WORD = re.compile(r"[\w-]+")
_WORD = re.compile(r"\w[\w-]*")


def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, hyphens kept: tells which compounds keep theirs."""
    return frozenset(match[0].lower() for match in _WORD.finditer(text))


def join_lines(pieces: Sequence[str], words: Collection[str] = ()) -> str:
    """The pieces as one running text.

    A hyphen at the end of a piece goes when the next begins in lower case, unless the text writes
    the word with its hyphen elsewhere (``zij-instroom``) or ``en``/``of`` follows (``gezag- en``).

    >>> join_lines(["is onder-", "steuning van Arnhem-", "Leeuwarden"])
    'is ondersteuning van Arnhem-Leeuwarden'
    """
    joined = ""
    for piece in pieces:
        joined = _joined(joined, piece, words) if joined else piece
    return joined


def _joined(before: str, piece: str, words: Collection[str]) -> str:
    cut, following = _CUT_WORD.search(before), _NEXT_WORD.match(piece)
    if cut is None or following is None or following[0] in {"en", "of"}:
        return f"{before} {piece}"
    compound = f"{cut[1]}-{following[0]}".lower()
    whole = f"{cut[1]}{following[0]}".lower()
    keeps = not piece[0].islower() or (compound in words and whole not in words)
    return f"{before}{piece}" if keeps else f"{before[:-1]}{piece}"
