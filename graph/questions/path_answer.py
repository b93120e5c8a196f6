"""The answer to "how does this cause lead to that effect", with the evidence for every step."""

from dataclasses import dataclass

from graph.engine.best_first import PathCount
from graph.evidence.build import CausalGraph, costs_along, links_along
from graph.evidence.chains import Teller, sign_of, told_whole, weakest_of
from graph.evidence.claims import (
    ClaimRef,
    LinkEvidence,
    distinct_quotes,
    documents,
    sections,
    voices,
)
from graph.evidence.filter import EVERYTHING, PathFilter, filtered
from graph.questions.ends import Slugs
from graph.questions.minimum_cut import MinimumCut, minimum_cut
from graph.questions.no_path import NoPath, explain_no_path
from graph.questions.paths import SECONDS, check_question, prepare
from graph.schema.model import Polarity


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
    def remaining(self) -> int:
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
    question = prepare(filtered(graph, only), cause, effect, max_links, only)
    ranked = question.best(limit, seconds)
    shown = len(ranked.paths)
    count = question.count() if ranked.cut_off else PathCount(shown, exact=True)
    return PathAnswer(
        causes=question.causes,
        effects=question.effects,
        max_links=max_links,
        limit=limit,
        only=only,
        cut_off=ranked.cut_off,
        in_all=PathCount(max(count.number, shown), count.exact),
        paths=tuple(causal_path(question.graph, nodes) for nodes in ranked.paths),
        minimum_cut=minimum_cut(question.graph, question.causes, question.effects, only.avoid),
        no_path=None if shown else explain_no_path(graph, question),
    )


def causal_path(graph: CausalGraph, nodes: tuple[str, ...]) -> CausalPath:
    """Return the certificate of one path, given as slugs; KeyError where a step is no link."""
    steps, costs = links_along(graph, nodes), costs_along(graph, nodes)
    return CausalPath(
        nodes, steps, sum(costs), sign_of(steps), weakest_of(costs), told_whole(steps)
    )
