"""The ends of a question: one node or several, and what can be wrong with them."""

from collections.abc import Collection, Iterable
from typing import TypeAlias

from graph.errors import did_you_mean
from graph.evidence.build import CausalGraph

Slugs: TypeAlias = str | Collection[str]
"""One node, or several: a path starts (ends) at any of them."""


def several(slugs: Slugs) -> tuple[str, ...]:
    """Return the slugs of one end, each once, in order.

    >>> several("stress"), several(["stress", "ruzie", "stress"])
    (('stress',), ('ruzie', 'stress'))
    """
    return (slugs,) if isinstance(slugs, str) else tuple(sorted(set(slugs)))


def problem_of_node(graph: CausalGraph, slug: str, role: str = "") -> Iterable[str]:
    """Yield a sentence for a slug that is no node; ``role`` says what it was named as."""
    if slug not in graph:
        guess = did_you_mean(slug, graph)
        yield f'{role}"{slug}" is no node{guess}; choose a node of the schema.'


def problems_of_nodes(graph: CausalGraph, end: str, slugs: tuple[str, ...]) -> Iterable[str]:
    """Yield a sentence for each of these ends that is no node, and when there are none."""
    if not slugs:
        yield f"The question names no {end}; choose at least one node."
    for slug in slugs:
        yield from problem_of_node(graph, slug, f"The {end} ")


def problems_of_ends(
    graph: CausalGraph, causes: tuple[str, ...], effects: tuple[str, ...]
) -> Iterable[str]:
    """Yield a sentence for everything that is wrong with two ends."""
    for end, slugs in (("cause", causes), ("effect", effects)):
        yield from problems_of_nodes(graph, end, slugs)
    for slug in sorted({*causes} & {*effects}):
        if len(causes) == len(effects) == 1:
            yield f'Cause and effect are both "{slug}"; choose two different nodes.'
        else:
            yield f'"{slug}" is a cause and an effect of the question; leave it out of one.'
