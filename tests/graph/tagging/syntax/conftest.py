"""A model trained for a moment on three sentences of our own."""

from pathlib import Path

import numpy as np
import pytest

from graph.lab.training.syntax.train import Plan, run
from graph.tagging.syntax.conllu import TreebankSentence, read_conllu
from graph.tagging.syntax.network import Shape
from graph.tagging.syntax.treebank_lemmas import learn_lemmas, pack_lemmas
from graph.tagging.syntax.vectors import pack_vectors

TINY = Path(__file__).with_name("tiny.conllu")
SHAPE = Shape(32, depth=2, pieces=2, hidden=16, rows=(200, 50, 50, 50), vectors=16, rare_moves=1)


@pytest.fixture(scope="session")
def sentences() -> list[TreebankSentence]:
    return list(read_conllu(TINY))


@pytest.fixture(scope="session")
def plan(sentences: list[TreebankSentence], tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Twenty steps on the three sentences, with vectors for half of their words."""
    words = sorted({form.lower() for s in sentences for form in s.forms})[::2]
    vectors = np.random.default_rng(1).normal(size=(len(words), 16)).astype(np.float32)
    lists = pack_vectors(words, vectors) | pack_lemmas(learn_lemmas(sentences))
    folder = tmp_path_factory.mktemp("trained")
    return Plan(SHAPE, words, vectors, sentences, sentences, lists, 20, folder, look_every=10)


@pytest.fixture(scope="session")
def trained(plan: Plan) -> Path:
    """The folder with the part that this short run wrote."""
    list(run(plan))
    return plan.folder
