"""Nodes taught anew: the same schema gives the same weights, a new node is known."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from graph.lab.training.nodes import data
from graph.lab.training.nodes.train import reteach
from graph.lab.training.options import Options
from graph.schema.model import Level, Node, NodeKind
from graph.tagging.artefacts import TRAINED
from graph.tagging.nodes.model import NAME, read_model


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The artefact of the schema with one node more, as if it had been added in YAML."""
    schema = data.anthology_schema()
    new = Node(
        "nieuw", "Nieuw", NodeKind.CAUSE, schema.nodes[0].theme, Level.SYSTEM, "", (), ("3.10",)
    )
    with pytest.MonkeyPatch.context() as patch:
        grown = replace(schema, nodes=(*schema.nodes, new))
        patch.setattr(data, "anthology_schema", lambda: grown)
        return reteach(Options(folder=tmp_path_factory.mktemp("trained")))


def test_a_node_that_is_taught_is_known_with_its_quotes(taught: Path) -> None:
    model = read_model(taught.parent)
    assert model.nodes == (*read_model().nodes, "nieuw")
    assert np.abs(model.weights[:, -1]).max() > 0
    near = model.quotes.nearest(np.ones(len(model.quotes.addresses)), [len(model.nodes) - 1], 3)
    assert all(address.startswith("PO-3.10") for address in near[0]) and near[0]


def test_what_was_known_keeps_its_weights(taught: Path) -> None:
    # The scale of a feature is that of its largest weight, so a new node may round others anew.
    old, new = read_model().weights, read_model(taught.parent).weights[:, :-1]
    step = np.abs(read_model(taught.parent).weights).max(axis=1) / 127
    assert (np.abs(old - new) <= 1.01 * step[:, None] + 1e-6).all()


def test_vocabulary_and_calibration_stay(taught: Path) -> None:
    with np.load(taught) as new, np.load(TRAINED / f"{NAME}.npz") as old:
        assert (new["names"] == old["names"]).all() and (new["rarity"] == old["rarity"]).all()
    assert read_model(taught.parent).calibration == read_model().calibration
