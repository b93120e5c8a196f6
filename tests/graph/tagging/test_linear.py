"""A linear part comes back from disk as it was, and picks labels by their probabilities."""

from pathlib import Path

import numpy as np

from graph.tagging.linear import Linear, best_labels, probabilities_of, read_linear

ARTEFACT = Linear(
    ["ja", "nee"],
    ["é|x", "y z"],
    np.array([[1.5, -1.0], [0.25, 2.0]]),
    np.array([0.0, 0.5]),
    {"cuts": [0.5]},
)


def test_an_artefact_comes_back_as_it_was(tmp_path: Path) -> None:
    ARTEFACT.write("proef", 3, tmp_path)
    back = read_linear("proef", 3, tmp_path)
    assert (back.labels, back.features) == (ARTEFACT.labels, ARTEFACT.features)
    assert back.meta["cuts"] == [0.5]
    assert (back.weights == ARTEFACT.weights).all() and (back.bias == ARTEFACT.bias).all()


def test_unknown_features_add_nothing() -> None:
    assert ARTEFACT.scores(["y z", "nooit gezien"]).tolist() == [0.25, 2.0]
    assert ARTEFACT.scores([]).tolist() == [0.0, 0.0]
    assert ARTEFACT.score_of("ja", ["é|x", "y z", "nooit"]) == 1.75


def test_probabilities_lie_between_zero_and_one_for_any_sum() -> None:
    assert probabilities_of(np.array([-1e9, 0.0, 1e9], np.float32)).tolist()[1] == 0.5


def test_a_second_label_needs_its_probability_and_some_stand_alone() -> None:
    found = np.array([0.9, 0.6, 0.2], np.float32)
    assert best_labels(found, "abc", (0.5, 0.5)) == ("a", "b")
    assert best_labels(found, "abc", (0.7,)) == ("a",)
    assert best_labels(np.array([0.9, 0.5], np.float32), "ab", (0.5,)) == ("a", "b")
    assert best_labels(found, "abc", (0.5,), alone="a") == ("a",)
    assert best_labels(found, "abc", (0.5,), alone="b") == ("a",)
