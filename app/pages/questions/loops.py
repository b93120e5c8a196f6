"""``/kringlopen``: the loops that the schema names, then those that its links make."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts import figures
from app.pages.parts.figures import Figure
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import Library, read_library
from app.pages.parts.links import LinkView, node_ref, view_link
from app.pages.parts.parameters import ThroughSlug
from app.pages.parts.rendering import render
from app.pages.registry import Menu, MenuEntry, page
from app.pages.words import dutch
from app.pages.words.loop_words import KINDS, loop_sentence, told
from app.pages.words.tellers import smallest, teller_ref
from app.questions.loop_question import MAX_LINKS
from app.state import AppState, state_of
from graph.schema.model import NamedLoop

if TYPE_CHECKING:
    from graph.questions.loops import CausalLoop, LoopAnswer


BREAKER_LIMIT = 10


@dataclass(frozen=True, slots=True)
class LoopView:
    """A loop. ``anchor`` is its id on the page; ``steps`` hold one link for each node.

    ``weakest`` is the index of the step with the least evidence, None where nothing was counted;
    ``tellers`` are the smallest places that tell the loop whole.
    """

    anchor: str
    label: str
    description: str
    kind: str
    steps: tuple[LinkView, ...]
    counted: str
    weakest: int | None
    told: str
    tellers: tuple[Ref, ...]
    figure: Figure | None = None
    also: str = ""
    """A second id, the one that the loop has as a loop of links."""


@dataclass(frozen=True, slots=True)
class Breaker:
    """A link and how many of the loops found run over it."""

    link: LinkView
    loops: int


@dataclass(frozen=True, slots=True)
class LoopChoice:
    """A node to filter by, with how many loops run over it."""

    slug: str
    label: str
    loops: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class LoopsPage:
    """The register. ``total`` counts all loops found; ``whole`` is false where more may exist."""

    frame: Frame
    through: Ref | None
    named: tuple[LoopView, ...]
    loops: tuple[LoopView, ...]
    total: int
    whole: bool
    bound: int
    breakers: tuple[Breaker, ...]
    choices: tuple[LoopChoice, ...]


def present_loops(
    session: Session, catalogue: Catalogue, state: AppState, through: str
) -> LoopsPage:
    """Raises NotFoundError for a node that the schema does not know."""
    node = catalogue.node(through) if through else None
    answer = state.loops.get(session, catalogue, through or None)
    evidence = state.loops.named(session, catalogue)
    library = read_library(session)
    named = [x for x in catalogue.loops.values() if not through or through in x.nodes]
    known = {loop.id for loop in evidence.values()}
    found = [loop for loop in answer.loops if loop.id not in known]
    crumbs = (Ref("Schema", urls.overview()),)
    title = f"Kringlopen door {node.label}" if node else "Kringlopen"
    return LoopsPage(
        frame=Frame(title, (*crumbs, Ref("Kringlopen", urls.loops())) if node else crumbs),
        through=node_ref(catalogue, through) if node else None,
        named=tuple(_named(catalogue, x, evidence.get(x.slug), library) for x in named),
        loops=tuple(
            _found(catalogue, loop, number, library) for number, loop in enumerate(found, start=1)
        ),
        total=answer.found,
        whole=answer.whole_to >= MAX_LINKS,
        bound=MAX_LINKS,
        breakers=_breakers(catalogue, answer),
        choices=_choices(catalogue, state.loops.counts(session, catalogue).nodes, through),
    )


def _named(
    catalogue: Catalogue, loop: NamedLoop, found: "CausalLoop | None", library: Library
) -> LoopView:
    """A named loop from the node that the schema begins with; without evidence only its links."""
    pairs = pairwise((*loop.nodes, loop.nodes[0]))
    links = [catalogue.links[pair] for pair in pairs if pair in catalogue.links]
    steps = tuple(view_link(catalogue, link) for link in links)
    figure = figures.loop(catalogue, loop.label, loop.nodes)
    if found is None:
        lost = "Een stap van deze kring heeft geen bevestigde citaten meer."
        return LoopView(loop.slug, loop.label, loop.description, "", steps, "", None, lost, ())
    weakest = found.steps[found.weakest]
    ends = [(link.cause, link.effect) for link in links]
    return LoopView(
        anchor=loop.slug,
        label=loop.label,
        description=loop.description,
        kind=KINDS[found.kind],
        steps=steps,
        counted=dutch.quotes(found.quotes),
        weakest=ends.index((weakest.cause, weakest.effect)),
        told=told(found.told_whole),
        tellers=_tellers(found, library),
        figure=figure,
        also=urls.loop_anchor(found.id),
    )


def _found(catalogue: Catalogue, loop: "CausalLoop", number: int, library: Library) -> LoopView:
    links = [catalogue.links[step.cause, step.effect] for step in loop.steps]
    return LoopView(
        anchor=urls.loop_anchor(loop.id),
        label=f"Kring {number}: {dutch.count(len(links), 'stap', 'stappen')}",
        description=loop_sentence(catalogue, loop),
        kind=KINDS[loop.kind],
        steps=tuple(view_link(catalogue, link) for link in links),
        counted=dutch.quotes(loop.quotes),
        weakest=loop.weakest,
        told=told(loop.told_whole),
        tellers=_tellers(loop, library),
    )


def _tellers(loop: "CausalLoop", library: Library) -> tuple[Ref, ...]:
    return tuple(teller_ref(one, library) for one in smallest(loop.told_whole)[:3])


def _breakers(catalogue: Catalogue, answer: "LoopAnswer") -> tuple[Breaker, ...]:
    return tuple(
        Breaker(view_link(catalogue, catalogue.links[one.cause, one.effect]), one.loops)
        for one in answer.breakers[:BREAKER_LIMIT]
    )


def _choices(
    catalogue: Catalogue, counts: Mapping[str, int], chosen: str
) -> tuple[LoopChoice, ...]:
    """The nodes that a loop runs over, most loops first."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        LoopChoice(slug, catalogue.node(slug).label, loops, slug == chosen)
        for slug, loops in ranked
    )


@page(
    urls.LOOPS,
    position=50,
    says="loops that feed or check themselves",
    menus=(MenuEntry(Menu.MAIN, "Kringlopen", 3), MenuEntry(Menu.QUESTIONS, "Kringlopen", 5)),
    examples=lambda catalogue: (urls.loops(catalogue.core),),
)
def loops(
    request: Request, session: SessionDep, catalogue: CatalogueDep, through: ThroughSlug = ""
) -> Response:
    """The feedback loops, over one node if asked; a retired slug leads to the present one."""
    if through not in catalogue.nodes and through in catalogue.redirects:
        return RedirectResponse(urls.loops(catalogue.redirects[through]), 308)
    page = present_loops(session, catalogue, state_of(request.app), through)
    return render(request, catalogue, "questions/loops", page)
