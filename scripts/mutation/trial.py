"""Breaks one place in a copy of the house and runs the nearest tests on it, in a forked process.

The libraries are imported once, before the fork; the house itself is imported anew in each child.
"""

import contextlib
import importlib
import os
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

from scripts.mutation.mutants import Mutant

LIBRARIES = (
    "alembic.command",
    "fastapi.testclient",
    "hypothesis",
    "networkx",
    "numpy",
    "pygraphviz",
    "reportlab.pdfgen.canvas",
    "rich",
    "schemathesis",
    "simplemma",
    "spacy",
    "sqlmodel",
    "typer",
)
SLOW_START = 20.0
"""Seconds that importing the house may take beside the tests' own."""

OPTIONS = (
    *("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-cov"),
    # What was imported before the fork cannot be rewritten any more, and need not be.
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)
MANY_TIMES = 6.0
"""A break that makes tests this many times slower is as good as noticed."""


class Outcome(StrEnum):
    """What the tests said of a break."""

    KILLED = "killed"
    SURVIVED = "survived"
    UNTESTED = "untested"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A break and what became of it; ``failed`` is the test that noticed, empty for none."""

    mutant: Mutant
    outcome: Outcome
    failed: str
    seconds: float


def import_libraries() -> None:
    """Load what every child needs and no break touches."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for name in LIBRARIES:
        importlib.import_module(name)


def try_mutant(tree: Path, mutant: Mutant, tests: Sequence[str], expected: float) -> Verdict:
    """Run ``tests`` on the broken tree; ``expected`` is how many seconds they take unbroken."""
    started = time.monotonic()
    if not tests:
        return Verdict(mutant, Outcome.UNTESTED, "", 0.0)
    path = tree / mutant.module
    text = path.read_text(encoding="utf-8")
    path.write_text(mutant.code(tree), encoding="utf-8")
    try:
        failed = first_failure(tree, tests, SLOW_START + MANY_TIMES * expected)
    finally:
        path.write_text(text, encoding="utf-8")
    outcome = Outcome.SURVIVED if failed is None else Outcome.KILLED
    return Verdict(mutant, outcome, failed or "", time.monotonic() - started)


def first_failure(tree: Path, tests: Sequence[str], seconds: float) -> str | None:
    """The first test that fails in the tree; ``timeout`` or ``import`` where none was named."""
    said = tree / "said.txt"
    said.unlink(missing_ok=True)
    child = os.fork()
    if child == 0:
        _run_and_exit(tree, tests, said)
    code = _wait(child, seconds)
    if code is None:
        return "timeout"
    if code == 0:
        return None
    named = said.read_text(encoding="utf-8") if said.exists() else ""
    return named or "import"


class _Note:
    """A pytest plugin that writes down the first test that fails."""

    def __init__(self, said: Path) -> None:
        self._said = said

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called by pytest after each phase of a test."""
        if report.failed and not self._said.exists():
            self._said.write_text(report.nodeid, encoding="utf-8")


def _run_and_exit(tree: Path, tests: Sequence[str], said: Path) -> None:
    code: int = pytest.ExitCode.INTERNAL_ERROR
    try:
        os.setsid()
        os.chdir(tree)
        _silence(tree / "output.txt")
        sys.path.insert(0, str(tree))
        code = pytest.main([*OPTIONS, *tests], plugins=[_Note(said)])
    finally:
        # Whatever happened: the child must never go on as a second parent.
        os._exit(int(code))


def _silence(file: Path) -> None:
    output = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(output, stream)


def _wait(child: int, seconds: float) -> int | None:
    """The child's exit code; None when it took too long and was stopped."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None
