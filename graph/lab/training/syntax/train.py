"""Trains the Dutch syntax model on a treebank and stores it as an artefact of the project."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vectors import Vectors  # type: ignore[import-not-found]
from thinc.api import Adam, Optimizer, fix_random_seed
from thinc.schedules import warmup_linear

from graph.lab.training.options import Options
from graph.lab.training.syntax.data import batches, example, without_rare
from graph.tagging.artefacts import TRAINED
from graph.tagging.syntax import stored
from graph.tagging.syntax.conllu import TreebankSentence, read_conllu
from graph.tagging.syntax.evaluate import score_sentences
from graph.tagging.syntax.lemma_rules import usual
from graph.tagging.syntax.network import Shape, trainable
from graph.tagging.syntax.parsers import run_pipes
from graph.tagging.syntax.treebank_lemmas import learn_lemmas, pack_lemmas
from graph.tagging.syntax.vectors import pack_vectors
from graph.tagging.syntax.weights import Arrays, Floats

SEED = 1
STEPS = 4_500
LOOK_EVERY = 250
WARM_UP = 250
RATE = 0.0015
DROPOUT = 0.2

ABOUT = {
    "licence": "CC BY-SA 4.0",
    "sources": [
        "UD_Dutch-Alpino and UD_Dutch-LassySmall, Universal Dependencies, by Gosse Bouma, Gertjan "
        "van Noord and others, CC BY-SA 4.0 (texts and annotation of the training sentences)",
        "Universal Sentence Encoder multilingual v3, Google, Apache-2.0 (word vectors)",
        "wordfreq, Robyn Speer, code Apache-2.0, data CC BY-SA 4.0 (which words are frequent)",
    ],
}
"""Stored with the weights, so that they never travel without."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a run needs; ``lists`` are stored as they are."""

    shape: Shape
    words: Sequence[str]
    vectors: Floats
    train: Sequence[TreebankSentence]
    dev: Sequence[TreebankSentence]
    lists: Arrays
    steps: int
    folder: Path = TRAINED
    look_every: int = LOOK_EVERY


def train(options: Options) -> Path:
    """Train on ``nl-train.conllu``, keep the best on ``nl-dev.conllu``; an hour or so on one core.

    May be stopped at any moment: what is on disk is the best so far.
    """
    sentences = list(read_conllu(options.treebank_file("nl-train.conllu")))
    dev = list(read_conllu(options.treebank_file("nl-dev.conllu")))
    # Only here: these packages are there for training alone.
    from graph.lab.training.syntax.vectors import word_list, word_vectors  # noqa: PLC0415

    shape, words = Shape(), word_list()
    vectors = word_vectors(words, shape.vectors)
    lists = pack_vectors(words, vectors) | pack_lemmas(learn_lemmas(sentences))
    steps = options.steps or STEPS
    plan = Plan(shape, words, vectors, without_rare(sentences), dev, lists, steps, options.folder)
    for line in run(plan):
        options.say(line)
    return options.folder / f"{stored.NAME}.npz"


def run(plan: Plan) -> Iterator[str]:
    """Train and store; gives a line on progress at every look at the development sentences."""
    fix_random_seed(SEED)
    nlp = start(plan)
    optimizer = _optimizer(plan.steps)
    data = batches(nlp.vocab, plan.train, random.Random(SEED))
    best = -1.0
    for step in range(1, plan.steps + 1):
        nlp.update(next(data), sgd=optimizer, drop=DROPOUT)
        optimizer.step_schedules()  # type: ignore[no-untyped-call]
        if step % plan.look_every and step != plan.steps:
            continue
        with nlp.use_params(optimizer.averages):
            attached = score_sentences(plan.dev, InTraining(nlp)).las
            if attached > best:
                best = attached
                stored.store(nlp, plan.shape, plan.lists, {**ABOUT, "steps": step}, plan.folder)
        yield f"step {step}: LAS {attached:.4f}, best {best:.4f}"


def start(plan: Plan) -> Language:
    """The network with its word vectors and labels, and weights drawn at random."""
    nlp = trainable(plan.shape)
    keys = [nlp.vocab.strings.add(word) for word in plan.words]
    strings = nlp.vocab.strings
    nlp.vocab.vectors = Vectors(strings=strings, data=plan.vectors, keys=keys, attr="LOWER")
    nlp.initialize(lambda: [example(nlp.vocab, [sentence]) for sentence in plan.train])
    return nlp


class InTraining:
    """The network of a run as a ``Parser``, to score it by."""

    name = "in training"
    lemma = staticmethod(usual)

    def __init__(self, nlp: Language) -> None:
        """``nlp`` is from ``start``."""
        self.nlp, self.vocab = nlp, nlp.vocab

    def parse(self, sentences: Sequence[Doc]) -> Sequence[Doc]:
        """See ``Parser``."""
        return run_pipes(self.nlp, sentences)


def _optimizer(steps: int) -> Optimizer:
    """Adam with averaged weights; the rate rises at first, then falls to nothing."""
    adam: Optimizer = Adam(
        learn_rate=cast("Any", warmup_linear(RATE, WARM_UP, steps)),
        L2=0.01,
        L2_is_weight_decay=True,
        grad_clip=1.0,
        use_averages=True,
    )
    return adam
