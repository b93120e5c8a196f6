"""Dutch lemmas: simplemma's table, the only lemmas that terms, cues, tags and search go by.

The table is data that the trained parts were learnt on, so its version is pinned in pyproject.toml
and ``table_hash`` tells one table from another.
"""

import hashlib
from functools import cache, lru_cache
from pathlib import Path

LONGEST_WORD = 60
"""No Dutch word is longer; a longer run of letters is its own lemma (guessing would cost time)."""

PROBE = Path(__file__).with_name("probe_words.txt")
"""Every fourth word of the anthology, in alphabetical order, one a line: what ``table_hash`` asks
the table. Of the words there, one in twelve differed between simplemma 1.1.2 and 2.0.0."""

_CACHED = 200_000
"""Words kept as looked up; the texts that ship have about 20,000."""


@lru_cache(maxsize=_CACHED)
def lemma(word: str) -> str:
    """The lemma of one word, in lower case; the word itself when the table does not know it.

    >>> lemma("Wachtlijsten"), lemma("leidde"), lemma("GI's")
    ('wachtlijst', 'leiden', 'gi')
    """
    low = word.lower()
    if not 0 < len(low) <= LONGEST_WORD:
        return low
    import simplemma  # noqa: PLC0415 - a tenth of a second, when the first word is asked

    return simplemma.lemmatize(low, lang="nl").lower()


@lru_cache(maxsize=_CACHED)
def is_known(word: str) -> bool:
    """Whether the table holds this lower-case word or one of its forms.

    >>> is_known("huizen"), is_known("wijkteams")
    (True, False)
    """
    import simplemma  # noqa: PLC0415 - as above

    return 0 < len(word) <= LONGEST_WORD and bool(simplemma.is_known(word, lang="nl"))


@cache
def table_hash() -> str:
    """Sixteen hexadecimal digits that change when the table answers otherwise.

    Hashed are lemma and ``is_known`` of each word in ``PROBE``: about 20 ms, once a process.
    """
    asked = PROBE.read_text(encoding="utf-8").split()
    answers = "\n".join(f"{word} {lemma(word)} {is_known(word):d}" for word in asked)
    return hashlib.sha256(answers.encode()).hexdigest()[:16]
