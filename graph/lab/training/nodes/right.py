"""When a node counts as right for a written passage: it draws on one of the passage's sections.

A passage names nodes, not sections. Its sections are, of each node it was written about, the three
that a section classifier finds most fitting; the classifier learnt from quotes only.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from graph.lab.training.nodes.data import (
    MOST_SECTIONS,
    Matrix,
    NodeExamples,
    NodePassage,
    section_nodes,
    short_forms,
    tokens_of,
)
from graph.lab.training.nodes.vectors import as_matrix, vocabulary
from graph.lab.training.ridge import PENALTY, Ridge
from graph.schema.model import Node
from graph.tagging.nodes.vectors import Vectors
from graph.tagging.sections import covers

FITTING = 3
"""Sections of each node that a passage written about it is taken to be about."""


def right_for_passages(examples: NodeExamples) -> npt.NDArray[np.bool_]:
    """One row a passage, one column a node."""
    said, sections = section_sums(examples)
    nodes = {node.slug: node for node in examples.nodes}
    rows = []
    for own, passage in zip(said, examples.passages, strict=True):
        scores = dict(zip(sections, own, strict=True))
        fitting = fitting_sections(passage, nodes, scores)
        rows.append(section_nodes(examples.nodes, sorted(fitting)).any(axis=0) if fitting else None)
    empty = np.zeros(len(examples.nodes), dtype=bool)
    return np.array([empty if row is None else row for row in rows])


def fitting_sections(
    passage: NodePassage, nodes: dict[str, Node], scores: dict[str, float]
) -> set[str]:
    """The best sections of each node that the passage was written about."""
    found: set[str] = set()
    for slug in passage.nodes:
        own = [number for number in nodes[slug].sections if "." in number][:MOST_SECTIONS]
        found.update(sorted(own, key=lambda number: -_best(number, scores))[:FITTING])
    return found


def _best(section: str, scores: dict[str, float]) -> float:
    inside = (score for s, score in scores.items() if covers(section, s) or covers(s, section))
    return max(inside, default=-1.0)


def section_sums(examples: NodeExamples) -> tuple[Matrix, Sequence[str]]:
    """What a section classifier that knows the quotes says of each passage, and its sections."""
    words = [tokens_of(text) for text in examples.texts]
    names, rarity = vocabulary(words, short_forms())
    vectors = Vectors(names, rarity, short_forms())
    matrix = as_matrix([vectors.read(text) for text in words], len(names))
    sections = sorted({quote.section for quote in examples.quotes})
    labels = np.array([[q.section == s for s in sections] for q in examples.quotes], dtype=float)
    quotes, passages = matrix[: len(labels)], matrix[len(labels) :]
    ridge = Ridge((quotes @ quotes.T).toarray(), labels, PENALTY)
    return (passages @ quotes.T).toarray() @ ridge.duals, sections
