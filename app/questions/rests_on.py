"""What one quote carries, over the store."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.db.queries.quotes import get_quote
from app.questions.graphs import GraphCache, Statuses
from app.questions.names import Resolver, all_at_once
from app.questions.paths import since, texts_of
from graph.evidence.claims import CONFIRMED
from graph.questions.rests_on import RestsOn, rests_on


@dataclass(frozen=True, slots=True)
class RestsOnReport:
    """What rests on the quote, with the texts by address of the quotes of its links."""

    answer: RestsOn
    statuses: Statuses
    texts: Mapping[str, str]
    took_ms: float


def ask_rests_on(  # noqa: PLR0913 - a question has that many parts
    session: Session,
    catalogue: Catalogue,
    graphs: GraphCache,
    address: str,
    effect: str | None = None,
    *,
    max_links: int = 6,
    limit: int = 100,
    statuses: Statuses = CONFIRMED,
) -> RestsOnReport:
    """Answer it for paths to ``effect``, by default the core of the schema.

    Raises NotFoundError for an unknown address and InvalidInputError with all that is wrong.
    """
    started = time.perf_counter()
    quote = get_quote(session, address)
    end = Resolver(session, catalogue).node(effect or catalogue.core)
    graph = graphs.get(session, catalogue, statuses)
    with all_at_once(()):
        answer = rests_on(graph, quote.address, end, max_links, limit)
    texts = texts_of(session, (one.link for one in answer.links))
    return RestsOnReport(answer, statuses, texts, since(started))
