"""The words that quotes, titles and nodes are found by; and those turned round, as postings.

A bag is a list of lemmas. A word that counts more stands in it more often.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

import numpy as np

from app.search.bm25 import Postings, count
from app.search.source import NodeText, Source
from app.search.thesaurus import thesaurus
from graph.text.compounds import split
from graph.text.content_words import lemmas_of
from graph.text.words import words

Bag: TypeAlias = list[str]

_TITLES = (6, 2, 1)
_LABEL = 3
_NODE = 2


def compound_parts(texts: Iterable[Bag], counts: Mapping[str, int]) -> list[Bag]:
    """For each text the parts of the compounds in it."""
    parts = {word: found for word in counts if (found := split(word, counts))}
    return [[part for word in text if word in parts for part in parts[word]] for text in texts]


def node_words(node: NodeText) -> Bag:
    """Label, terms and definition of a node; the label counts most."""
    return lemmas_of(node.label) * _LABEL + lemmas_of(". ".join((node.definition, *node.terms)))


def title_words(titles: Sequence[str]) -> Bag:
    """A section's titles, its own and those above it."""
    return lemmas_of(". ".join(titles))


def section_texts(source: Source, quotes: Sequence[Bag]) -> list[Bag]:
    """Each section as one text: its titles, its own most, and its quotes' words, once a quote."""
    found = [
        [
            word
            for times, title in zip(_TITLES, place.titles, strict=False)
            for word in lemmas_of(title) * times
        ]
        for place in source.places
    ]
    for section, bag in zip(source.sections, quotes, strict=True):
        found[section].extend(set(bag))
    return found


def node_texts(source: Source, nodes: Sequence[Bag], quotes: Sequence[Bag]) -> list[Bag]:
    """Each node as one text: its own words and those of its quotes, once a quote."""
    found = [bag * _NODE for bag in nodes]
    for quote, node in zip(source.tag_quotes, source.tag_nodes, strict=True):
        found[node].extend(set(quotes[quote]))
    return found


def spelled_words(source: Source) -> Mapping[str, int]:
    """How often each word, as it is spelled, stands in quotes, titles, schema and thesaurus."""
    titles = {title for place in source.places for title in place.titles}
    nodes = (t for node in source.nodes for t in (node.label, node.definition, *node.terms))
    texts = "\n".join((*source.texts, *sorted(titles), *nodes, *thesaurus().wordings))
    return Counter(words(texts.lower()))


def postings(bags: Sequence[Bag], terms: Mapping[str, int], by_length: float) -> Postings:
    """The bags turned round: for each term the bags that hold it."""
    numbers = np.fromiter((terms[word] for word in chain(*bags)), np.int64)
    texts = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])
    return count(numbers, texts, (len(terms), len(bags)), by_length)
