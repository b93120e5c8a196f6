"""``doorklik bench``: how fast causal questions are answered."""

from typing import Annotated

import typer

from app.cli.options import AsJson, Data
from app.cli.output import say, write_json


def bench(
    as_json: AsJson = False,
    questions: Annotated[
        int, typer.Option(min=1, max=10_000, help="How many questions of a kind at most.")
    ] = 100,
    data: Data = None,
) -> None:
    """Time causal questions through the API, beside the goals; 1 when a goal is missed."""
    from app.cli.bench_run import (  # noqa: PLC0415 - the web server, only for this command
        measure,
        serving,
    )
    from app.cli.store import filled, settings_for  # noqa: PLC0415
    from app.main import create_app  # noqa: PLC0415

    settings = settings_for(data)
    head = f"{'question':44}{'asked':>6}{'p50 ms':>9}{'p95 ms':>9}{'goal':>7}{'x floor':>9}"
    missed = False
    with serving(create_app(filled(settings), settings)) as (host, port):
        if not as_json:
            say(head)
        for one in measure(host, port, questions):
            missed = missed or not one.met
            if as_json:
                write_json(
                    {
                        "question": one.question,
                        "asked": one.asked,
                        "p50Ms": round(one.p50, 2),
                        "p95Ms": round(one.p95, 2),
                        "goalMs": one.goal,
                        "floorMs": round(one.floor, 2),
                        "met": one.met,
                    }
                )
                continue
            goal = "-" if one.goal is None else f"{one.goal:.0f}"
            mark = "" if one.met else "  missed"
            say(
                f"{one.question:44}{one.asked:>6}{one.p50:>9.1f}{one.p95:>9.1f}{goal:>7}"
                f"{one.p50 / one.floor:>9.1f}{mark}"
            )
    if missed:
        raise typer.Exit(1)
