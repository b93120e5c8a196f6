"""How well sentences are parsed: scores on a treebank, with its own words and sentences."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import Doc

from graph.tagging.syntax.conllu import TreebankSentence, read_conllu
from graph.tagging.syntax.parsers import AUTO, Parser, bare, choose_parser

PUNCTUATION = "PUNCT"
BATCH = 256


@dataclass(frozen=True, slots=True)
class SyntaxScores:
    """Shares from 0 to 1.

    ``upos`` and ``lemma`` (in lower case) are of all words; ``uas`` (right head) and ``las`` (right
    head and relation) of words that are no punctuation.
    """

    model: str
    words: int
    upos: float
    lemma: float
    uas: float
    las: float
    words_per_second: float


def score_syntax(conllu: Path, parser: Parser | None = None) -> SyntaxScores:
    """Score ``parser`` (by default the one the pipeline would use) on a file in CoNLL-U."""
    parser = parser or choose_parser(AUTO, spacy.blank("nl").vocab)
    return score_sentences(list(read_conllu(conllu)), parser)


def score_sentences(sentences: Sequence[TreebankSentence], parser: Parser) -> SyntaxScores:
    """Score ``parser`` on sentences, each by itself; its time is that of parsing alone."""
    docs = [bare(parser.vocab, s.forms, s.spaces) for s in sentences]
    parsed: list[Doc] = []
    begin = time.perf_counter()
    for first in range(0, len(docs), BATCH):
        parsed += parser.parse(docs[first : first + BATCH])
    took = time.perf_counter() - begin
    return _scores(parser, list(zip(sentences, parsed, strict=True)), took)


def _scores(parser: Parser, pairs: list[tuple[TreebankSentence, Doc]], took: float) -> SyntaxScores:
    words = sum(len(doc) for _, doc in pairs)
    attached = [hit for pair in pairs for hit in _attached(*pair)]
    return SyntaxScores(
        model=parser.name,
        words=words,
        upos=_share(hit for pair in pairs for hit in _tagged(*pair)),
        lemma=_share(hit for pair in pairs for hit in _lemmas(parser, *pair)),
        uas=_share(head for head, _ in attached),
        las=_share(head and relation for head, relation in attached),
        words_per_second=words / max(took, 1e-9),
    )


def _tagged(sentence: TreebankSentence, doc: Doc) -> list[bool]:
    return [token.pos_ == pos for token, pos in zip(doc, sentence.upos, strict=True)]


def _lemmas(parser: Parser, sentence: TreebankSentence, doc: Doc) -> list[bool]:
    return [
        parser.lemma(token.text, token.pos_).lower() == lemma.lower()
        for token, lemma in zip(doc, sentence.lemmas, strict=True)
    ]


def _attached(sentence: TreebankSentence, doc: Doc) -> list[tuple[bool, bool]]:
    """Whether head and relation are right; spaCy writes ``ROOT`` where treebanks write ``root``."""
    return [
        (token.head.i == head, token.dep_.lower() == relation)
        for token, head, relation, pos in zip(
            doc, sentence.heads, sentence.deprels, sentence.upos, strict=True
        )
        if pos != PUNCTUATION
    ]


def _share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return sum(found) / max(len(found), 1)
