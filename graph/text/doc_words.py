"""The words of a doc and their lemmas, as lists made once, and the component that sets the lemmas.

Each component asking spaCy for them again took a tenth more time in all.
"""

from dataclasses import dataclass
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from graph.text.lemmas import lemma

_KEY = "doorklik_words"


@dataclass(frozen=True, slots=True)
class DocWords:
    """``texts`` of the tokens as they stand, ``low`` in lower case, ``lemmas`` of these."""

    texts: list[str]
    low: list[str]
    lemmas: list[str]


def words_of(doc: Doc) -> DocWords:
    """The words of a doc; callers do not change them."""
    found = doc.user_data.get(_KEY)
    if found is None:
        texts = [token.text for token in doc]
        low = [text.lower() for text in texts]
        found = doc.user_data[_KEY] = DocWords(texts, low, [lemma(word) for word in low])
    return cast(DocWords, found)


@Language.component("dutch_lemmas", assigns=["token.lemma"])
def dutch_lemmas(doc: Doc) -> Doc:
    """Give every token its lemma."""
    for token, lemma_ in zip(doc, words_of(doc).lemmas, strict=True):
        token.lemma_ = lemma_
    return doc
