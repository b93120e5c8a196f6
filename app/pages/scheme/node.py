"""``/knoop/<slug>``; a retired slug leads to the node that took its place."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app import urls
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.parameters import PageNumber, SectionNumber
from app.pages.parts.rendering import READ, render
from app.pages.scheme.node_view import present_node

router = APIRouter()


@router.api_route("/knoop/{slug}", methods=READ, response_model=None)
def node(  # noqa: PLR0913, PLR0917 - one argument a part of the address
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    slug: str,
    section: SectionNumber = "",
    number: PageNumber = 1,
) -> Response:
    """One node with its causes, effects and quotes."""
    if slug not in catalogue.nodes and slug in catalogue.redirects:
        kept = urls.node(catalogue.redirects[slug], section, number if number > 1 else None)
        return RedirectResponse(kept, 308)
    page = present_node(session, catalogue, request.app.state.loops, slug, section, number)
    return render(request, catalogue, "node", page)
