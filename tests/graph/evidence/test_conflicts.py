"""Wishes that exclude each other are found once, for every shell."""

import pytest

from graph.bounds import THROUGH
from graph.evidence.conflicts import Rule, conflicts

ENDS = {"a", "b"}
MANY = {str(n) for n in range(THROUGH.high + 1)}


@pytest.mark.parametrize(
    ("through", "avoid", "max_links", "found"),
    [
        (set(), set(), 1, []),
        ({"a", "b"}, set(), 1, []),
        ({"c"}, {"d"}, 2, []),
        ({"c", "d"}, {"d", "c"}, 6, [(Rule.PASSED_AND_AVOIDED, ("c", "d"))]),
        (set(), {"b", "a"}, 6, [(Rule.END_AVOIDED, ("a", "b"))]),
        ({"a", "c", "d"}, set(), 2, [(Rule.SHORT, ("c", "d"))]),
        ({"a", "c", "d"}, set(), 3, []),
        ({"c"}, set(), 0, []),
        (MANY, set(), 1, [(Rule.MANY_PASSED, tuple(sorted(MANY)))]),
        ({"b"}, {"b"}, 6, [(Rule.PASSED_AND_AVOIDED, ("b",)), (Rule.END_AVOIDED, ("b",))]),
    ],
)
def test_each_conflict_is_found_with_its_nodes(
    through: set[str], avoid: set[str], max_links: int, found: list[tuple[Rule, tuple[str, ...]]]
) -> None:
    told = conflicts(ENDS, through, avoid, max_links)
    assert [(one.rule, one.nodes) for one in told] == found
