"""The answer to "how does this cause lead to that effect", with the evidence for every step."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from corpus.ids import section_address
from graph.engine.best_first import PathCount
from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.claims import (
    ClaimRef,
    LinkEvidence,
    distinct_quotes,
    documents,
    sections,
    voices,
)
from graph.evidence.filter import EVERYTHING, PathFilter, filtered
from graph.questions.minimum_cut import MinimumCut, minimum_cut
from graph.questions.no_path import NoPath, explain_no_path
from graph.questions.paths import SECONDS, Slugs, check_question, prepare, several
from graph.schema.model import Polarity

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

    @property
    def stitched(self) -> bool:
        """Whether no single quote, section or document tells the path whole.

        That A leads to B and B to C does not make it so that A leads to C: nobody said it.
        """
        return not self.told_whole

    @property
    def supports(self) -> tuple[ClaimRef, ...]:
        """The claims that support any step without condition, step by step."""
        return tuple(claim for step in self.steps for claim in step.supports)

    @property
    def quotes(self) -> tuple[str, ...]:
        """The distinct quotes that support any step."""
        return distinct_quotes(self.supports)

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections those quotes stand in."""
        return sections(self.supports)

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents those quotes come from."""
        return documents(self.supports)

    @property
    def voices(self) -> dict[str, int]:
        """How many of those quotes give each voice."""
        return voices(self.supports)


@dataclass(frozen=True, slots=True)
class PathAnswer:
    """The best paths within the bounds and what would have to fall for none to be left.

    ``in_all`` counts the paths that the bounds allow, shown or not. ``minimum_cut`` is over the
    evidence that counts and without the nodes to avoid; it takes no heed of nodes to pass.
    ``no_path`` explains an empty answer.
    """

    causes: tuple[str, ...]
    effects: tuple[str, ...]
    max_links: int
    limit: int
    only: PathFilter
    cut_off: bool
    in_all: PathCount
    paths: tuple[CausalPath, ...]
    minimum_cut: MinimumCut
    no_path: NoPath | None

    @property
    def cause(self) -> str:
        """The cause, where the question has one; of several the first by slug."""
        return self.causes[0]

    @property
    def effect(self) -> str:
        """The effect, where the question has one; of several the first by slug."""
        return self.effects[0]

    @property
    def left(self) -> int:
        """How many paths within the bounds are not shown (at least: see ``in_all``)."""
        return self.in_all.number - len(self.paths)


def path_answer(  # noqa: PLR0913 - a question has that many parts
    graph: CausalGraph,
    cause: Slugs,
    effect: Slugs,
    max_links: int = 6,
    limit: int = 20,
    *,
    only: PathFilter = EVERYTHING,
    seconds: float = SECONDS,
) -> PathAnswer:
    """Answer a path question; bounds and errors are those of ``graph.questions.paths``."""
    check_question(graph, cause, effect, max_links, limit, only=only)
    kept = filtered(graph, only)
    question = prepare(kept, cause, effect, max_links, only)
    ranked = question.best(limit, seconds)
    shown = len(ranked.paths)
    count = question.count() if ranked.cut_off else PathCount(shown, exact=True)
    return PathAnswer(
        causes=several(cause),
        effects=several(effect),
        max_links=max_links,
        limit=limit,
        only=only,
        cut_off=ranked.cut_off,
        in_all=PathCount(max(count.number, shown), count.exact),
        paths=tuple(causal_path(kept, nodes) for nodes in ranked.paths),
        minimum_cut=minimum_cut(kept, cause, effect, only.avoid),
        no_path=None if shown else explain_no_path(graph, cause, effect, max_links, only=only),
    )


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
