"""What a text is told by, the same at training and at tagging.

A feature is a name: ``werkdruk`` (lemma), ``+druk`` (part of a compound), ``&hoog werkdruk`` (two
lemmas in a row), ``~druk>`` (letters of a word, ``<`` and ``>`` its ends).
"""

from collections.abc import Iterator, Mapping, Sequence

from graph.text.compounds import halves
from graph.text.keys import base_form, is_abbreviation
from graph.text.lemmas import LONGEST_WORD

FAMILIES = ("", "+", "&", "~")
"""What the names of each family begin with; a lemma begins with a letter."""

SHORTEST_LETTERS, LONGEST_LETTERS = 3, 5
LONGEST_EXPANSION = 12
"""Lemmas of an expansion that count."""
_SILENT = """
    aan al als ander bij dan dat de deze die dit doen doordat door dus een en er geen hebben hem hen
    het hier hij hoe hun iets ik in is je kan kunnen maar me mee meer men met mij mijn moet moeten
    mogen na naar niet nog nu of om omdat onder ons onze ook op over sinds te tegen terwijl tot u
    uit uw van veel voor waar waardoor wanneer want was wat we wel welke werd wie wij worden ze zich
    zij zijn zo zoals zodat zou zullen"""
SILENT = frozenset(_SILENT.split())
"""Words that tell nothing by themselves."""
_ENDINGS = ("'s", "’s", "s", "'en", "’en", "en")


class WordFeatures:
    """The features of single words.

    ``short_forms`` maps an abbreviation, case and all, to the lemmas of its expansion.
    """

    def __init__(self, short_forms: Mapping[str, Sequence[str]]) -> None:
        """Keep the abbreviations."""
        self.short_forms = short_forms

    def of(self, word: str) -> tuple[str, ...]:
        """All that ``word`` tells by itself, without repeats; its lemma first, if any."""
        base = base_of(word)
        if not base or base in SILENT:
            return ()
        lower = word.lower()
        parts = (f"+{part}" for part in halves(lower))
        return tuple(dict.fromkeys([base, *self._expanded(word), *parts, *letters(lower)]))

    def _expanded(self, word: str) -> Iterator[str]:
        for piece in {word, *word.split("-")}:
            forms = (piece, *(piece.removesuffix(ending) for ending in _ENDINGS))
            found = next((form for form in forms if form in self.short_forms), "")
            yield from self.short_forms.get(found, ())


def base_of(word: str) -> str:
    """The lemma of a word; empty for marks and numbers, itself for an abbreviation."""
    if len(word) > LONGEST_WORD or not word[:1].isalpha():
        return ""
    return word if is_abbreviation(word) else base_form(word.lower())


def expansion_lemmas(words: Sequence[str]) -> tuple[str, ...]:
    """The telling lemmas of a written-out abbreviation."""
    bases = (base_of(word) for word in words)
    return tuple(base for base in bases if base and base not in SILENT)[:LONGEST_EXPANSION]


def letters(word: str) -> Iterator[str]:
    """Runs of three to five letters of a lower-case word, its ends marked."""
    marked = f"<{word}>"
    for size in range(SHORTEST_LETTERS, LONGEST_LETTERS + 1):
        yield from (f"~{marked[i : i + size]}" for i in range(len(marked) - size + 1))
