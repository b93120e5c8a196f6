"""What the nodes part learns from: training quotes, the schema's decisions on them, own passages.

A target says how much a text is about a node: 1 for a quote of one of the node's sections and 1
more where the schema tags it so or claims it; 2 for a passage that was written about the node and
up to 1 for nodes that draw on much the same sections.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.vocab import Vocab

from corpus.ids import quote_address
from corpus.manifest import read_known
from graph.lab.training.data import FOLDER
from graph.lab.training.quotes import ANTHOLOGY, LabelledQuote, training_quotes
from graph.schema.load import load_schema
from graph.schema.model import CausalSchema, Node
from graph.tagging.nodes.features import expansion_lemmas
from graph.tagging.sections import covers
from graph.text.tokenizer import DutchTokenizer

MOST_SECTIONS = 8
MUCH_THE_SAME = 1 / 3
"""Share of the shorter list of sections that two nodes have in common, from which they are kin."""

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class NodePassage:
    """Written in the style of letters; without ``nodes`` it is about nothing of the schema."""

    text: str
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NodeExamples:
    """Quotes first, then passages; row i of ``targets`` belongs to ``texts[i]``, columns to nodes.

    ``groups`` has the same number for repeats of one another.
    """

    nodes: tuple[Node, ...]
    quotes: tuple[LabelledQuote, ...]
    passages: tuple[NodePassage, ...]
    targets: Matrix
    groups: tuple[int, ...]

    @property
    def texts(self) -> list[str]:
        """All texts, in the order of the rows."""
        return [quote.text for quote in self.quotes] + [passage.text for passage in self.passages]


def read_examples(with_passages: bool = True) -> NodeExamples:
    """All that may be learnt from, always in the same order."""
    schema, quotes = anthology_schema(), training_quotes()
    passages = read_passages() if with_passages else ()
    targets = np.vstack([quote_targets(schema, quotes), passage_targets(schema.nodes, passages)])
    own = range(-1, -1 - len(passages), -1)
    groups = (*(quote.group for quote in quotes), *own)
    return NodeExamples(schema.nodes, quotes, passages, targets, groups)


@lru_cache(maxsize=1)
def anthology_schema() -> CausalSchema:
    """The shipped schema with its claims."""
    quotes = read_known(ANTHOLOGY).quotes
    texts = {quote_address(ANTHOLOGY, q.section, q.ordinal): q.text for q in quotes}
    return load_schema(quotes=texts)


def read_passages(folder: Path = FOLDER) -> tuple[NodePassage, ...]:
    """The passages of ``passages-*.jsonl`` that say what they are about."""
    lines = [
        json.loads(line)
        for path in sorted(folder.glob("passages-*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    return tuple(NodePassage(row["text"], tuple(row["nodes"])) for row in lines if "nodes" in row)


def short_forms() -> dict[str, tuple[str, ...]]:
    """Abbreviations of the anthology and the lemmas they stand for; case counts."""
    listed = read_known(ANTHOLOGY).abbreviations
    return {entry.abbr: expansion_lemmas(tokens_of(entry.expansion)) for entry in listed}


def tokens_of(text: str) -> list[str]:
    """The tokens of a text, cut as the pipeline cuts them."""
    return [token.text for token in _tokenizer()(text)]


@lru_cache(maxsize=1)
def _tokenizer() -> DutchTokenizer:
    return DutchTokenizer(Vocab())


def draws_on(node: Node, section: str) -> bool:
    """Whether a node draws on this section, a part of it or the whole it is part of."""
    own = [number for number in node.sections if "." in number][:MOST_SECTIONS]
    return any(covers(section, number) or covers(number, section) for number in own)


def section_nodes(nodes: Sequence[Node], sections: Sequence[str]) -> Matrix:
    """1 where the node of a column draws on the section of a row."""
    return np.array([[draws_on(node, s) for node in nodes] for s in sections], dtype=float)


def quote_targets(schema: CausalSchema, quotes: Sequence[LabelledQuote]) -> Matrix:
    """By section, and by what the schema says of these very quotes."""
    sections = sorted({quote.section for quote in quotes})
    by_section = dict(zip(sections, section_nodes(schema.nodes, sections), strict=True))
    targets = np.array([by_section[quote.section] for quote in quotes])
    return targets + decided(schema, quotes)


def decided(schema: CausalSchema, quotes: Sequence[LabelledQuote]) -> Matrix:
    """1 where the schema tags the quote of a row with the node of a column, or claims it."""
    rows = {quote.address: i for i, quote in enumerate(quotes)}
    columns = {node.slug: j for j, node in enumerate(schema.nodes)}
    found = np.zeros((len(rows), len(columns)))
    pairs = [(address, node.slug) for node in schema.nodes for address in node.tags]
    claims = [claim for link in schema.links for claim in link.claims]
    pairs += [(claim.quote, slug) for claim in claims for slug in (claim.cause, claim.effect)]
    for address, slug in pairs:
        if address in rows:
            found[rows[address], columns[slug]] = 1
    return found


def passage_targets(nodes: Sequence[Node], passages: Sequence[NodePassage]) -> Matrix:
    """By the nodes that each passage was written about."""
    columns = {node.slug: j for j, node in enumerate(nodes)}
    listed = np.zeros((len(passages), len(nodes)))
    for i, passage in enumerate(passages):
        listed[i, [columns[slug] for slug in passage.nodes if slug in columns]] = 1
    return 2 * np.maximum(listed, 0.5 * np.minimum(1, listed @ kinship(nodes)))


def kinship(nodes: Sequence[Node]) -> Matrix:
    """How much of the shorter list of sections two nodes share; 0 below ``MUCH_THE_SAME``."""
    own = [{number for number in n.sections if "." in number} for n in nodes]
    shared = np.array([[len(a & b) / max(1, min(len(a), len(b))) for b in own] for a in own])
    return np.where(shared >= MUCH_THE_SAME, shared, 0)
