"""The trained model as one artefact on disk, and a parser made of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from spacy.language import Language
from spacy.vocab import Vocab
from thinc.api import Model

from graph.tagging.artefacts import TRAINED, Artefact, read_artefact, write_artefact
from graph.tagging.syntax.encoder import Encoder
from graph.tagging.syntax.network import ATTRS, ENCODER, MORPHOLOGY, PARSER, Shape, readers
from graph.tagging.syntax.treebank_lemmas import TreebankLemmas, unpack_lemmas
from graph.tagging.syntax.vectors import unpack_vectors
from graph.tagging.syntax.weights import Arrays, Floats, pack, unpack

NAME = "syntax"
_MORPH_LABELS = ("labels_morph", "labels_pos")
FITS = 1
"""Raise this when the network or its storage changes; older parts are then refused."""


class StoredSyntax:
    """What a stored artefact holds: fills vectors, reads them, knows lemmas."""

    def __init__(self, artefact: Artefact, vocab: Vocab) -> None:
        """Make the network anew around the numbers of ``artefact``; docs must share ``vocab``."""
        arrays = dict(artefact.arrays)
        shape = Shape.of(artefact.meta["shape"])
        weights = unpack(arrays, f"{ENCODER}/")
        self.meta = artefact.meta
        self.encoder = Encoder(shape, weights, unpack_vectors(arrays))
        self.lemmas: TreebankLemmas = unpack_lemmas(arrays)
        self.nlp = readers(shape, vocab)
        _label(self.nlp, artefact.meta["labels"])
        for name in (MORPHOLOGY, PARSER):
            numbers = unpack(arrays, f"{name}/")
            _restore(_model(self.nlp, name), artefact.meta["dims"][name], numbers)


def load(vocab: Vocab, folder: Path = TRAINED) -> StoredSyntax:
    """Read the artefact; raises ``ArtefactError`` with the remedy where it is missing or unfit."""
    # Words of the treebanks have lemmas of their own.
    return StoredSyntax(read_artefact(NAME, FITS, folder, lemmas=False), vocab)


def store(
    nlp: Language, shape: Shape, lists: Arrays, meta: Mapping[str, Any], folder: Path = TRAINED
) -> Path:
    """Write what ``network.trainable`` made and training filled, with ``meta`` on its sources.

    ``lists`` are the packed vectors (``pack_vectors``) and lemmas (``pack_lemmas``).
    """
    arrays = dict(lists)
    arrays |= pack(_named(ENCODER, encoder_weights(_model(nlp, ENCODER))))
    models = {name: _model(nlp, name) for name in (MORPHOLOGY, PARSER)}
    for name, model in models.items():
        arrays |= pack(_named(name, _weights(model)))
    about = {
        **meta,
        "shape": shape.as_meta(),
        "labels": _labels(nlp),
        "dims": {name: _dims(model) for name, model in models.items()},
    }
    return write_artefact(NAME, FITS, arrays, about, folder)


def encoder_weights(model: Model[Any, Any]) -> dict[str, Floats]:
    """The encoder's arrays by the names that ``Encoder`` reads."""
    nodes: dict[str, list[Model[Any, Any]]] = {}
    for node in model.walk():
        nodes.setdefault(node.name, []).append(node)
    weights: dict[str, Any] = {
        f"table{i}": nodes["hashembed"][i].get_param("E") for i in range(len(ATTRS))
    }
    weights["static"] = nodes["static_vectors"][0].get_param("W")
    for i, (maxout, norm) in enumerate(zip(nodes["maxout"], nodes["layernorm"], strict=True)):
        name = f"layer{i - 1}" if i else "mixer"
        weights[f"{name}.W"], weights[f"{name}.b"] = maxout.get_param("W"), maxout.get_param("b")
        weights[f"{name}.G"], weights[f"{name}.shift"] = norm.get_param("G"), norm.get_param("b")
    return weights


def _model(nlp: Language, name: str) -> Model[Any, Any]:
    pipe: Any = nlp.get_pipe(name)
    return cast("Model[Any, Any]", pipe.model)


def _named(prefix: str, weights: dict[str, Floats]) -> dict[str, Floats]:
    return {f"{prefix}/{name}": numbers for name, numbers in weights.items()}


def _weights(model: Model[Any, Any]) -> dict[str, Floats]:
    return {
        f"{i}.{name}": cast("Floats", node.get_param(name))
        for i, node in enumerate(model.walk())
        for name in node.param_names
        if node.has_param(name)
    }


def _dims(model: Model[Any, Any]) -> list[dict[str, int]]:
    return [
        {name: node.get_dim(name) for name in node.dim_names if node.has_dim(name)}
        for node in model.walk()
    ]


def _restore(
    model: Model[Any, Any], dims: list[dict[str, int]], weights: Mapping[str, Floats]
) -> None:
    for i, (node, sizes) in enumerate(zip(model.walk(), dims, strict=True)):
        for name, size in sizes.items():
            node.set_dim(name, size, force=True)
        for name in node.param_names:
            if f"{i}.{name}" in weights:
                node.set_param(name, cast("Any", weights[f"{i}.{name}"]))


def _labels(nlp: Language) -> dict[str, Any]:
    """Labels in the order of the network's outputs: as lists, since an artefact sorts its keys."""
    morphology: Any = nlp.get_pipe(MORPHOLOGY)
    parser: Any = nlp.get_pipe(PARSER)
    features, parts = (morphology.cfg[key] for key in _MORPH_LABELS)
    return {
        MORPHOLOGY: [[label, features[label], parts[label]] for label in features],
        PARSER: [[action, list(each.items())] for action, each in parser.moves.labels.items()],
    }


def _label(nlp: Language, labels: dict[str, Any]) -> None:
    morphology: Any = nlp.get_pipe(MORPHOLOGY)
    parser: Any = nlp.get_pipe(PARSER)
    rows = labels[MORPHOLOGY]
    for place, key in enumerate(_MORPH_LABELS, 1):
        morphology.cfg[key] = {row[0]: row[place] for row in rows}
    parser.moves.initialize_actions({action: dict(each) for action, each in labels[PARSER]})
