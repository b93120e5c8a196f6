"""A small house is broken on purpose, and what its tests notice is counted rightly."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts.mutation.mutants import Mutant, modules, mutants_of, sample
from scripts.mutation.nearest import Nearest
from scripts.mutation.report import Score, lines
from scripts.mutation.trial import Outcome, Verdict

ROOT = Path(__file__).parents[2]
MODULE = "graph/small.py"
CODE = '''"""A small module."""


def limit(count: int | None, most: int) -> int:
    """At most so many."""
    return most if count is None or count > most else count
'''
TEST = """from graph.small import limit


def test_it_is_limited() -> None:
    assert (limit(None, 3), limit(5, 3), limit(2, 3)) == (3, 3, 2)
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    files = {"graph/__init__.py": "", MODULE: CODE, "tests/test_small.py": TEST}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_every_place_is_found_and_none_in_a_type(house: Path) -> None:
    found = mutants_of(house, Path(MODULE))
    assert {mutant.line for mutant in found} == {6}
    assert {mutant.operator for mutant in found} == {
        "AddNot",
        "ReplaceComparisonOperator_Gt_GtE",
        "ReplaceComparisonOperator_Gt_LtE",
        "ReplaceComparisonOperator_Is_IsNot",
        "ReplaceOrWithAnd",
    }


def test_the_lab_is_left_out_and_a_folder_can_be_chosen() -> None:
    names = modules(ROOT)
    assert Path("graph/questions/paths.py") in names
    assert not any(name.is_relative_to("graph/lab") for name in names)
    assert {name.parts[1] for name in modules(ROOT, ["graph/engine"])} == {"engine"}


def test_a_seed_draws_the_same_sample(house: Path) -> None:
    found = mutants_of(house, Path(MODULE))
    assert sample(found, 2, seed=7) == sample(found, 2, seed=7)
    assert sorted(sample(found, 99, seed=7)) == found


TRY = """
import sys
from pathlib import Path
from scripts.mutation.mutants import Mutant
from scripts.mutation.trial import try_mutant
mutant = Mutant("graph/small.py", 6, sys.argv[2], 0)
verdict = try_mutant(Path(sys.argv[1]), mutant, ["tests/test_small.py"], 0.1)
print(verdict.outcome, verdict.failed)
"""


@pytest.mark.parametrize(
    ("operator", "said"),
    [
        ("ReplaceComparisonOperator_Gt_LtE", "killed tests/test_small.py::test_it_is_limited"),
        # Nobody can tell: a count that equals the limit is the limit.
        ("ReplaceComparisonOperator_Gt_GtE", "survived"),
    ],
)
def test_a_break_is_noticed_or_not(house: Path, operator: str, said: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TRY, str(house), operator],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == said
    assert (house / MODULE).read_text(encoding="utf-8") == CODE


def test_the_nearest_tests_are_those_that_run_the_line_and_are_quick() -> None:
    seconds = {"tests/graph/test_small.py::a": 3.0, "tests/b.py::b": 0.1, "tests/c.py::slow": 60.0}
    nearest = Nearest(seconds, {MODULE: {6: set(seconds), 9: {"tests/b.py::b"}}})
    assert nearest.tests(Mutant(MODULE, 6, "AddNot", 0)) == list(seconds)[:2]
    assert nearest.tests(Mutant(MODULE, 9, "AddNot", 0)) == ["tests/b.py::b"]
    assert nearest.tests(Mutant("graph/other.py", 1, "AddNot", 0)) == []


def test_a_share_comes_with_its_interval() -> None:
    low, high = Score(killed=85, tried=100).interval
    assert (round(low, 3), round(high, 3)) == (0.767, 0.907)
    assert Score(0, 0).interval == (0.0, 1.0)


def test_survivors_are_named_and_rooms_counted() -> None:
    verdicts = [
        Verdict(Mutant(MODULE, 6, "AddNot", 0), Outcome.KILLED, "tests/x.py::y", 1.0),
        Verdict(Mutant(MODULE, 7, "AddNot", 1), Outcome.UNTESTED, "", 0.0),
    ]
    said = list(lines(verdicts, seed=3, of=10))
    assert said[0] == "untested graph/small.py:7 AddNot 1"
    assert said[1].startswith("graph/small.py: 1/2 = 50% noticed")
    assert said[2].startswith("all (seed 3, 2 of 10 breaks): 1/2 = 50% noticed")
