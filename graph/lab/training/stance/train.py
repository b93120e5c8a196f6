"""Train the weights of stance on passages written for it in the style of letters and reports."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import spacy

from graph.lab.training.data import FOLDER
from graph.lab.training.labels import Wanted, f1
from graph.lab.training.logistic import Array, fit, often_seen, rows_of
from graph.lab.training.mixed import Passage, mixed, worn
from graph.lab.training.options import Options
from graph.tagging.artefacts import TRAINED
from graph.tagging.linear import Linear, Row, best_labels
from graph.tagging.stance.component import ARTEFACT, FITS, weigh
from graph.tagging.stance.features import StanceFeatures, StanceReader, read_groups
from graph.text.tokenizer import DutchTokenizer

STANCES = ("probleem", "maatregel", "resultaat", "overig")
FILES = ("passages-a.jsonl", "passages-b.jsonl", "passages-c.jsonl", "passages-d.jsonl")
STYLED = ("passages-c.jsonl", "passages-d.jsonl")
"""These have the length, the notes and the fragments of real ones and count for more."""

STYLED_COUNTS = 3.0

SEEDS = (1, 2, 3, 4, 5)
"""The joining of passages is a matter of chance: weights are the mean over these."""

FOLDS = 4
LEAST_SEEN = 3
PENALTY = 0.25
MIXED = 1.2
"""How many passages are joined of two others, for each written one."""

CUTS = tuple((cut,) for cut in (0.4, 0.5, 0.6, 0.7))


@dataclass(frozen=True, slots=True)
class StanceExample:
    """One passage as read; ``counts`` is how much it counts in training."""

    features: StanceFeatures
    wanted: Wanted
    counts: float


class FeatureReader:
    """Reads passages with a tokenizer and a reader of its own."""

    def __init__(self) -> None:
        """Make both."""
        self._reader = StanceReader(read_groups())
        self._tokens = DutchTokenizer(spacy.blank("nl").vocab)

    def __call__(self, text: str) -> StanceFeatures:
        """The features of a text."""
        return self._reader.read([token.text for token in self._tokens(text)])


def train(options: Options) -> Path:
    """What ``scripts/train`` calls."""
    return train_stance(options.folder)


def train_stance(folder: Path = TRAINED) -> Path:
    """Train on all written passages, with the cut-off that does best when each fold is kept out."""
    passages, read = list(read_passages()), FeatureReader()
    scores = cross_validated(passages, read)
    cuts = max(CUTS, key=lambda c: scores[c])
    linear = learn(passages, read, SEEDS)
    linear.meta.update(cuts=list(cuts), f1=round(scores[cuts], 3), passages=len(passages))
    return linear.write(ARTEFACT, FITS, folder)


def read_passages() -> Iterator[Passage]:
    """The written passages, in the order of the files."""
    for name in FILES:
        lines = (FOLDER / name).read_text("utf-8").splitlines()
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
        for row in rows:
            yield Passage(
                row["text"], tuple(row["stance"]), STYLED_COUNTS if name in STYLED else 1.0
            )


def examples_of(passages: Sequence[Passage], read: FeatureReader, seed: int) -> list[StanceExample]:
    """Passages and about as many joined of two, worn the way pages wear them."""
    joined = mixed(passages, int(MIXED * len(passages)), seed)
    return [
        StanceExample(read(p.text), Wanted(frozenset(p.stance)), p.counts)
        for p in worn([*passages, *joined], seed)
    ]


def cross_validated(passages: Sequence[Passage], read: FeatureReader) -> dict[tuple[float], float]:
    """F1 at each cut-off, by weights that never saw the fold of a passage.

    Joined passages only teach: among them two stances are far more frequent than in a letter.
    """
    order = np.random.RandomState(0).permutation(len(passages))
    given: list[Row] = []
    wanted: list[Wanted] = []
    for fold in range(FOLDS):
        linear = learn([passages[i] for i in order if i % FOLDS != fold], read, SEEDS[:1])
        kept = list(worn([passages[i] for i in order if i % FOLDS == fold], SEEDS[0]))
        given += [weigh(read(passage.text), linear) for passage in kept]
        wanted += [Wanted(frozenset(passage.stance)) for passage in kept]
    return {cuts: f1(wanted, (best_labels(g, STANCES, cuts) for g in given)) for cuts in CUTS}


def learn(passages: Sequence[Passage], read: FeatureReader, seeds: Sequence[int]) -> Linear:
    """The mean weights of logistic regressions, one for each seed of joining and wearing."""
    seen = (read(passage.text) for passage in passages)
    features = often_seen(((*r.words, *r.shape) for r in seen), LEAST_SEEN)
    tables = [_weights(examples_of(passages, read, seed), features) for seed in seeds]
    table = np.mean(tables, axis=0)
    return Linear(STANCES, list(features), table[:-1], table[-1], {})


def _weights(examples: Sequence[StanceExample], features: dict[str, int]) -> Array:
    """One column a stance, each by itself; the last row is the bias."""
    rows = rows_of([_columns(e.features, features) for e in examples], len(features))
    counts = np.array([e.counts for e in examples])
    targets = [[float(s in e.wanted.labels) for e in examples] for s in STANCES]
    return np.stack([fit(rows, np.array(t), counts, PENALTY) for t in targets], axis=1)


def _columns(own: StanceFeatures, features: dict[str, int]) -> dict[int, float]:
    words = {features[name]: own.weight for name in own.words if name in features}
    shape = {features[name]: 1.0 for name in own.shape if name in features}
    return {**words, **shape}
