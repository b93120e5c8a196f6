"""Dutch lemmas of words: the only lemmas that terms and cues are matched on."""

from functools import lru_cache

import simplemma

from graph.text.simple_lemmas import lemma as table_lemma

LONGEST_WORD = 60
"""No Dutch word is longer; a longer run of letters is its own lemma (guessing would cost time)."""


def lemma(word: str) -> str:
    """Lemma of one lower-case word; the word itself when the table does not know it."""
    return table_lemma(word) if 0 < len(word) <= LONGEST_WORD else word


@lru_cache(maxsize=65_536)
def known(word: str) -> bool:
    """Whether the table holds this lower-case word or one of its forms."""
    return 0 < len(word) <= LONGEST_WORD and simplemma.is_known(word, lang="nl")
