"""Sentences of a treebank as what spaCy learns from."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from graph.tagging.syntax.conllu import TreebankSentence

RARE = 10
"""A bundle of features seen less often is left out: it is not learnt, and weighs as much."""

MOST_SENTENCES = 5
FEWEST_WORDS, MOST_WORDS, GROWTH = 200, 1_500, 1.001


def without_rare(sentences: Sequence[TreebankSentence]) -> list[TreebankSentence]:
    """The sentences with no features on words whose bundle is rare."""
    seen = Counter(bundle for s in sentences for bundle in zip(s.upos, s.feats, strict=True))
    return [
        replace(
            s,
            feats=tuple(
                feats if seen[pos, feats] >= RARE else ""
                for pos, feats in zip(s.upos, s.feats, strict=True)
            ),
        )
        for s in sentences
    ]


def example(vocab: Vocab, sentences: Sequence[TreebankSentence]) -> Example:
    """Some sentences as one text, bare and as it should become."""
    words = [form for s in sentences for form in s.forms]
    spaces = [space for s in sentences for space in s.spaces]
    heads: list[int] = []
    for s in sentences:
        first = len(heads)
        heads += [first + head for head in s.heads]
    gold = Doc(
        vocab,
        words=words,
        spaces=spaces,
        pos=[pos for s in sentences for pos in s.upos],
        morphs=[feats for s in sentences for feats in s.feats],
        heads=heads,
        deps=[label for s in sentences for label in relations(s)],
    )
    return Example(Doc(vocab, words=words, spaces=spaces), gold)


def relations(sentence: TreebankSentence) -> list[str]:
    """Relations as spaCy writes them: ``ROOT`` for the root."""
    pairs = enumerate(zip(sentence.heads, sentence.deprels, strict=True))
    return ["ROOT" if head == i else relation for i, (head, relation) in pairs]


def batches(
    vocab: Vocab, sentences: Sequence[TreebankSentence], chance: random.Random
) -> Iterator[list[Example]]:
    """Batches without end, growing in words; texts of 1 to 5 sentences, shuffled every round.

    Several sentences a text teach the parser where a sentence begins.
    """
    texts = _texts(sentences, chance)
    least = float(FEWEST_WORDS)
    while True:
        batch: list[Example] = []
        while sum(len(each) for each in batch) < least:
            batch.append(example(vocab, next(texts)))
        yield batch
        least = min(least * GROWTH, MOST_WORDS)


def _texts(
    sentences: Sequence[TreebankSentence], chance: random.Random
) -> Iterator[list[TreebankSentence]]:
    while True:
        mixed = list(sentences)
        chance.shuffle(mixed)
        while mixed:
            count = chance.randint(1, MOST_SENTENCES)
            yield mixed[:count]
            del mixed[:count]
