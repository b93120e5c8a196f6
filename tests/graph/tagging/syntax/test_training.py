"""A short run, what it stores, and what is read back."""

import random
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from graph.lab.training.syntax.data import batches, relations, without_rare
from graph.lab.training.syntax.train import Plan, run, start
from graph.tagging.artefacts import ArtefactError, read_artefact, write_artefact
from graph.tagging.syntax import stored
from graph.tagging.syntax.conllu import TreebankSentence
from graph.tagging.syntax.encoder import Encoder
from graph.tagging.syntax.evaluate import score_syntax
from graph.tagging.syntax.network import ENCODER
from graph.tagging.syntax.parsers import OwnParser
from graph.tagging.syntax.vectors import unpack_vectors

TINY = Path(__file__).with_name("tiny.conllu")


def test_a_stored_model_scores_on_a_treebank(trained: Path) -> None:
    scores = score_syntax(TINY, OwnParser(spacy.blank("nl").vocab, trained))
    assert scores.model == "own"
    assert scores.words == 20
    assert scores.lemma == 1.0
    assert 0 <= scores.las <= scores.uas <= 1
    assert scores.words_per_second > 0


def test_our_encoder_gives_what_spacys_gives(plan: Plan, sentences: list[TreebankSentence]) -> None:
    nlp = start(plan)
    weights = stored.encoder_weights(nlp.get_pipe(ENCODER).model)  # type: ignore[attr-defined]
    vectors = unpack_vectors(dict(plan.lists))
    encoder = Encoder(plan.shape, weights, vectors)
    docs = [Doc(nlp.vocab, list(s.forms), list(s.spaces)) for s in [*sentences, *sentences]]
    expected = nlp.get_pipe(ENCODER).predict(docs)  # type: ignore[attr-defined]
    encoder.fill(docs)
    for doc, rows in zip(docs, expected, strict=True):
        # Vectors are stored as int8; all else is the same sum in another order.
        assert np.allclose(doc.tensor, rows, atol=0.05)


def test_the_same_seed_gives_the_same_model(plan: Plan, trained: Path, tmp_path: Path) -> None:
    again = Plan(**{name: getattr(plan, name) for name in Plan.__slots__} | {"folder": tmp_path})
    list(run(again))
    first, second = (read_artefact("syntax", stored.FITS, folder) for folder in (trained, tmp_path))
    assert all(np.array_equal(first.arrays[name], second.arrays[name]) for name in first.arrays)


def test_a_model_for_other_code_is_refused(tmp_path: Path) -> None:
    write_artefact("syntax", stored.FITS + 1, {}, {}, tmp_path)
    with pytest.raises(ArtefactError, match="scripts/train --only syntax"):
        OwnParser(spacy.blank("nl").vocab, tmp_path)


def test_the_stored_model_names_its_licence_and_sources(trained: Path) -> None:
    meta = read_artefact("syntax", stored.FITS, trained).meta
    assert meta["licence"] == "CC BY-SA 4.0"
    assert "UD_Dutch-Alpino" in meta["sources"][0]


def test_batches_grow_and_hold_whole_sentences(sentences: list[TreebankSentence]) -> None:

    batch = next(batches(spacy.blank("nl").vocab, sentences, random.Random(1)))
    assert sum(len(each) for each in batch) >= 200
    assert all(len(list(each.reference.sents)) <= 5 for each in batch)


def test_rare_features_are_left_out_and_roots_are_spacys(sentences: list[TreebankSentence]) -> None:
    assert set(without_rare(sentences)[0].feats) == {""}
    assert relations(sentences[0])[1] == "ROOT"
