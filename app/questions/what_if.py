"""Suppose a cause were taken away or a link broken, over the store."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.questions.graphs import GraphCache
from app.questions.names import FilterNames, Resolver, all_at_once
from app.questions.paths import since, texts_of
from graph.evidence.filter import PathFilter
from graph.questions.what_if import WhatIf, what_if


@dataclass(frozen=True, slots=True)
class WhatIfReport:
    """What changes, with the texts by address of all quotes it rests on."""

    answer: WhatIf
    only: PathFilter
    texts: Mapping[str, str]
    took_ms: float


def ask_what_if(  # noqa: PLR0913 - a question has that many parts
    session: Session,
    catalogue: Catalogue,
    graphs: GraphCache,
    remove: Iterable[str] = (),
    broken: Iterable[str] = (),
    *,
    max_links: int = 3,
    filters: FilterNames | None = None,
) -> WhatIfReport:
    """Take nodes (slugs) away and break links (``cause/effect``).

    Bounds are those of ``graph.questions.what_if.what_if``. Raises InvalidInputError with all
    that is wrong.
    """
    started = time.perf_counter()
    names = filters or FilterNames()
    resolver = Resolver(session, catalogue)
    only = resolver.filter(names)
    links = [_ends(resolver, link) for link in broken]
    graph = graphs.get(session, catalogue, names.statuses)
    known = [link for link in links if link is not None]
    with all_at_once(resolver.errors):
        answer = what_if(graph, resolver.nodes(remove), known, max_links, only=only)
    texts = texts_of(session, (link for change in answer.changes for link in change.links))
    return WhatIfReport(answer, only, texts, since(started))


def _ends(resolver: Resolver, link: str) -> tuple[str, str] | None:
    cause, slash, effect = link.partition("/")
    if not slash or not cause or not effect:
        resolver.errors.append(f"{link[:80]!r} is no link; write its two ends as cause/effect.")
        return None
    return resolver.node(cause), resolver.node(effect)
