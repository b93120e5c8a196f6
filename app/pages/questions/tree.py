"""``/knoop/<slug>/oorzaken`` and ``…/gevolgen``: a tree from a node."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.links import LinkView, node_ref, theme_ref, view_evidence
from app.pages.parts.parameters import FewLinks
from app.pages.parts.rendering import render
from app.pages.registry import page
from app.state import AppState, state_of
from graph import bounds
from graph.questions.trees import Direction

if TYPE_CHECKING:
    from graph.questions.trees import Branch, CausalTree


DEPTH = 2
"""How many links a tree goes unless the reader asks for more."""

SIZE = 120


@dataclass(frozen=True, slots=True)
class Twig:
    """A node in the tree with the link it hangs by and what hangs on it in turn."""

    node: Ref
    link: LinkView
    twigs: tuple["Twig", ...]
    more: int


@dataclass(frozen=True, slots=True)
class TreePage:
    """The tree; ``other`` is the one that grows the other way."""

    frame: Frame
    node: Ref
    causes: bool
    twigs: tuple[Twig, ...]
    total: int
    left: int
    deeper: int
    depth: int
    depths: tuple[tuple[int, str], ...]
    other: Ref
    paths: Ref
    api: str


def present_tree(  # noqa: PLR0913, PLR0917 - one argument a part of the address
    session: Session,
    catalogue: Catalogue,
    state: AppState,
    slug: str,
    side: Direction,
    depth: int,
) -> TreePage:
    """Raises NotFoundError for a slug that the schema does not know."""
    node = catalogue.node(slug)
    found = _ask(session, catalogue, state, slug, side, depth)
    below: dict[str, list[Branch]] = defaultdict(list)
    for branch in found.branches:
        below[branch.parent].append(branch)
    causes = side is Direction.CAUSES
    here, there = (urls.causes, urls.effects) if causes else (urls.effects, urls.causes)
    title = f"Wat leidt tot {node.label}?" if causes else f"Waar leidt {node.label} toe?"
    other = "Waar leidt dit toe?" if causes else "Wat leidt hiertoe?"
    form = urls.path_question([("naar" if causes else "van", slug)])
    return TreePage(
        frame=Frame(title, _crumbs(catalogue, slug)),
        node=node_ref(catalogue, slug),
        causes=causes,
        twigs=_twigs(catalogue, below, slug),
        total=len(found.branches),
        left=found.remaining,
        deeper=found.deeper,
        depth=depth,
        depths=tuple(
            (far, here(slug, far if far != DEPTH else None)) for far in bounds.DEPTH.allowed
        ),
        other=Ref(other, there(slug)),
        paths=Ref("Zoek een pad hiernaartoe" if causes else "Zoek een pad van hier", form),
        api=urls.api("trees", node=slug, direction=side, depth=depth),
    )


def _ask(  # noqa: PLR0913, PLR0917 - one argument a part of the question
    session: Session,
    catalogue: Catalogue,
    state: AppState,
    slug: str,
    side: Direction,
    depth: int,
) -> "CausalTree":
    from app.questions.trees import ask_tree  # noqa: PLC0415 - numpy and networkx, for who asks

    return ask_tree(session, catalogue, state.graphs, slug, side, depth=depth, size=SIZE).tree


def _crumbs(catalogue: Catalogue, slug: str) -> tuple[Ref, ...]:
    theme = theme_ref(catalogue, catalogue.node(slug).theme)
    return Ref("Schema", urls.overview()), theme, node_ref(catalogue, slug)


def _twigs(
    catalogue: Catalogue, below: Mapping[str, Sequence["Branch"]], slug: str
) -> tuple[Twig, ...]:
    return tuple(
        Twig(
            node=node_ref(catalogue, branch.node),
            link=view_evidence(catalogue, branch.link),
            twigs=_twigs(catalogue, below, branch.node),
            more=branch.more,
        )
        for branch in below.get(slug, ())
    )


@page(
    urls.CAUSES,
    position=40,
    says="what leads to a node, and what leads to that",
    places=lambda _, catalogue: map(urls.causes, catalogue.nodes),
)
def causes(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    slug: str,
    depth: FewLinks = DEPTH,
) -> Response:
    """What leads to a node; a retired slug leads to the present one."""
    moved = _moved(catalogue, slug, urls.causes)
    return moved or _tree(request, session, catalogue, slug, Direction.CAUSES, depth)


@page(
    urls.EFFECTS,
    position=50,
    says="what a node leads to, and what that leads to",
    places=lambda _, catalogue: map(urls.effects, catalogue.nodes),
)
def effects(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    slug: str,
    depth: FewLinks = DEPTH,
) -> Response:
    """What a node leads to; a retired slug leads to the present one."""
    moved = _moved(catalogue, slug, urls.effects)
    return moved or _tree(request, session, catalogue, slug, Direction.EFFECTS, depth)


def _moved(catalogue: Catalogue, slug: str, href: Callable[[str], str]) -> Response | None:
    if slug in catalogue.nodes or slug not in catalogue.redirects:
        return None
    return RedirectResponse(href(catalogue.redirects[slug]), 308)


def _tree(  # noqa: PLR0913, PLR0917 - one argument a part of the address
    request: Request, session: Session, catalogue: Catalogue, slug: str, side: Direction, depth: int
) -> Response:
    page = present_tree(session, catalogue, state_of(request.app), slug, side, depth)
    return render(request, catalogue, "questions/tree", page)
