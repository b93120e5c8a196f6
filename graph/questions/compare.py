"""The same question asked of two sides: where they agree, differ and collide."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from graph.bounds import told_of
from graph.errors import QuestionError
from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.chains import turned
from graph.evidence.claims import LinkEvidence
from graph.evidence.filter import EVERYTHING, PathFilter
from graph.questions.ends import Slugs, several
from graph.questions.path_answer import PathAnswer, path_answer
from graph.questions.paths import check_question


@dataclass(frozen=True, slots=True)
class Side:
    """A voice, a document (by its filter) or a theme (by its nodes), with the name to show."""

    label: str
    cause: Slugs
    effect: Slugs
    only: PathFilter = EVERYTHING


class Verdict(StrEnum):
    """What two sides make of a link.

    ``agree``: both say the same; ``collide``: one says the opposite of the other; ``only-left`` and
    ``only-right``: the other side says nothing of it (which is no denial); ``disputed``: a side
    has as many quotes for it as against it.
    """

    AGREE = "agree"
    COLLIDE = "collide"
    ONLY_LEFT = "only-left"
    ONLY_RIGHT = "only-right"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class LinkComparison:
    """A link with the claims of each side. ``says``: what it gives on balance, None: nothing.

    A side that contradicts a ``+`` says ``-``; ``?`` is for as many quotes for it as against it.
    """

    cause: str
    effect: str
    left: LinkEvidence
    right: LinkEvidence
    left_says: str | None
    right_says: str | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both answers; every link of their paths held side by side; which paths they share.

    ``links`` begin with those that collide, then in order of the verdicts; ``shared`` are node
    tuples among the best paths of both, ``only_left`` and ``only_right`` those of one.
    """

    left: PathAnswer
    right: PathAnswer
    links: tuple[LinkComparison, ...]
    shared: tuple[tuple[str, ...], ...]
    only_left: tuple[tuple[str, ...], ...]
    only_right: tuple[tuple[str, ...], ...]

    def with_verdict(self, *verdicts: Verdict) -> tuple[LinkComparison, ...]:
        """Return the links of which this is the verdict."""
        return tuple(link for link in self.links if link.verdict in verdicts)


_ORDER = (
    Verdict.COLLIDE,
    Verdict.DISPUTED,
    Verdict.AGREE,
    Verdict.ONLY_LEFT,
    Verdict.ONLY_RIGHT,
)


def compare(
    graph: CausalGraph, left: Side, right: Side, max_links: int = 6, limit: int = 20
) -> Comparison:
    """Ask both sides; bounds are those of ``graph.questions.paths``. Raises QuestionError.

    Links are looked at over all the evidence of a side, also where it carries no path there: a
    side that only contradicts a link of the other collides with it.

    >>> from graph.examples import example_graph
    >>> ends = ("geldzorgen", "onveiligheid")
    >>> here, there = Side("1.1", *ends), Side("1.2", *ends, PathFilter(min_quotes=1))
    >>> {str(link.verdict) for link in compare(example_graph(), here, there).links}
    {'agree'}
    """
    _check(graph, left, right, max_links, limit)
    answers = [
        path_answer(graph, side.cause, side.effect, max_links, limit, only=side.only)
        for side in (left, right)
    ]
    mine, others = ([path.nodes for path in answer.paths] for answer in answers)
    links = (_held(graph, ends, left, right) for ends in _links(answers))
    return Comparison(
        left=answers[0],
        right=answers[1],
        links=tuple(sorted(links, key=lambda k: (_ORDER.index(k.verdict), k.cause, k.effect))),
        shared=tuple(path for path in mine if path in others),
        only_left=tuple(path for path in mine if path not in others),
        only_right=tuple(path for path in others if path not in mine),
    )


def _check(graph: CausalGraph, left: Side, right: Side, max_links: int, limit: int) -> None:
    problems: list[str] = []
    for side in (left, right):
        try:
            check_question(graph, side.cause, side.effect, max_links, limit, only=side.only)
        except QuestionError as error:
            problems += [told_of(f"{side.label}: ", problem) for problem in error.problems]
    asked = [(several(side.cause), several(side.effect), side.only) for side in (left, right)]
    if asked[0] == asked[1]:
        problems.append("Both sides are the same; choose another voice, document or theme.")
    if problems:
        raise QuestionError(problems)


def _links(answers: Iterable[PathAnswer]) -> list[tuple[str, str]]:
    paths = (path for answer in answers for path in answer.paths)
    return sorted({(step.cause, step.effect) for path in paths for step in path.steps})


def _held(graph: CausalGraph, ends: tuple[str, str], left: Side, right: Side) -> LinkComparison:
    link = evidence_of(graph, *ends)
    mine, other = left.only.link(link), right.only.link(link)
    says, others = says_of(mine), says_of(other)
    return LinkComparison(*ends, mine, other, says, others, _verdict(says, others))


def says_of(link: LinkEvidence) -> str | None:
    """Return what the claims of a link come to: ``+``, ``-``, ``?`` in dispute, None: nothing.

    >>> says_of(LinkEvidence("stress", "ruzie", "+")) is None
    True
    """
    stating = link.standing
    if not stating and not link.against:
        return None
    if stating == link.against:
        return "?"
    return link.polarity if stating > link.against else turned(link.polarity)


def _verdict(left: str | None, right: str | None) -> Verdict:
    if left is None or right is None:
        return Verdict.ONLY_RIGHT if left is None else Verdict.ONLY_LEFT
    if "?" in (left, right):
        return Verdict.DISPUTED
    return Verdict.AGREE if left == right else Verdict.COLLIDE
