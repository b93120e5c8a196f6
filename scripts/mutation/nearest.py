"""Which tests run a line, from what the last whole run of the suite noted.

``scripts/test`` leaves ``.coverage`` (which test ran which line) and, in pytest's cache, how long
each test took.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import coverage

from scripts.mutation.mutants import Mutant

DURATIONS = ".pytest_cache/v/doorklik/durations"
LONGEST = 4.0
"""Seconds of one test; those that start a browser or read the whole anthology take longer."""

WHOLE = {"app/api": "tests/kept/test_kept.py::test_the_api_promises_what_it_promised"}
"""Tests that see what a room's modules say when they are imported."""

TOGETHER = 10.0
"""Seconds of all tests that one break is shown to."""


@dataclass(slots=True)
class Nearest:
    """Tests by line of a module, and their seconds."""

    seconds: dict[str, float]
    lines: dict[str, dict[int, set[str]]] = field(default_factory=dict)

    def tests(self, mutant: Mutant) -> list[str]:
        """Those that ran the line, the module's own first, then the fastest; at most ten seconds.

        A line that runs at import has no test of its own: then those that run the module.
        """
        by_line = self.lines.get(mutant.module, {})
        found = by_line.get(mutant.line) or {test for tests in by_line.values() for test in tests}
        found = found | {test for room, test in WHOLE.items() if mutant.module.startswith(room)}
        usable = [test for test in found if self.seconds.get(test, LONGEST) < LONGEST]
        usable.sort(key=lambda test: (_far(test, mutant.module), self.seconds[test], test))
        return self._within(usable)

    def _within(self, tests: Iterable[str]) -> list[str]:
        chosen: list[str] = []
        spent = 0.0
        for test in tests:
            spent += self.seconds[test]
            if spent > TOGETHER and chosen:
                break
            chosen.append(test)
        return chosen


def _far(test: str, module: str) -> int:
    """0 for the module's own tests, 1 for those of whole answers, 2 for all others."""
    path = Path(module)
    if test.startswith(f"tests/{path.parent}/test_{path.stem}"):
        return 0
    return 1 if test.startswith("tests/kept/") else 2


def read_nearest(root: Path, modules: Iterable[Path]) -> Nearest:
    """Raises FileNotFoundError when the suite was not run here yet."""
    durations = root / DURATIONS
    if not (root / ".coverage").exists() or not durations.exists():
        raise FileNotFoundError("Nothing is known of the tests yet: run scripts/test first.")
    nearest = Nearest(json.loads(durations.read_text(encoding="utf-8")))
    data = coverage.CoverageData(str(root / ".coverage"))
    data.read()
    for module in modules:
        noted = data.contexts_by_lineno(str(root / module))
        nearest.lines[str(module)] = _by_line(noted)
    return nearest


def _by_line(noted: dict[int, list[str]]) -> dict[int, set[str]]:
    """``tests/x.py::test_y|run`` and ``…|setup`` are both that test."""
    found: dict[int, set[str]] = defaultdict(set)
    for line, contexts in noted.items():
        found[line] = {context.rpartition("|")[0] for context in contexts if "|" in context}
    return found
