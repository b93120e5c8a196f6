"""Nodes that nobody taught the model: a row of weights from what the schema says of them.

A node added in YAML is proposed at once, by its terms and by how much a text is like its label,
definition and terms; ``doorklik train nodes`` then teaches it from its quotes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from graph.schema.model import Node
from graph.tagging.nodes.model import NodeModel

LIKENESS_COUNTS = 1.5
"""What a text that is wholly like the description scores; see README.md for how it was chosen."""


def description_of(node: Node) -> str:
    """What the schema says of a node, as a text."""
    return ". ".join([node.label, node.definition.rstrip(". "), *node.terms]) + "."


def with_untaught(model: NodeModel, descriptions: Mapping[str, Sequence[str]]) -> NodeModel:
    """``model`` with a column for each node that it was not taught.

    ``descriptions`` are texts in tokens, by slug; those of nodes that the model knows count for
    nothing.
    """
    new = {slug: words for slug, words in descriptions.items() if slug not in set(model.nodes)}
    if not new:
        return model
    columns = np.zeros((len(model.weights), len(new)), dtype=np.float32)
    for place, words in enumerate(new.values()):
        vector = model.vectors.read(words)
        columns[vector.features, place] = LIKENESS_COUNTS * vector.values
    return replace(
        model,
        nodes=(*model.nodes, *new),
        weights=np.hstack([model.weights, columns]),
        quotes=model.quotes.with_untaught(len(new)),
    )
