"""How fast, how big: timed in fresh processes on the quotes of the anthology."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import graph
from graph.lab.evaluation.baselines.child import SHIPPED, WITH, WITHOUT
from graph.lab.evaluation.errors import EvaluationError
from graph.lab.evaluation.report.goals import GOALS
from graph.lab.evaluation.report.results import Outcome, Row, Task
from graph.tagging.artefacts import TRAINED

MODULE = "graph.lab.evaluation.baselines.child"
SHIPS = {
    True: "The pipeline ships with syntax: so were the whole anthology, load and memory measured.",
    False: "The pipeline ships without syntax: so were the whole anthology, load and memory"
    " measured; with syntax, every sentence was parsed.",
}
QUIET = 0.85
BUSY = (
    "The machine was busy with other work: what was timed had {share:.0%} of a core, so speeds are"
    " too low and times too long."
)
_ROOT = Path(graph.__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Timing:
    """One run over the anthology; ``seconds`` from start to the last process's end, without load.

    ``load`` (seconds) and ``peak`` (MB) are the largest of the processes; ``worked`` are the
    seconds that processors worked for all; ``ships`` tells whether the pipeline ships with syntax.
    """

    quotes: int
    processes: int
    seconds: float
    load: float
    peak: float
    worked: float
    ships: bool

    @property
    def per_second(self) -> float:
        """Quotes a second."""
        return self.quotes / self.seconds

    @property
    def share(self) -> float:
        """The part of the time that a processor worked: 1 on a machine that does nothing else."""
        return self.worked / (self.seconds * self.processes)


def time_processes(syntax: str, processes: int) -> Timing:
    """Tag the anthology once, its quotes dealt out over fresh processes that start together.

    ``syntax`` is ``with``, ``without`` or ``shipped``.

    Raises EvaluationError where one of them fails.
    """
    running = [_start(syntax, share, processes) for share in range(processes)]
    loaded = [_hear(child) for child in running]
    quotes = sum(_hear(child)["ready"] for child in running)
    begin = time.perf_counter()
    for child in running:
        _go(child)
    ends = [_hear(child) for child in running]
    took = time.perf_counter() - begin
    for child in running:
        child.communicate()
    worked = sum(end["worked"] for end in ends)
    load, peak = max(one["load"] for one in loaded), max(end["peak"] for end in ends)
    return Timing(int(quotes), processes, took, load, peak, worked, loaded[0]["syntax"])


def _start(syntax: str, share: int, shares: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", MODULE, syntax]
    path = os.pathsep.join([str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.Popen(
        [*command, str(share), str(shares)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )


def _hear(child: "subprocess.Popen[str]") -> Mapping[str, Any]:
    line = child.stdout.readline() if child.stdout else ""
    if not line:
        raise EvaluationError("A process that was timed stopped; run doorklik tag to see why.")
    heard: Mapping[str, Any] = json.loads(line)
    return heard


def _go(child: "subprocess.Popen[str]") -> None:
    if child.stdin:
        child.stdin.write("\n")
        child.stdin.flush()


def megabytes(files: Sequence[Path]) -> float:
    """The size of the files together, in megabytes (10⁶ bytes)."""
    return sum(path.stat().st_size for path in files) / 1e6


def trained_files(folder: Path = TRAINED) -> list[Path]:
    """The files of the trained artefacts."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def measure_speed() -> Outcome:
    """Quotes a second, with and without syntax, one process and two; memory, load and size."""
    begin = time.perf_counter()
    one, two = time_processes(WITH, 1), time_processes(WITH, 2)
    bare, bare_two = time_processes(WITHOUT, 1), time_processes(WITHOUT, 2)
    shipped = time_processes(SHIPPED, 1)
    seconds = time.perf_counter() - begin
    figures = (
        ("with syntax, one process", one.per_second, "quotes/s", one.quotes),
        ("with syntax, two processes", two.per_second, "quotes/s", two.quotes),
        ("without syntax, one process", bare.per_second, "quotes/s", bare.quotes),
        ("without syntax, two processes", bare_two.per_second, "quotes/s", bare_two.quotes),
        ("the whole anthology", shipped.seconds, "s", shipped.quotes),
        ("the same, processor time", shipped.worked, "s", shipped.quotes),
        ("load", shipped.load, "s", 0),
        ("peak memory", shipped.peak, "MB", 0),
        ("trained artefacts", megabytes(trained_files()), "MB", 0),
    )
    rows = [
        Row(Task.SPEED, name, value, goal=GOALS.get((Task.SPEED, name)), n=n, unit=unit)
        for name, value, unit, n in figures
    ]
    share = min(timing.share for timing in (one, two, bare, bare_two, shipped))
    notes = [SHIPS[shipped.ships], *([] if share > QUIET else [BUSY.format(share=share)])]
    return Outcome((replace(rows[0], seconds=seconds), *rows[1:]), notes=tuple(notes))
