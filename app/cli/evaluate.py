"""``doorklik evaluate``: how well the language work does, beside plain baselines and goals."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.options import AsJson, Data
from app.cli.output import say, write_json

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
    from app.cli import evaluate_run as running  # noqa: PLC0415 - loads the pipeline

    bench = running.bench_of(gold, treebank, extras)
    outcome = running.run(bench, only or [], data)
    if card:
        running.write_card(card, outcome, bench)
    if as_json:
        write_json(running.table_json(outcome))
        return
    say(running.shown(outcome, markdown))
