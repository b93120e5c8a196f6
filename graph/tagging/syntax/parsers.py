"""What parses sentences: our own model, or a Dutch spaCy model where one is installed."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graph.errors import ModelError
from graph.tagging.artefacts import TRAINED
from graph.tagging.syntax import stored
from graph.tagging.syntax.network import MORPHOLOGY, PARSER
from graph.tagging.syntax.treebank_lemmas import TreebankLemmas

INSTALLABLE = ("nl_core_news_lg", "nl_core_news_md", "nl_core_news_sm")
"""Trained on twice as much as ours: taken, in this order, where one is installed."""

OWN, AUTO = "own", "auto"
BATCH = 256
_NOT_NEEDED = ["ner", "tagger", "lemmatizer", "attribute_ruler", "senter"]


class NoModelError(ModelError):
    """The model that was asked for is not there; says how to get it."""


class Parser(Protocol):
    """Gives every word of a sentence its part of speech, morphology, head and relation."""

    name: str
    vocab: Vocab

    def parse(self, sentences: Sequence[Doc]) -> Sequence[Doc]:
        """The same docs in the same order; each is from ``bare`` with ``vocab``, no white space."""
        ...

    def lemma(self, form: str, pos: str) -> str:
        """Lemma as in a treebank of ``form`` used as ``pos`` (UPOS)."""
        ...


class OwnParser:
    """The model that ships with the project."""

    name = OWN

    def __init__(self, vocab: Vocab, folder: Path = TRAINED) -> None:
        """Read the trained artefact; its docs share ``vocab``."""
        self.vocab = vocab
        self.stored = stored.load(vocab, folder)
        self.lemma = self.stored.lemmas.lemma

    def parse(self, sentences: Sequence[Doc]) -> Sequence[Doc]:
        """See ``Parser``."""
        self.stored.encoder.fill(sentences)
        return run_pipes(self.stored.nlp, sentences)


class InstalledParser:
    """A Dutch model of spaCy's."""

    def __init__(self, name: str, vocab: Vocab) -> None:
        """Load ``name``; its labels become known to ``vocab``, where the results will go."""
        self.name = name
        self.nlp = spacy.load(name, exclude=_NOT_NEEDED)
        self.vocab = self.nlp.vocab
        morphology: Any = self.nlp.get_pipe(MORPHOLOGY)
        parser: Any = self.nlp.get_pipe(PARSER)
        for label in parser.labels:
            vocab.strings.add(label)
        for features in morphology.cfg["labels_morph"].values():
            vocab.morphology.add(features)
        self.lemma = TreebankLemmas({}).lemma

    def parse(self, sentences: Sequence[Doc]) -> Sequence[Doc]:
        """See ``Parser``."""
        return run_pipes(self.nlp, sentences)


def choose_parser(model: str, vocab: Vocab, folder: Path = TRAINED) -> Parser:
    """``own``, the name of an installed model, or ``auto``: an installed one, else our own.

    Raises ``NoModelError`` for a model that is not installed.
    """
    if model == AUTO:
        model = next((name for name in INSTALLABLE if find_spec(name)), OWN)
    if model == OWN:
        return OwnParser(vocab, folder)
    if not find_spec(model):
        raise NoModelError(
            f"The Dutch model {model!r} is not installed: run 'python -m spacy download {model}', "
            f"or set the model to {AUTO!r} or {OWN!r}."
        )
    return InstalledParser(model, vocab)


def bare(vocab: Vocab, words: Sequence[str], spaces: Sequence[bool]) -> Doc:
    """One sentence to be parsed: it is told to be one, so that it comes back with one root."""
    starts: list[bool | int | None] = [place == 0 for place in range(len(words))]
    return Doc(vocab, words=list(words), spaces=list(spaces), sent_starts=starts)


def run_pipes(nlp: Language, docs: Sequence[Doc]) -> Sequence[Doc]:
    """Put the docs through the components of ``nlp`` (not its tokenizer), in order."""
    for _, pipe in nlp.pipeline:
        docs = list(pipe.pipe(docs, batch_size=BATCH))  # type: ignore[attr-defined]
    return docs
