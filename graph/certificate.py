"""The answer to "how does this cause lead to that effect", with the evidence for every step."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from corpus.ids import section_address
from graph.build import CausalGraph, evidence_of
from graph.cut import MinimumCut, minimum_cut
from graph.evidence import ClaimRef, LinkEvidence
from graph.model import Polarity
from graph.paths import best_paths

_LEVELS = ("chapter", "paragraph", "subparagraph")


@dataclass(frozen=True, slots=True)
class Teller:
    """A single place that tells a path whole.

    ``by`` is quote, subparagraph, paragraph, chapter or document; ``address`` names it.
    """

    by: str
    address: str


@dataclass(frozen=True, slots=True)
class CausalPath:
    """One path. ``steps`` hold its links with their claims, in order from cause to effect.

    ``sign`` is ``+`` when more of the cause gives more of the effect over the whole path;
    ``weakest`` is the index of the step with the least evidence, the first of equals.
    """

    nodes: tuple[str, ...]
    steps: tuple[LinkEvidence, ...]
    cost: int
    sign: Polarity
    weakest: int
    told_whole: tuple[Teller, ...]


@dataclass(frozen=True, slots=True)
class PathAnswer:
    """The best paths within the bounds and what would have to fall for none to be left."""

    cause: str
    effect: str
    max_links: int
    limit: int
    cut_off: bool
    paths: tuple[CausalPath, ...]
    minimum_cut: MinimumCut


def path_answer(
    graph: CausalGraph, cause: str, effect: str, max_links: int = 6, limit: int = 20
) -> PathAnswer:
    """Answer a path question; bounds and errors are those of ``graph.paths.best_paths``."""
    ranked = best_paths(graph, cause, effect, max_links, limit)
    paths = tuple(causal_path(graph, nodes) for nodes in ranked.paths)
    cut = minimum_cut(graph, cause, effect)
    return PathAnswer(cause, effect, max_links, limit, ranked.cut_off, paths, cut)


def causal_path(graph: CausalGraph, nodes: tuple[str, ...]) -> CausalPath:
    """Return the certificate of one path, given as slugs; KeyError where a step is no link."""
    steps = tuple(evidence_of(graph, *step) for step in pairwise(nodes))
    costs = [graph.edges[step]["cost"] for step in pairwise(nodes)]
    return CausalPath(
        nodes, steps, sum(costs), sign_of(steps), costs.index(max(costs)), told_whole(steps)
    )


def sign_of(links: Iterable[LinkEvidence]) -> Polarity:
    """Return the sign of a chain of links: an odd number of ``-`` turns it.

    >>> less = LinkEvidence("hulp", "ruzie", "-")
    >>> sign_of([less]), sign_of([less, less])
    ('-', '+')
    """
    turns = sum(link.polarity == "-" for link in links)
    return "-" if turns % 2 else "+"


def told_whole(steps: Iterable[LinkEvidence]) -> tuple[Teller, ...]:
    """Return every single place whose quotes support all steps, the smallest places first.

    A statement and its repeats are one quote, named by the first address. A path that no place
    tells is stitched together from several.
    """
    told = [_tellers(step.supports) for step in steps]
    if not told:
        return ()
    common = set(told[0]).intersection(*told[1:])
    ranks = ("quote", *reversed(_LEVELS), "document")
    found = [key for key in told[0] if key in common]
    found.sort(key=lambda key: ranks.index(key[0]))
    return tuple(Teller(by, told[0][by, key]) for by, key in found)


def _tellers(claims: Iterable[ClaimRef]) -> dict[tuple[str, str], str]:
    """Everything that tells a step: (kind, identity) to address."""
    tellers: dict[tuple[str, str], str] = {}
    for claim in claims:
        tellers.setdefault(("quote", claim.repeat_key), claim.quote)
        tellers["document", claim.document] = claim.document
        parts = claim.section.split(".") if claim.section else []
        for depth, level in enumerate(_LEVELS[: len(parts)], start=1):
            address = section_address(claim.document, ".".join(parts[:depth]))
            tellers[level, address] = address
    return tellers
