"""``/knoop/<slug>/oorzaken`` and ``/knoop/<slug>/gevolgen``."""

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.parameters import FewLinks
from app.pages.parts.rendering import READ, render

router = APIRouter()

DEPTH = 2
"""How many links a tree goes unless the reader asks for more."""


@router.api_route("/knoop/{slug}/oorzaken", methods=READ, response_model=None)
def causes(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    slug: str,
    depth: FewLinks = DEPTH,
) -> Response:
    """What leads to a node; a retired slug leads to the present one."""
    moved = _moved(catalogue, slug, urls.causes)
    return moved or _tree(request, session, catalogue, slug, "causes", depth)


@router.api_route("/knoop/{slug}/gevolgen", methods=READ, response_model=None)
def effects(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    slug: str,
    depth: FewLinks = DEPTH,
) -> Response:
    """What a node leads to; a retired slug leads to the present one."""
    moved = _moved(catalogue, slug, urls.effects)
    return moved or _tree(request, session, catalogue, slug, "effects", depth)


def _moved(catalogue: Catalogue, slug: str, href: Callable[[str], str]) -> Response | None:
    if slug in catalogue.nodes or slug not in catalogue.redirects:
        return None
    return RedirectResponse(href(catalogue.redirects[slug]), 308)


def _tree(  # noqa: PLR0913, PLR0917 - one argument a part of the address
    request: Request, session: Session, catalogue: Catalogue, slug: str, side: str, depth: int
) -> Response:
    from app.pages.questions.tree_view import (  # noqa: PLC0415 - the graph library, for questions only
        present_tree,
    )

    graphs = request.app.state.graphs
    page = present_tree(session, catalogue, graphs, slug, side, depth)
    return render(request, catalogue, "tree", page)
