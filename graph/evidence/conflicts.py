"""Which wishes of a path question cannot hold together; each shell says it in its own words."""

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from graph.bounds import THROUGH


class Rule(StrEnum):
    """What a question asks for that cannot be."""

    PASSED_AND_AVOIDED = "a node is to be passed and to be avoided"
    END_AVOIDED = "an end of the question is to be avoided"
    MANY_PASSED = "more nodes are to be passed than a question may name"
    SHORT = "more nodes are to be passed than so short a path has between its ends"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A rule that a question breaks, and by which nodes, in order of their slugs."""

    rule: Rule
    nodes: tuple[str, ...]


def conflicts(
    ends: Set[str], through: Set[str], avoid: Set[str], max_links: int
) -> tuple[Conflict, ...]:
    """All that conflicts between ends, nodes to pass, nodes to avoid and links at most.

    >>> [one.nodes for one in conflicts({"a", "b"}, {"c"}, {"b", "c"}, 6)]
    [('c',), ('b',)]
    """
    inner = through - ends
    many = len(through) > THROUGH.high
    short = not many and len(inner) >= max_links > 0  # of fewer than one it is said elsewhere
    broken: dict[Rule, Set[str]] = {
        Rule.PASSED_AND_AVOIDED: through & avoid,
        Rule.END_AVOIDED: ends & avoid,
        Rule.MANY_PASSED: through if many else frozenset(),
        Rule.SHORT: inner if short else frozenset(),
    }
    return tuple(Conflict(rule, tuple(sorted(nodes))) for rule, nodes in broken.items() if nodes)
