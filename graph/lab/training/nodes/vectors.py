"""The vocabulary of a set of texts, and texts as a sparse matrix."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix

from graph.lab.training.ridge import Matrix
from graph.schema.model import Node
from graph.tagging.node_terms import ranked
from graph.tagging.nodes.features import WordFeatures
from graph.tagging.nodes.vectors import TextVector, Values, family_of, names_in
from graph.text.terms import TermIndex

LEAST_TEXTS = (3, 3, 5, 12)
"""In how many texts a feature must stand, by family, to be learnt from."""


def vocabulary(
    texts: Sequence[Sequence[str]],
    forms: Mapping[str, Sequence[str]],
    least: Sequence[int] = LEAST_TEXTS,
) -> tuple[list[str], Values]:
    """Features that stand in enough texts, in order, and their inverse document frequency."""
    reader = WordFeatures(forms)
    counts = Counter(name for words in texts for name in names_in(words, reader))
    names = sorted(name for name, n in counts.items() if n >= least[family_of(name)])
    found = np.array([counts[name] for name in names])
    rarity = np.log((1 + len(texts)) / (1 + found)) + 1
    # As it is stored, so that training sees the numbers that tagging will see.
    return names, rarity.astype(np.float16).astype(np.float32)


def as_matrix(read: Sequence[TextVector], width: int) -> csr_matrix:
    """One row a text."""
    values = np.concatenate([vector.values for vector in read]).astype(float)
    columns = np.concatenate([vector.features for vector in read])
    ends = np.cumsum([0, *(len(vector.features) for vector in read)])
    return csr_matrix((values, columns, ends), shape=(len(read), width))


def term_scores(nodes: Sequence[Node], texts: Sequence[Sequence[str]]) -> Matrix:
    """What the terms of each node (column) score in each text (row)."""
    index = TermIndex({node.slug: node.terms for node in nodes})
    columns = {node.slug: j for j, node in enumerate(nodes)}
    scores = np.zeros((len(texts), len(columns)))
    for i, words in enumerate(texts):
        for hit in ranked(index.find(words), index):
            scores[i, columns[hit.node]] = hit.score
    return scores
