import subprocess
import sys

import pytest

from graph import bounds
from graph.bounds import (
    DEPTH,
    MAX_LINKS,
    Bound,
    OutOfBounds,
    in_words_of,
    problems_of,
    told_of,
)


@pytest.mark.parametrize("value", [1, 8])
def test_both_ends_of_a_bound_are_allowed(value: int) -> None:
    assert MAX_LINKS.problem(value) is None


@pytest.mark.parametrize("value", [0, 9, -1])
def test_a_value_beyond_an_end_is_told_with_both_ends(value: int) -> None:
    assert MAX_LINKS.problem(value) == f"max_links is {value}; choose a whole number from 1 to 8."


def test_all_wrong_values_are_told_in_order() -> None:
    assert problems_of((MAX_LINKS, 9), (DEPTH, 4), (DEPTH, 0)) == [
        "max_links is 9; choose a whole number from 1 to 8.",
        "depth is 0; choose a whole number from 1 to 4.",
    ]


def test_a_shell_says_a_bound_in_its_own_words_and_leaves_other_sentences() -> None:
    told = [told_of("left: ", OutOfBounds(MAX_LINKS, 9, "choose less.")), told_of("left: ", "No.")]
    assert in_words_of(str.upper, told) == ["left: MAX_LINKS is 9; choose less.", "left: No."]


def test_bounds_are_read_without_any_other_room_of_the_house() -> None:
    code = (
        "import sys, graph.bounds; print([n for n in sys.modules "
        "if n.partition('.')[0] in ('graph', 'corpus', 'networkx', 'numpy')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['graph', 'graph.bounds']"


def test_bounds_are_those_that_clients_were_told() -> None:
    known = {name: f"{b.name} {b}" for name, b in vars(bounds).items() if isinstance(b, Bound)}
    assert known == {
        "MAX_LINKS": "max_links 1 to 8",
        "PATHS": "limit 1 to 100",
        "LOOP_LINKS": "max_links 2 to 8",
        "LOOPS": "limit 1 to 1000",
        "RESTING": "limit 1 to 1000",
        "MIN_QUOTES": "min_quotes 0 to 1000",
        "THROUGH": "through 0 to 3",
        "RESAMPLES": "resamples 0 to 1000",
        "DEPTH": "depth 1 to 4",
        "SIZE": "size 1 to 500",
        "AT_ONCE": "removed and broken 1 to 20",
    }
