"""``scripts/mutate``: how many small breaks of the code the tests notice."""

import argparse
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.mutation.mutants import Mutant, modules, mutants_of, sample
from scripts.mutation.nearest import Nearest, read_nearest
from scripts.mutation.report import lines, score
from scripts.mutation.tree import copy_house, prepare_store
from scripts.mutation.trial import Verdict, first_failure, import_libraries, try_mutant

ROOT = Path(__file__).parents[2]
GOAL = 0.85
"""The share that the tests should notice; where less is reached, ``--floor`` holds that."""

CONTROLS = 2
"""How many breaks' tests each worker runs unbroken before it begins."""

CONTROL = 300.0
"""Seconds in which the tests that noticed something must pass on the unbroken house."""


def read_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="scripts/mutate", description=__doc__)
    parser.add_argument("only", nargs="*", help="folders or modules; by default all in scope")
    parser.add_argument("--count", type=int, default=10**9, help="breaks at most; by default all")
    parser.add_argument("--seconds", type=float, default=1e9, help="begin no new one after so long")
    parser.add_argument("--seed", type=int, default=1, help="draws the sample")
    parser.add_argument("--floor", type=float, default=GOAL, help="fail below this share")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def worker(tree: Path, share: Sequence[Mutant], nearest: Nearest, until: float) -> list[Verdict]:
    """Try one break after another in a tree of one's own.

    Raises RuntimeError when tests fail that nothing was broken for: no count would mean a thing.
    """
    done: list[Verdict] = []
    for tests in filter(None, map(nearest.tests, share[:CONTROLS])):
        if failed := first_failure(tree, tests, CONTROL):
            raise RuntimeError(f"{failed} fails though nothing is broken; see {tree}/output.txt.")
    for mutant in share:
        if time.monotonic() > until:
            break
        tests = nearest.tests(mutant)
        expected = sum(nearest.seconds[test] for test in tests)
        done.append(try_mutant(tree, mutant, tests, expected))
        if sys.stderr.isatty():
            sys.stderr.write(f"{done[-1].outcome} {mutant.module}:{mutant.line}\n")
    return done


def try_all(
    folder: Path, chosen: Sequence[Mutant], nearest: Nearest, workers: int, until: float
) -> list[Verdict]:
    """Deal the breaks out to the workers."""
    house = copy_house(ROOT, folder / "house0")
    trees = [house, *(copy_house(ROOT, folder / f"house{n}") for n in range(1, workers))]
    shares = [chosen[n::workers] for n in range(workers)]
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        tasks = [(t, s, nearest, until) for t, s in zip(trees, shares, strict=True)]
        return [verdict for done in pool.starmap(worker, tasks, 1) for verdict in done]


def false_alarms(tree: Path, verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The tests that noticed a break but fail on the unbroken house too: they prove nothing."""
    tests = sorted({v.failed for v in verdicts if "::" in v.failed})
    while tests and (failed := first_failure(tree, tests, CONTROL)):
        yield failed
        if failed not in tests:
            return
        tests.remove(failed)


def main() -> int:
    """Exit code 1 when the floor is out of reach of the sample, 2 when nothing could be tried."""
    asked = read_arguments()
    paths = modules(ROOT, asked.only)
    try:
        nearest = read_nearest(ROOT, paths)
    except FileNotFoundError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    found = [mutant for path in paths for mutant in mutants_of(ROOT, path)]
    chosen = sample(found, asked.count, asked.seed)
    import_libraries()
    with tempfile.TemporaryDirectory(prefix="doorklik-mutants-") as name:
        prepare_store(ROOT, Path(name) / "store")
        until = time.monotonic() + asked.seconds
        verdicts = try_all(Path(name), chosen, nearest, asked.workers, until)
        alarms = list(false_alarms(Path(name) / "house0", verdicts))
    kept = [verdict for verdict in verdicts if verdict.failed not in alarms]
    print("\n".join(lines(kept, asked.seed, len(found))))
    if alarms:
        print("fail also on the unbroken house, not counted:", *alarms)
    print(f"goal {GOAL:.0%}, floor {asked.floor:.0%}")
    return int(score(kept).interval[1] < asked.floor or not kept)


if __name__ == "__main__":
    sys.exit(main())
