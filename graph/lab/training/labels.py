"""Labels given against labels wanted, the way ``doorklik evaluate`` counts them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """The labels of one text; those that are ``acceptable`` are neither right nor wrong."""

    labels: frozenset[str]
    acceptable: frozenset[str] = frozenset()


def f1(wanted: Sequence[Wanted], given: Iterable[Sequence[str]]) -> float:
    """F1 over all labels of all texts."""
    right = found = asked = 0
    for want, labels in zip(wanted, given, strict=True):
        hits = want.labels & set(labels)
        right += len(hits)
        found += len(hits) + len(set(labels) - want.labels - want.acceptable)
        asked += len(want.labels)
    return 2 * right / max(1, found + asked)
