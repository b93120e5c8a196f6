"""``/citaat/<address>/draagt``: what rests on a quote, and what changes when it is set aside."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.db.queries.quotes import get_quote
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import read_library
from app.pages.parts.links import LinkView, node_ref, view_evidence, view_link
from app.pages.parts.quotes import QuoteView, quote_ref, view_quote
from app.pages.parts.rendering import render
from app.pages.registry import page
from app.pages.words import dutch
from app.state import AppState, state_of

if TYPE_CHECKING:
    from graph.questions.rests_on import RestingLink, RestingPath


LIMIT = 50
"""How many paths, and how many loops, a page shows."""


@dataclass(frozen=True, slots=True)
class RestingLinkView:
    """A link that rests on the quote, with what becomes of it."""

    link: LinkView
    then: str


@dataclass(frozen=True, slots=True)
class RestingPathView:
    """The best path of a node to the core, and the best without the quote."""

    node: Ref
    before: tuple[LinkView, ...]
    after: tuple[LinkView, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class RestingLoopView:
    """A loop over a link of the quote; ``falls`` when it is broken without it."""

    name: str
    href: str
    falls: bool


@dataclass(frozen=True, slots=True)
class RestsOnPage:
    """Everything that rests on a quote and its repeats."""

    frame: Frame
    quote: QuoteView
    repeats: tuple[Ref, ...]
    core: Ref
    links: tuple[RestingLinkView, ...]
    falling: int
    paths: tuple[RestingPathView, ...]
    loops: tuple[RestingLoopView, ...]
    cut_off: bool
    api: str


def present_rests_on(
    session: Session, catalogue: Catalogue, state: AppState, address: str
) -> RestsOnPage:
    """Raises NotFoundError for an address that was never given out."""
    row = get_quote(session, address)
    from app.questions.rests_on import ask_rests_on  # noqa: PLC0415 - networkx, for who asks

    found = ask_rests_on(session, catalogue, state.graphs, address, limit=LIMIT).answer
    crumb = Ref(f"Citaat {address}", urls.quote_page(address))
    return RestsOnPage(
        frame=Frame(f"Wat citaat {address} draagt", (crumb,)),
        quote=view_quote(row, read_library(session)),
        repeats=tuple(quote_ref(one) for one in found.quotes if one != address),
        core=node_ref(catalogue, found.effect),
        links=tuple(_link(catalogue, one) for one in found.links),
        falling=sum(one.falls for one in found.links),
        paths=tuple(_path(catalogue, one) for one in found.paths),
        loops=tuple(
            RestingLoopView(_ring(catalogue, one.nodes), urls.loops(one.nodes[0]), one.falls)
            for one in found.loops
        ),
        cut_off=found.cut_off,
        api=urls.api("quotes", address, "carries"),
    )


def _link(catalogue: Catalogue, one: "RestingLink") -> RestingLinkView:
    if one.falls:
        then = "Zonder dit citaat valt het verband weg: geen ander citaat noemt het."
    elif one.loses_support:
        then = "Zonder dit citaat noemen alleen nog citaten met een voorwaarde het verband."
    elif one.weight_after == one.weight_before:
        then = "Het aantal citaten voor het verband verandert niet."
    else:
        then = f"Zonder dit citaat {dutch.remain(one.weight_after)} voor over."
    return RestingLinkView(view_evidence(catalogue, one.link), then)


def _path(catalogue: Catalogue, one: "RestingPath") -> RestingPathView:
    return RestingPathView(
        node=node_ref(catalogue, one.before[0]),
        before=_chain(catalogue, one.before),
        after=_chain(catalogue, one.after or ()),
        same=one.before == one.after,
    )


def _chain(catalogue: Catalogue, nodes: tuple[str, ...]) -> tuple[LinkView, ...]:
    return tuple(view_link(catalogue, catalogue.links[step]) for step in pairwise(nodes))


def _ring(catalogue: Catalogue, nodes: tuple[str, ...]) -> str:
    return " → ".join(node_ref(catalogue, slug).label for slug in (*nodes, nodes[0]))


@page(
    urls.RESTS_ON,
    position=95,
    says="what rests on one quote, and what falls without it",
    examples=lambda catalogue: (
        urls.rests_on(link.claims[0].quote) for link in catalogue.links.values() if link.claims
    ),
)
def rests_on(
    request: Request, session: SessionDep, catalogue: CatalogueDep, address: str
) -> HTMLResponse:
    """What rests on a quote."""
    page = present_rests_on(session, catalogue, state_of(request.app), address)
    return render(request, catalogue, "questions/rests_on", page)
