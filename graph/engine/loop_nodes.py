"""A loop as its nodes: from which it begins, over which links it runs, what it is called."""

import hashlib
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias, TypeVar

Nodes: TypeAlias = tuple[str, ...]

T = TypeVar("T")


def steps_of(nodes: Sequence[T]) -> tuple[tuple[T, T], ...]:
    """Return the links of a loop as (cause, effect); the last leads back to the first node.

    >>> steps_of("abc")
    (('a', 'b'), ('b', 'c'), ('c', 'a'))
    """
    return tuple(pairwise((*nodes, nodes[0])))


def from_first(nodes: Sequence[str]) -> Nodes:
    """Return the same loop, from its first node by slug.

    >>> from_first(("c", "a", "b"))
    ('a', 'b', 'c')
    """
    at = nodes.index(min(nodes))
    return (*nodes[at:], *nodes[:at])


def loop_id(nodes: Nodes) -> str:
    """Return a short name of a loop that holds as long as its nodes: edits elsewhere keep it.

    >>> loop_id(("ruzie", "stress"))
    '42d25314e8'
    """
    return hashlib.sha256(" ".join(nodes).encode()).hexdigest()[:10]
