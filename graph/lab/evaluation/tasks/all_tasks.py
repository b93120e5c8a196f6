"""Runs the tasks: the pipeline over the texts of the gold, baselines beside it."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from spacy.language import Language

from graph.lab.evaluation.baselines.relations import plain_relations
from graph.lab.evaluation.baselines.tags import plain_tags
from graph.lab.evaluation.baselines.voices import plain_voices
from graph.lab.evaluation.errors import EvaluationError
from graph.lab.evaluation.extras import NO_SKLEARN, has_sklearn
from graph.lab.evaluation.loading import pipeline
from graph.lab.evaluation.report.results import Outcome, Task, together
from graph.lab.evaluation.report.speed import measure_speed
from graph.lab.evaluation.tasks import labels, relations, tags
from graph.lab.evaluation.tasks.folds import measure_sections
from graph.lab.evaluation.tasks.gold import GoldSet, gold_files, read_gold
from graph.lab.evaluation.tasks.treebanks import measure_syntax
from graph.tagging.pipeline import tag_texts
from graph.tagging.results import TagResult

GOLD_OF: dict[Task, str] = {Task.SEARCH: "search"}
"""The kind of gold file that a task is measured on; other tasks need none."""


@dataclass
class Bench:
    """What the tasks share: where the gold lies, and the pipeline, loaded when first needed.

    ``tell`` hears of steps within a task.
    """

    gold: Path
    treebank: Path | None = None
    extras: bool = False
    tell: Callable[[str], None] = lambda _step: None

    @cached_property
    def nlp(self) -> Language:
        """The pipeline as it ships."""
        return pipeline()

    def sets(self, task: Task) -> list[GoldSet]:
        """The gold of a task, file by file."""
        return read_gold(self.gold, GOLD_OF[task])

    def tagged(self, gold: GoldSet) -> tuple[list[TagResult], float]:
        """What the pipeline finds in the texts, and the seconds that it took."""
        nlp, begin = self.nlp, time.perf_counter()
        return list(tag_texts(nlp, gold.texts)), time.perf_counter() - begin


Runner = Callable[[Bench], Outcome]
RUNNERS: dict[Task, Runner] = {}
"""What runs each task; search, which needs a store, is added by who has one."""


def measures(task: Task, gold: str = "") -> Callable[[Runner], Runner]:
    """Register what runs a task, and the kind of gold file that it is measured on."""

    def register(run: Runner) -> Runner:
        RUNNERS[task] = run
        if gold:
            GOLD_OF[task] = gold
        return run

    return register


@measures(Task.RELATIONS, gold="causal")
def run_relations(bench: Bench) -> Outcome:
    """Relations beside a list of cue words."""
    return together([_relations(bench, gold) for gold in bench.sets(Task.RELATIONS)])


def _relations(bench: Bench, gold: GoldSet) -> Outcome:
    results, took = bench.tagged(gold)
    ours = [relations.proposed(result) for result in results]
    return relations.score_relations(gold, ours, list(plain_relations(gold.texts)), took)


@measures(Task.TAGS, gold="policy")
def run_tags(bench: Bench) -> Outcome:
    """Tags of policy passages beside TF-IDF and a linear SVM."""
    return together([_tags(bench, gold) for gold in bench.sets(Task.TAGS)])


def _tags(bench: Bench, gold: GoldSet) -> Outcome:
    results, took = bench.tagged(gold)
    ours = [tags.proposed(result) for result in results]
    plain = plain_tags(gold.answers) if has_sklearn() else None
    scores = tags.score_tags(gold, ours, plain, took)
    return scores if plain else together([scores, Outcome(notes=(NO_SKLEARN,))])


@measures(Task.SECTIONS)
def run_sections(bench: Bench) -> Outcome:
    """Sections of quotes in five folds beside TF-IDF and a linear SVM."""
    return measure_sections(bench.extras, bench.tell)


@measures(Task.STANCE, gold="policy")
def run_stance(bench: Bench) -> Outcome:
    """Stance of passages beside the most frequent one."""
    return together([_stance(bench, gold) for gold in bench.sets(Task.STANCE)])


def _stance(bench: Bench, gold: GoldSet) -> Outcome:
    results, took = bench.tagged(gold)
    ours = [frozenset(result.stance) for result in results]
    return labels.score_labels(Task.STANCE, gold, ours, labels.majority(gold, Task.STANCE), took)


@measures(Task.VOICES, gold="perspective")
def run_voices(bench: Bench) -> Outcome:
    """Voices of quotes beside a word list."""
    return together([_voices(bench, gold) for gold in bench.sets(Task.VOICES)])


def _voices(bench: Bench, gold: GoldSet) -> Outcome:
    results, took = bench.tagged(gold)
    ours = [frozenset(result.voices) for result in results]
    return labels.score_labels(Task.VOICES, gold, ours, plain_voices(gold.texts), took)


@measures(Task.SYNTAX)
def run_syntax(bench: Bench) -> Outcome:
    """Parts of speech, lemmas and dependencies on the test files of a treebank."""
    return measure_syntax(bench.treebank) if bench.treebank else Outcome()


@measures(Task.SPEED)
def run_speed(_bench: Bench) -> Outcome:
    """Speed, memory, load time and size."""
    return measure_speed()


def run_task(
    task: Task, bench: Bench, runners: Mapping[Task, Runner] = RUNNERS, *, asked: bool = False
) -> Outcome:
    """Run one task. What it needs and is not there leaves a note in its place.

    Raises EvaluationError instead where the task was ``asked`` for by name.
    """
    lacking = what_lacks(task, bench)
    if not lacking:
        return runners[task](bench)
    if asked:
        raise EvaluationError(lacking)
    return Outcome(notes=(lacking,))


def what_lacks(task: Task, bench: Bench) -> str:
    """A sentence where the task cannot run: its gold, treebank or library is not there."""
    kind = GOLD_OF.get(task)
    if kind and not gold_files(bench.gold, kind):
        return f"{_left_out(task)}: {bench.gold} has no {kind}_dev.jsonl (or other {kind}_*.jsonl)."
    if task is Task.SYNTAX and bench.treebank is None:
        return f"{_left_out(task)}: name a folder of CoNLL-U test files with --treebank DIR."
    if task is Task.SECTIONS and not has_sklearn():
        return NO_SKLEARN
    return ""


def _left_out(task: Task) -> str:
    return f"{task.value.capitalize()} left out"
