"""Sentence starts by rule: marks, capitals and line ends, with abbreviations left whole."""

from collections.abc import Iterator
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

ENDS = frozenset(".?!…")
CLOSERS = frozenset("\"'”’»)]")
OPENERS = frozenset("\"'“‘«([-–—•·*<")
CLOSING_SHORT = frozenset({"enz.", "etc.", "e.d.", "jl.", "e.a."})


@Language.factory(
    "dutch_sentences",
    assigns=["token.is_sent_start", "doc.sents"],
    default_config={"longest": 150},
)
def create_sentences(nlp: Language, name: str, longest: int) -> "DutchSentences":
    """Make the component; ``longest`` is the most tokens that one sentence may hold."""
    return DutchSentences(longest)


class DutchSentences:
    """Mark sentence starts.

    A sentence is cut after ``longest`` tokens, mark or no mark: rules that look back and forth
    within a sentence then stay linear in the text.
    """

    def __init__(self, longest: int = 150) -> None:
        """Cut after ``longest`` tokens at the latest."""
        self.longest = longest

    def __call__(self, doc: Doc) -> Doc:
        """Set ``is_sent_start`` on every token, all at once: one by one takes quadratic time."""
        if not len(doc):
            return doc
        marks = np.fromiter((1 if s else -1 for s in self.starts(doc)), np.int64, len(doc))
        return doc.from_array(["SENT_START"], cast("Any", marks.astype(np.uint64)))

    def starts(self, doc: Doc) -> Iterator[bool]:
        """For each token, whether a sentence starts with it."""
        first, ended = 0, False
        for token in doc:
            starts = token.i == 0 or (ended and may_start(token)) or token.i - first >= self.longest
            if starts:
                first, ended = token.i, False
            ended = ends(token, ended, token.i - first)
            yield starts


def ends(token: Token, ended: bool, place: int) -> bool:
    """Whether a sentence may be over after this token; ``place`` counts from its start."""
    text = token.text
    if text in ENDS:
        return place > 1 or not (place and token.nbor(-1).like_num)
    if token.is_space:
        return ended or "\n" in text
    if text in CLOSERS:
        return ended
    return text.lower() in CLOSING_SHORT


def may_start(token: Token) -> bool:
    """Whether a sentence can begin with this token."""
    text = token.text
    glued = token.i > 0 and not token.nbor(-1).whitespace_ and not token.nbor(-1).is_space
    if token.is_space or text in ENDS or (text in CLOSERS and (glued or text not in OPENERS)):
        return False
    return not text[0].islower() or token.nbor(-1).is_space
