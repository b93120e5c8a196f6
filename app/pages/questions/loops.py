"""``/kringlopen``."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app import urls
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.parameters import ThroughSlug
from app.pages.parts.rendering import READ, render
from app.pages.questions.loops_view import present_loops

router = APIRouter()


@router.api_route("/kringlopen", methods=READ, response_model=None)
def loops(
    request: Request, session: SessionDep, catalogue: CatalogueDep, through: ThroughSlug = ""
) -> Response:
    """The feedback loops, over one node if asked; a retired slug leads to the present one."""
    if through not in catalogue.nodes and through in catalogue.redirects:
        return RedirectResponse(urls.loops(catalogue.redirects[through]), 308)
    page = present_loops(session, catalogue, request.app.state.loops, through)
    return render(request, catalogue, "loops", page)
