"""What a word is: the one way in which texts, questions, terms and lists are cut into words."""

import re

from graph.text.lemmas import lemma

WORD = re.compile(r"\w+(?:[-+']\w+)*\+?")
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
