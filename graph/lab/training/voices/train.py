"""Train the weights of voices on what readers found in quotes that may be learnt from."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import spacy

from graph.lab.training.data import FOLDER
from graph.lab.training.labels import Wanted, f1
from graph.lab.training.logistic import fit, often_seen, rows_of
from graph.lab.training.options import Options
from graph.lab.training.quotes import training_quotes
from graph.tagging.artefacts import TRAINED
from graph.tagging.linear import Linear, best_labels
from graph.tagging.voices.component import ARTEFACT, FITS, weigh
from graph.tagging.voices.features import VoiceFeatures, VoiceReader
from graph.tagging.voices.names import UNKNOWN, Lists, read_lists
from graph.text.tokenizer import DutchTokenizer

LABELS = FOLDER / "voices.jsonl"
FOLDS = 5
LEAST_SEEN = 3
ACCEPTABLE_COUNTS = 0.2
"""How much a voice counts as wrong that a reader would accept."""

PENALTY = 1.0
LEMMA, TEXT, OWN, SHARED = 0.8, 1.6, 1.0, 2.6
"""Sizes of the kinds of features, larger for those that are trusted sooner: a lemma, a feature of
the text, a feature of the mentions for one voice, the same for all voices."""

CUTS = tuple((low, low + 0.1) for low in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5))


@dataclass(frozen=True, slots=True)
class VoiceExample:
    """One read quote; keep a ``group`` together when splitting."""

    features: VoiceFeatures
    wanted: Wanted
    group: int
    reader: int


def train(options: Options) -> Path:
    """What ``scripts/train`` calls."""
    return train_voices(options.folder)


def train_voices(folder: Path = TRAINED) -> Path:
    """Train on all read quotes, with the cut-offs that do best when each fold is kept out."""
    lists = read_lists()
    examples = read_examples(lists)
    found, scores = cross_validated(examples, lists)
    cuts = max(CUTS, key=lambda c: scores[c])
    linear = learn(examples, lists)
    linear.meta.update(cuts=list(cuts), f1=round(scores[cuts], 3), quotes=len(found))
    return linear.write(ARTEFACT, FITS, folder)


def read_examples(lists: Lists) -> list[VoiceExample]:
    """The quotes that readers labelled, in the order of the file."""
    reader, tokens = VoiceReader(lists), DutchTokenizer(spacy.blank("nl").vocab)
    quotes = {quote.address: quote for quote in training_quotes()}
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    return [
        VoiceExample(
            reader.read([token.text for token in tokens(quotes[row["quote"]].text)]),
            Wanted(frozenset(row["voices"]), frozenset(row["also_acceptable"])),
            quotes[row["quote"]].group,
            row["reader"],
        )
        for row in rows
        if row["quote"] in quotes
    ]


def cross_validated(
    examples: Sequence[VoiceExample], lists: Lists
) -> tuple[npt.NDArray[np.float32], dict[tuple[float, float], float]]:
    """Probabilities of each example by weights that never saw its fold; F1 at each pair of cuts."""
    found = np.zeros((len(examples), len(lists.voices)), np.float32)
    for fold in range(FOLDS):
        linear = learn([e for e in examples if e.group % FOLDS != fold], lists)
        for i, example in enumerate(examples):
            if example.group % FOLDS == fold:
                found[i] = weigh(example.features, linear)
    wanted = [example.wanted for example in examples]
    return found, {
        cuts: f1(wanted, (best_labels(row, lists.voices, cuts, UNKNOWN) for row in found))
        for cuts in CUTS
    }


def learn(examples: Sequence[VoiceExample], lists: Lists) -> Linear:
    """Weights by logistic regression over every pair of a quote and a voice."""
    voices = lists.voices
    text = often_seen((e.features.text for e in examples), LEAST_SEEN)
    own = often_seen((name for e in examples for name in e.features.voices.values()), LEAST_SEEN)
    columns = _Columns(text, own, len(voices))
    pairs = [columns.of(e.features, voice, j) for e in examples for j, voice in enumerate(voices)]
    targets = np.array([float(v in e.wanted.labels) for e in examples for v in voices])
    counts = [
        ACCEPTABLE_COUNTS if v in e.wanted.acceptable else 1.0 for e in examples for v in voices
    ]
    weights = fit(rows_of(pairs, columns.width), targets, np.array(counts), PENALTY)
    return columns.linear(weights, voices)


class _Columns:
    """Which column of the regression stands for which feature of which voice."""

    def __init__(self, text: dict[str, int], own: dict[str, int], voices: int) -> None:
        self.text, self.own, self.voices = text, own, voices
        self.first_own = (len(text) + 1) * voices
        self.first_shared = self.first_own + len(own) * voices
        self.width = self.first_shared + len(own)

    def of(self, features: VoiceFeatures, voice: str, place: int) -> dict[int, float]:
        """The columns of a quote and one voice, with their sizes; one stands for the voice."""
        found = {len(self.text) * self.voices + place: SHARED}
        for name in features.text:
            if name in self.text:
                found[self.text[name] * self.voices + place] = _size(name)
        for name in features.voices.get(voice, ()):
            if name in self.own:
                found[self.first_own + self.own[name] * self.voices + place] = OWN
                found[self.first_shared + self.own[name]] = SHARED
        return found

    def linear(self, weights: npt.NDArray[np.float64], voices: Sequence[str]) -> Linear:
        """The weights as a trained artefact, sizes multiplied in and shared ones added."""
        text = weights[: self.first_own].reshape(-1, self.voices)
        sizes = np.array([_size(name) for name in self.text])
        own = OWN * weights[self.first_own : self.first_shared].reshape(-1, self.voices)
        shared = SHARED * weights[self.first_shared : -1]
        table = np.concatenate([sizes[:, None] * text[:-1], own + shared[:, None]])
        bias = weights[-1] + SHARED * text[-1]
        return Linear(voices, [*self.text, *self.own], table, bias, {})


def _size(name: str) -> float:
    return TEXT if name.startswith("#") else LEMMA
