"""Words and marks of a Dutch text, in time linear in its length.

spaCy's own tokenizer peels marks off a run one at a time, which takes minutes on a megabyte
without spaces, and it splits ``18+`` and ``d.m.v.`` in ways that hide sentence ends.
"""

import re
from collections.abc import Callable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graph.text.words import TOKEN

NAME = "doorklik.DutchTokenizer.v1"
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class DutchTokenizer:
    """Cut a text into tokens that together spell it, character for character.

    Lone surrogates, which spaCy cannot store, become U+FFFD: offsets stay those of the text given.
    """

    def __init__(self, vocab: Vocab) -> None:
        """Keep the pipeline's ``vocab``: its documents must share it."""
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenize ``text``; whitespace other than one space after a word is a token of its own.

        >>> [token.text for token in DutchTokenizer(Vocab())("Van 18- naar 18+, o.a. hier.")]
        ['Van', '18', '-', 'naar', '18+', ',', 'o.a.', 'hier', '.']
        """
        words: list[str] = []
        spaces: list[bool] = []
        for piece in TOKEN.findall(_SURROGATE.sub("\ufffd", text)):
            if piece[0] == " " and words and not words[-1].isspace():
                spaces[-1] = True
                piece = piece[1:]  # noqa: PLW2901
            if piece:
                words.append(piece)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to keep: the rules are code."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> "DutchTokenizer":
        """Nothing to restore."""
        return self

    def to_disk(self, _path: Path | str, **_: object) -> None:
        """Nothing to keep: the rules are code."""

    def from_disk(self, _path: Path | str, **_: object) -> "DutchTokenizer":
        """Nothing to restore."""
        return self


@spacy.registry.tokenizers(NAME)
def create_tokenizer() -> Callable[[Language], DutchTokenizer]:
    """What spaCy's config calls to make the tokenizer of a pipeline."""
    return lambda nlp: DutchTokenizer(nlp.vocab)
