"""``doorklik evaluate``: how well the language work does, beside plain baselines and goals."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import AsJson, Data
from app.cli.output import complain, say, write_json
from app.errors import InvalidInputError

if TYPE_CHECKING:
    from graph.lab.evaluation.report.results import Outcome, Task
    from graph.lab.evaluation.tasks.all_tasks import Bench

CHECKOUT = Path(__file__).parents[2]
TASKS = "relations, tags, sections, stance, voices, search, syntax, speed"


def evaluate(  # noqa: PLR0913 - the options of the command
    *,
    gold: Annotated[
        Path | None,
        typer.Option(help="Folder with gold files; by default tests/gold of a checkout."),
    ] = None,
    treebank: Annotated[
        Path | None, typer.Option(help="Folder with CoNLL-U test files: scores the syntax as well.")
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option(help=f"Run this task only; may be repeated: {TASKS}.")
    ] = None,
    extras: Annotated[
        bool, typer.Option("--extras", help="Predict sections with embeddings as well (slow).")
    ] = False,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the table in Markdown.")
    ] = False,
    card: Annotated[
        Path | None, typer.Option(help="Write the model card, in Markdown, to this file.")
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Score the language work on answers made by hand, beside plain baselines.

    A goal that is missed is marked in the table; the exit code is 0 when the evaluation ran.
    """
    from graph.lab.evaluation.tasks.all_tasks import (  # noqa: PLC0415 - loads the pipeline's code
        Bench,
    )

    bench = Bench(_folder(gold), treebank, extras, _progress)
    outcome = _run(bench, _tasks(only or []), bool(only), data)
    if card:
        _write_card(card, outcome, bench)
    if as_json:
        from graph.lab.evaluation.report.table import table_json  # noqa: PLC0415

        write_json(table_json(outcome))
        return
    from graph.lab.evaluation.report.table import markdown_table, text_table  # noqa: PLC0415

    say(markdown_table(outcome) if markdown else text_table(outcome))


def _folder(gold: Path | None) -> Path:
    from graph.lab.evaluation.tasks.gold import check_folder  # noqa: PLC0415

    folder = gold or CHECKOUT / "tests" / "gold"
    check_folder(folder)
    return folder


def _tasks(only: list[str]) -> list["Task"]:
    from graph.lab.evaluation.report.results import Task  # noqa: PLC0415

    known = {task.value for task in Task}
    unknown = [name for name in only if name not in known]
    if unknown:
        raise InvalidInputError((f"There is no task {unknown[0]!r}; choose from {TASKS}.",))
    return [task for task in Task if not only or task.value in only]


def _run(bench: "Bench", tasks: list["Task"], asked: bool, data: Path | None) -> "Outcome":
    """Run the tasks one by one, telling a terminal which."""
    from app.cli.evaluate_search import search_runner  # noqa: PLC0415 - the database
    from graph.lab.evaluation.report.results import Task, together  # noqa: PLC0415
    from graph.lab.evaluation.tasks.all_tasks import RUNNERS, run_task  # noqa: PLC0415

    runners = {**RUNNERS, Task.SEARCH: search_runner(data)}
    outcomes = []
    for task in tasks:
        _progress(task.value)
        outcomes.append(run_task(task, bench, runners, asked=asked))
    return together(outcomes)


def _write_card(path: Path, outcome: "Outcome", bench: "Bench") -> None:
    from graph.lab.evaluation.report.card import model_card  # noqa: PLC0415
    from graph.lab.evaluation.report.facts import gather  # noqa: PLC0415
    from graph.lab.evaluation.report.results import Outcome, together  # noqa: PLC0415
    from graph.lab.evaluation.tasks.chapters import claims_by_chapter  # noqa: PLC0415

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
