"""What the nodes part learns from: nothing that is kept apart, targets as promised."""

import numpy as np
import pytest

from graph.lab.training.nodes.data import (
    NodeExamples,
    NodePassage,
    anthology_schema,
    decided,
    kinship,
    passage_targets,
    quote_targets,
    read_examples,
    short_forms,
    tokens_of,
)
from graph.lab.training.nodes.vectors import vocabulary
from graph.lab.training.quotes import labelled_quotes
from graph.schema.load import load_nodes


@pytest.fixture(scope="module")
def examples() -> NodeExamples:
    return read_examples()


def test_no_kept_apart_text_is_among_the_examples(examples: NodeExamples) -> None:
    apart = {quote.text for quote in labelled_quotes() if quote.held_out}
    assert apart and not apart & set(examples.texts)


def test_every_example_has_a_row_and_a_group(examples: NodeExamples) -> None:
    assert len(examples.texts) == len(examples.targets) == len(examples.groups)
    assert len(set(examples.groups)) < len(examples.groups)


def test_passages_name_nodes_of_the_schema(examples: NodeExamples) -> None:
    known = {node.slug for node in examples.nodes}
    assert {slug for passage in examples.passages for slug in passage.nodes} <= known


def test_a_passage_about_nothing_teaches_that(examples: NodeExamples) -> None:
    targets = passage_targets(examples.nodes, [NodePassage("Zie bijlage 2.", ())])
    assert not targets.any()


def test_a_quote_is_about_the_nodes_of_its_section_and_more_if_tagged() -> None:
    schema = anthology_schema()
    address, slug = schema.nodes[0].tags[0], schema.nodes[0].slug
    quotes = [quote for quote in labelled_quotes() if quote.address == address]
    assert decided(schema, quotes)[0, 0] == 1
    assert quote_targets(schema, quotes)[0, 0] >= 1, slug


def test_a_node_is_its_own_nearest_kin() -> None:
    kin = kinship(load_nodes())
    assert (np.diag(kin) == 1).all() and kin.min() >= 0


def test_short_forms_stand_for_lemmas() -> None:
    assert "ondertoezichtstelling" in short_forms()["OTS"]


def test_a_vocabulary_keeps_what_stands_in_enough_texts() -> None:
    texts = [tokens_of(text) for text in ("Werkdruk is hoog.", "Werkdruk telt.")]
    names, rarity = vocabulary(texts, {}, (2, 2, 2, 2))
    assert "werkdruk" in names and "hoog" not in names
    assert len(names) == len(rarity)
