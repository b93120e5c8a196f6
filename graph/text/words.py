"""What a word is, for everybody who cuts a text.

Questions, quotes and lists are cut into words, what joins or ends them left out (``WORD``). The
pipeline cuts a text into tokens that together spell it (``TOKEN``); terms of nodes are cut as that
does, to be found among its tokens.
"""

import re
from collections.abc import Iterator

from graph.text.lemmas import lemma

WORD = re.compile(r"\w+(?:[-+'’‑]\w+)*\+?")
"""A word as it stands, numbers and short forms too: ``18+``, ``GI's``, ``GGZ-wachtlijst``."""

PART = re.compile(r"\w+")
"""A word without what joins it to another: of ``GGZ-wachtlijst`` both."""


def words(text: str) -> list[str]:
    """The words of a text as they stand.

    >>> words("De GI's (18+) – en de GGZ-wachtlijst.")
    ['De', "GI's", '18+', 'en', 'de', 'GGZ-wachtlijst']
    """
    return WORD.findall(text)


def lemmas(text: str) -> list[str]:
    """The lemma of each of ``words(text)``, in the same order."""
    return [lemma(word) for word in words(text)]


_SHORT = (
    "afd art bijv blz bv ca cf cq dhr drs dr enz etc evt excl fig hfst incl ing inz jl jr max "
    "mevr mgr min mln mr mrd nl nr nrs obv ong pag par prof red resp st tel tbv tov vgl vnl zgn"
)
"""Words cut short with a full stop that ends no sentence."""

TOKEN = re.compile(
    rf"""\s+
    | (?<!\w)(?:[^\W\d_]{{1,4}}\.){{2,8}}            # o.a., d.m.v., m.b.t.
    | (?<!\w)(?:{"|".join(_SHORT.split())})\.(?=\s+[a-z0-9(]|[,;:)])   # bijv., nr. 3
    | \d+(?:[.,:]\d+)*[%+]?                          # 18+, 70%, 1.500, 3.10
    | [^\W\d]\w*(?:[-'’‑]\w+)*-?                     # GGZ-wachtlijst, GI's, kind-
    | \w+
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)


def word_tokens(text: str) -> Iterator[str]:
    """The tokens of a text that begin with a letter or a figure.

    >>> list(word_tokens("wet- en regelgeving (18+)"))
    ['wet-', 'en', 'regelgeving', '18+']
    """
    return (token for token in TOKEN.findall(text) if token[0].isalnum())
