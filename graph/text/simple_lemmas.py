"""Words and their lemmas for search: lower case, simplemma's Dutch, the same everywhere."""

import re
from functools import lru_cache

_WORD = re.compile(r"\w+(?:[-+']\w+)*\+?")


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """The Dutch lemma of one word, in lower case."""
    import simplemma  # noqa: PLC0415 - its dictionary loads when first needed

    return simplemma.lemmatize(word.lower(), lang="nl").lower()


def words(text: str) -> list[str]:
    """The words of a text as they stand, numbers and short forms (18+, GI's) among them."""
    return _WORD.findall(text)


def lemmas(text: str) -> list[str]:
    """The lemma of each of ``words(text)``, in the same order."""
    return [lemma(word) for word in words(text)]
