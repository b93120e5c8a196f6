"""The words of a doc and their lemmas, as lists made once, and the component that sets the lemmas.

Each component asking spaCy for them again took a tenth more time in all. They are kept beside the
doc, not on it: a doc holds only what can be saved.
"""

from collections.abc import MutableMapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc

from graph.text.lemmas import lemma


@dataclass(frozen=True, slots=True)
class DocWords:
    """``texts`` of the tokens as they stand, ``low`` in lower case, ``lemmas`` of these."""

    texts: list[str]
    low: list[str]
    lemmas: list[str]


_KEPT: MutableMapping[Doc, DocWords] = WeakKeyDictionary()
"""Forgotten with the doc."""


def words_of(doc: Doc) -> DocWords:
    """The words of a doc; callers do not change them."""
    found = _KEPT.get(doc)
    if found is None or len(found.texts) != len(doc):  # merged or split since
        texts = [token.text for token in doc]
        low = [text.lower() for text in texts]
        found = _KEPT[doc] = DocWords(texts, low, [lemma(word) for word in low])
    return found


@Language.component("dutch_lemmas", assigns=["token.lemma"])
def dutch_lemmas(doc: Doc) -> Doc:
    """Give every token its lemma."""
    for token, lemma_ in zip(doc, words_of(doc).lemmas, strict=True):
        token.lemma_ = lemma_
    return doc
