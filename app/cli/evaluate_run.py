"""Runs ``doorklik evaluate``: loads the pipeline and the tasks, which the command line does not."""

import sys
from pathlib import Path

from app.cli.evaluate_search import search_runner
from app.cli.output import complain
from app.errors import InvalidInputError
from graph.lab.evaluation.report.card import model_card
from graph.lab.evaluation.report.facts import gather
from graph.lab.evaluation.report.results import Outcome, Task, together
from graph.lab.evaluation.report.table import markdown_table, table_json, text_table
from graph.lab.evaluation.tasks.all_tasks import RUNNERS, Bench, run_task
from graph.lab.evaluation.tasks.chapters import claims_by_chapter
from graph.lab.evaluation.tasks.gold import check_folder

__all__ = ["bench_of", "run", "shown", "table_json", "write_card"]

CHECKOUT = Path(__file__).parents[2]


def bench_of(gold: Path | None, treebank: Path | None, extras: bool) -> Bench:
    """What the tasks share; raises EvaluationError for a folder without gold."""
    folder = gold or CHECKOUT / "tests" / "gold"
    check_folder(folder)
    return Bench(folder, treebank, extras, _progress)


def run(bench: Bench, only: list[str], data: Path | None) -> Outcome:
    """Run the named tasks, or all, one by one; a terminal is told which."""
    tasks = _tasks(only)
    runners = {**RUNNERS, Task.SEARCH: search_runner(data)}
    outcomes = []
    for task in tasks:
        _progress(task.value)
        outcomes.append(run_task(task, bench, runners, asked=bool(only)))
    return together(outcomes)


def shown(outcome: Outcome, markdown: bool) -> str:
    """The table for people."""
    return markdown_table(outcome) if markdown else text_table(outcome)


def _tasks(only: list[str]) -> list[Task]:

    known = {task.value for task in Task}
    unknown = [name for name in only if name not in known]
    if unknown:
        raise InvalidInputError(
            (f"There is no task {unknown[0]!r}; choose from {', '.join(Task)}.",)
        )
    return [task for task in Task if not only or task.value in only]


def write_card(path: Path, outcome: Outcome, bench: Bench) -> None:
    """Write the model card; raises InvalidInputError where the file cannot be written."""
    _progress("claims by chapter")
    whole = together([outcome, Outcome(breakdowns=(claims_by_chapter(bench.nlp),))])
    try:
        path.write_text(model_card(whole, gather()), encoding="utf-8")
    except OSError as error:
        raise InvalidInputError(
            (f"{path} cannot be written ({error.strerror}); name another file with --card.",)
        ) from None


def _progress(step: str) -> None:
    if sys.stderr.isatty():
        complain(f"Measuring {step} …")
