"""The same question for two voices, two documents or two themes, over the store."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.catalogue.parties import VOICES
from app.questions.graphs import GraphCache, Statuses
from app.questions.names import EndNames, Resolver, all_at_once
from app.questions.paths import PathQuestion, since, texts_of
from graph.evidence.claims import LinkEvidence
from graph.questions.compare import Comparison, Side, compare


class CompareBy(StrEnum):
    """What the two sides are."""

    VOICE = "voice"
    DOCUMENT = "document"
    THEME = "theme"


@dataclass(frozen=True, slots=True)
class CompareReport:
    """Both answers with their quotes' texts by address."""

    answer: Comparison
    statuses: Statuses
    texts: Mapping[str, str]
    took_ms: float


def ask_compare(  # noqa: PLR0913 - a question has that many parts
    session: Session,
    catalogue: Catalogue,
    graphs: GraphCache,
    question: PathQuestion,
    *,
    by: CompareBy,
    left: str,
    right: str,
) -> CompareReport:
    """Ask both sides. By theme the sides take the place of the end that the question leaves open.

    Raises InvalidInputError with all that is wrong.
    """
    started = time.perf_counter()
    resolver = Resolver(session, catalogue)
    if by is CompareBy.THEME:
        sides = [_by_theme(resolver, question, theme) for theme in (left, right)]
        _one_end(resolver, question)
    else:
        sides = _by_evidence(resolver, question, by, (left, right))
    graph = graphs.get(session, catalogue, question.filters.statuses)
    with all_at_once(tuple(dict.fromkeys(resolver.errors))):
        answer = compare(graph, sides[0], sides[1], question.max_links, question.limit)
    texts = texts_of(session, _links(answer))
    return CompareReport(answer, question.filters.statuses, texts, since(started))


def _by_theme(resolver: Resolver, question: PathQuestion, theme: str) -> Side:
    side = EndNames(themes=(theme,))
    open_cause = question.cause == EndNames()
    ends = (side, question.effect) if open_cause else (question.cause, side)
    return Side(theme, *resolver.ends(*ends), resolver.filter(question.filters))


def _one_end(resolver: Resolver, question: PathQuestion) -> None:
    if EndNames() not in (question.cause, question.effect):
        resolver.errors.append(
            "By theme the two themes are one of the ends; give a cause or an effect, not both."
        )


def _by_evidence(
    resolver: Resolver, question: PathQuestion, by: CompareBy, names: tuple[str, str]
) -> list[Side]:
    ends = resolver.ends(question.cause, question.effect)
    only = resolver.filter(question.filters)
    sides = []
    for name in names:
        if by is CompareBy.VOICE:
            narrowed = replace(only, voices=resolver.known("voice", [name], VOICES))
        else:
            documents = resolver.known("document", [name], resolver.catalogue.documents)
            narrowed = replace(only, documents=documents)
        sides.append(Side(name, *ends, narrowed))
    return sides


def _links(answer: Comparison) -> list[LinkEvidence]:
    return [side for link in answer.links for side in (link.left, link.right)]
