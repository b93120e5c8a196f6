"""Path questions over the store: the graph with its claims, and the answer with their words."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.db.queries.texts import quote_texts
from app.questions.graphs import GraphCache, Statuses
from app.questions.names import EndNames, FilterNames, Resolver, all_at_once
from graph.evidence.claims import CONFIRMED, LinkEvidence
from graph.evidence.filter import EVERYTHING, PathFilter
from graph.questions.ends import Slugs, several
from graph.questions.path_answer import PathAnswer, path_answer


@dataclass(frozen=True, slots=True)
class PathReport:
    """An answer with all that is needed to show it. ``texts`` gives quotes by address.

    ``cut_links`` are the links of the minimum cut with their claims.
    """

    answer: PathAnswer
    cut_links: tuple[LinkEvidence, ...]
    texts: Mapping[str, str]
    statuses: Statuses
    schema_version: str
    document_versions: Mapping[str, str]
    took_ms: float


@dataclass(frozen=True, slots=True)
class PathQuestion:
    """A path question as it was asked, in names that nobody checked yet."""

    cause: EndNames
    effect: EndNames
    filters: FilterNames = field(default_factory=FilterNames)
    max_links: int = 6
    limit: int = 20


def ask_paths(
    session: Session, catalogue: Catalogue, graphs: GraphCache, question: PathQuestion
) -> PathReport:
    """Answer a question in names. Raises InvalidInputError with all that is wrong with it."""
    resolver = Resolver(session, catalogue)
    causes, effects = resolver.ends(question.cause, question.effect)
    only = resolver.filter(question.filters)
    with all_at_once(resolver.errors):
        return answer_paths(
            session,
            catalogue,
            graphs,
            causes,
            effects,
            max_links=question.max_links,
            limit=question.limit,
            statuses=question.filters.statuses,
            only=only,
        )


def answer_paths(  # noqa: PLR0913 - a question has that many parts
    session: Session,
    catalogue: Catalogue,
    graphs: GraphCache,
    cause: Slugs,
    effect: Slugs,
    *,
    max_links: int = 6,
    limit: int = 20,
    statuses: Statuses = CONFIRMED,
    only: PathFilter = EVERYTHING,
) -> PathReport:
    """Answer a path question; a retired slug stands for the node that took its place.

    Raises graph.errors.QuestionError with all that is wrong: unknown or equal ends, bounds.
    """
    started = time.perf_counter()
    graph = graphs.get(session, catalogue, statuses)
    causes, effects = (
        tuple(catalogue.redirects.get(slug, slug) for slug in several(end))
        for end in (cause, effect)
    )
    answer = path_answer(graph, causes, effects, max_links, limit, only=only)
    cut = answer.minimum_cut.steps
    steps = (step for path in answer.paths for step in path.steps)
    return PathReport(
        answer=answer,
        cut_links=cut,
        texts=texts_of(session, (*steps, *cut)),
        statuses=statuses,
        schema_version=catalogue.schema_version,
        document_versions=catalogue.documents,
        took_ms=since(started),
    )


def since(started: float) -> float:
    """Milliseconds since this reading of ``time.perf_counter``."""
    return round((time.perf_counter() - started) * 1000, 3)


def texts_of(session: Session, links: Iterable[LinkEvidence]) -> dict[str, str]:
    """The texts of all quotes behind these links, by address; one query."""
    return quote_texts(session, {claim.quote for link in links for claim in link.claims})
