"""What is known of every quote and section before a fold is left out: kernels and look-alikes.

Kernels say how like two quotes are; look-alikes say how like a quote is to what the contents and
the schema say of a section. Both come from texts alone: no section of a quote and nothing that the
schema decided about a quote is in them. But mind that the schema's terms were written by readers of
all quotes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from corpus.manifest import read_known
from graph.lab.training.embeddings import embed, installed
from graph.lab.training.nodes.data import (
    anthology_schema,
    decided,
    section_nodes,
    short_forms,
    tokens_of,
)
from graph.lab.training.nodes.vectors import as_matrix, term_scores, vocabulary
from graph.lab.training.quotes import ANTHOLOGY, LabelledQuote, labelled_quotes
from graph.lab.training.ridge import Matrix
from graph.schema.model import Node
from graph.tagging.nodes.vectors import SHARES, Vectors

LEAST_TEXTS = (1, 2, 2, 2)
"""In how many quotes a feature must stand, by family."""
LETTERS = 3
"""Number of the family of letters."""
MOST_NODES = 6
"""Nodes whose words describe a section."""
LESS_A_PLACE = 0.08
"""A node draws less on a section with every place that it stands further back in its list."""
EXTRA_SHARE = 0.7
"""What each embedding counts beside the words, in the kernel of all together."""


@dataclass(frozen=True, slots=True)
class Sources:
    """``kernels``: all together first; ``extras``: the embedders that take part.

    ``look_alikes``: a row a quote, a column a section. ``draws``: how strongly a node (row) draws
    on a section (column). ``about``: the nodes (columns) that a quote (row) is about by its section
    and by the schema, to be looked at for training quotes only.
    """

    quotes: tuple[LabelledQuote, ...]
    sections: tuple[str, ...]
    kernels: dict[str, Matrix]
    extras: tuple[str, ...]
    look_alikes: list[Matrix]
    draws: Matrix
    about: Matrix


def read_sources(extras: bool) -> Sources:
    """All of it for the anthology; with ``extras``, the embedders that are installed join in."""
    quotes, nodes = labelled_quotes(), anthology_schema().nodes
    sections = tuple(sorted({quote.section for quote in quotes}))
    draws = np.array([[_draw(node, section) for section in sections] for node in nodes])
    words = [tokens_of(quote.text) for quote in quotes]
    told = _told(sections, nodes, draws)
    kernels, alike = _by_words(words, told)
    terms = term_scores(nodes, words)
    related = section_nodes(nodes, sections).T
    alike += [terms @ related, terms @ draws, terms @ (draws > 1 - 2 * LESS_A_PLACE)]
    embedders = installed() if extras else ()
    for name in embedders:
        kernels[name], by_title = _by_embedding(name, [q.text for q in quotes], told[0])
        alike.append(by_title)
        kernels["all"] = kernels.get("all", kernels["words"]) + EXTRA_SHARE * kernels[name]
    together = kernels.pop("all", kernels["words"])
    kernels = {"all": together / np.mean(np.diag(together)), **kernels}
    return Sources(quotes, sections, kernels, embedders, alike, draws, _about(quotes, sections))


def _about(quotes: Sequence[LabelledQuote], sections: Sequence[str]) -> Matrix:
    schema = anthology_schema()
    by_section = dict(zip(sections, section_nodes(schema.nodes, sections), strict=True))
    return np.array([by_section[q.section] for q in quotes]) + decided(schema, quotes)


def _draw(node: Node, section: str) -> float:
    own = [number for number in node.sections if "." in number]
    return 1 - LESS_A_PLACE * own.index(section) if section in own else 0.0


def _told(sections: Sequence[str], nodes: Sequence[Node], draws: Matrix) -> list[list[str]]:
    """Four texts a section: title, title with that of its parent, what its nodes mean, terms."""
    contents = {section.number: section for section in read_known(ANTHOLOGY).sections}
    titles = [contents[number].title for number in sections]
    parents = [contents[contents[number].parent or number].title for number in sections]
    meanings, terms = [], []
    for column in range(len(sections)):
        best = np.argsort(-draws[:, column], kind="stable")[:MOST_NODES]
        own = [nodes[i] for i in best if draws[i, column] > 0]
        meanings.append(". ".join(f"{node.label}. {node.definition}" for node in own))
        terms.append(". ".join(term for node in own for term in node.terms))
    paths = [f"{title}. {parent}" for title, parent in zip(titles, parents, strict=True)]
    return [titles, paths, meanings, terms]


def _by_words(
    words: Sequence[Sequence[str]], told: Sequence[Sequence[str]]
) -> tuple[dict[str, Matrix], list[Matrix]]:
    """Kernels of the quotes, and the cosine of each quote with each text that is told."""
    names, rarity = vocabulary(words, short_forms(), LEAST_TEXTS)
    vectors = Vectors(names, rarity, short_forms())
    matrix = as_matrix([vectors.read(text) for text in words], len(names))
    letters = matrix[:, np.flatnonzero(vectors.family == LETTERS)]
    whole = (matrix @ matrix.T).toarray()
    by_letters = (letters @ letters.T).toarray()
    share = SHARES[LETTERS] / sum(SHARES)
    kernels = {
        "words": whole,
        "lemmas": (whole - by_letters) / (1 - share),
        "letters": by_letters / share,
    }
    alike = []
    for texts in told:
        own = as_matrix([vectors.read(tokens_of(text)) for text in texts], len(names))
        alike.append((matrix @ own.T).toarray())
    return kernels, alike


def _by_embedding(name: str, texts: Sequence[str], titles: Sequence[str]) -> tuple[Matrix, Matrix]:
    own, headed = embed(name, texts), embed(name, titles)
    return own @ own.T, own @ headed.T
