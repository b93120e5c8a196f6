"""The pipeline component: parts of speech and dependencies on the sentences of a doc."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.parts_of_speech import IDS  # type: ignore[import-not-found]
from spacy.tokens import Doc, Token

from graph.tagging.syntax.parsers import AUTO, Parser, bare, choose_parser

LONGEST = 150
"""Tokens of a sentence at most; longer ones are parsed in pieces, so that time stays linear."""

UNKNOWN = "dep"
"""The relation of what was not parsed (white space, sentences nobody asked for)."""

ASIDE = "parataxis"
"""The relation of a second root (of the next piece of a long sentence) to the first."""

Range = tuple[int, int]
"""A half-open range of token indices."""

AT_ONCE = 512
"""Sentences parsed together: enough to be quick, few enough to fit in 100 MB at their longest."""

Places = npt.NDArray[np.int64]
Columns = npt.NDArray[np.uint64]
_ATTRS: list[int | str] = ["POS", "MORPH", "DEP", "HEAD"]
_POS, _DEP, _HEAD = 0, 2, 3
SPACE = IDS["SPACE"]
_WANTED, _LEMMA = "syntax_ranges", "treebank_lemma"


@Language.factory(
    "dutch_syntax",
    assigns=["token.pos", "token.morph", "token.dep", "token.head", "token._.treebank_lemma"],
    requires=["doc.sents"],
    default_config={"model": AUTO},
    default_score_weights={"pos_acc": 0.2, "dep_uas": 0.3, "dep_las": 0.5},
)
def create_syntax(nlp: Language, name: str, model: str) -> "DutchSyntax":
    """Make the component; ``model`` is ``auto``, ``own`` or the name of an installed model."""
    return DutchSyntax(choose_parser(model, nlp.vocab))


class DutchSyntax:
    """Sets ``pos_``, ``morph``, ``dep_`` and ``head`` on tokens, sentence by sentence.

    A component before it may name the sentences it needs in ``doc._.syntax_ranges``; the tokens of
    others get their sentence's first token as head and the relation ``dep``, as white space does.
    Sentences stay as they are: every sentence has one root, and no head lies outside.
    """

    def __init__(self, parser: Parser) -> None:
        """Keep the parser; its lemmas stand behind ``token._.treebank_lemma``."""
        self.parser = parser
        Doc.set_extension(_WANTED, default=None, force=True)
        Token.set_extension(_LEMMA, getter=self._lemma, force=True)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one doc."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Annotate docs as they come; a batch is parsed at once, which is several times as fast."""
        left = iter(stream)
        while docs := list(islice(left, batch_size)):
            self.annotate(docs, [_wanted(doc) for doc in docs])
            yield from docs

    def annotate(self, docs: Sequence[Doc], ranges: Sequence[Sequence[Range]]) -> None:
        """Annotate these ranges of each doc; a range must not cross a sentence's end.

        Other tokens keep what an earlier call gave them.
        """
        columns = [_columns(doc) for doc in docs]
        jobs = (
            (doc, words, every)
            for doc, wanted, every in zip(docs, ranges, columns, strict=True)
            for words in _jobs(doc, wanted)
        )
        while some := list(islice(jobs, AT_ONCE)):
            self._parse(some)
        for doc, every in zip(docs, columns, strict=True):
            if len(doc):
                _write(doc, every)

    def _parse(self, jobs: Sequence[tuple[Doc, Places, Columns]]) -> None:
        parsed = self.parser.parse([self._copy(doc, words) for doc, words, _ in jobs])
        for (_, words, every), sentence in zip(jobs, parsed, strict=True):
            every[words] = _placed(sentence, words)

    def _copy(self, doc: Doc, words: Places) -> Doc:
        """The words as a doc of the parser's."""
        tokens = [doc[i] for i in words.tolist()]
        spaces = [bool(token.whitespace_) for token in tokens]
        return bare(self.parser.vocab, [token.text for token in tokens], spaces)

    def _lemma(self, token: Token) -> str:
        return self.parser.lemma(token.text, token.pos_)


def _wanted(doc: Doc) -> list[Range]:
    wanted = doc._.syntax_ranges
    return [(sent.start, sent.end) for sent in doc.sents] if wanted is None else list(wanted)


def _jobs(doc: Doc, ranges: Iterable[Range]) -> Iterator[Places]:
    """Indices of the words (no white space) of each range, ``LONGEST`` at a time."""
    white = _white(doc)
    for start, end in ranges:
        words = start + np.flatnonzero(~white[start:end])
        for first in range(0, len(words), LONGEST):
            yield words[first : first + LONGEST]


def _columns(doc: Doc) -> Columns:
    """What the doc has: part of speech, morphology, relation and head (an index in the doc)."""
    columns = cast("Columns", doc.to_array(_ATTRS)).reshape(len(doc), len(_ATTRS))
    columns[:, _HEAD] += np.arange(len(doc), dtype=np.uint64)
    return columns


def _placed(sentence: Doc, words: Places) -> Columns:
    """The columns of a parsed sentence, with heads as indices in the doc its ``words`` are of."""
    columns = _columns(sentence)
    columns[:, _HEAD] = words[columns[:, _HEAD].astype(np.int64)]
    return columns


def _write(doc: Doc, columns: Columns) -> None:
    """Give the doc its columns, after hanging what has no head under its sentence's root."""
    unknown, aside = doc.vocab.strings.add(UNKNOWN), doc.vocab.strings.add(ASIDE)
    here = np.arange(len(doc), dtype=np.uint64)
    bare = np.isin(columns[:, _DEP], np.array([0, unknown], dtype=np.uint64))
    tops = (columns[:, _HEAD] == here) & ~bare
    starts = np.full(len(doc), -1, dtype=np.int64)
    for sent in doc.sents:
        first, end = sent.start, sent.end
        starts[first] = 1
        found = np.flatnonzero(tops[first:end]) + first
        root = found[0] if len(found) else first
        columns[found[1:], _DEP] = aside
        columns[found, _HEAD] = root
        others = np.flatnonzero(bare[first:end]) + first
        columns[others, _DEP] = unknown
        columns[others, _HEAD] = root
    columns[:, _HEAD] -= here  # as spaCy counts: from the token itself
    columns[_white(doc), _POS] = SPACE
    doc.from_array(_ATTRS, cast("Any", columns))
    doc.from_array(["SENT_START"], cast("Any", starts.astype(np.uint64)))


def _white(doc: Doc) -> npt.NDArray[np.bool_]:
    return cast("npt.NDArray[np.bool_]", doc.to_array("IS_SPACE").astype(bool))
