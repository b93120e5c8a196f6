"""``/schema`` and what stands behind each of its arrows."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.rendering import READ, render
from app.pages.scheme.overview_view import present_overview
from app.pages.scheme.theme_arrow_view import present_theme_arrow

router = APIRouter()


@router.api_route("/schema", methods=READ)
def overview(request: Request, session: SessionDep, catalogue: CatalogueDep) -> HTMLResponse:
    """The themes as a diagram with its list."""
    page = present_overview(session, catalogue, request.app.state.loops)
    return render(request, catalogue, "overview", page)


@router.api_route("/schema/{cause}/{effect}", methods=READ)
def theme_arrow(
    request: Request, session: SessionDep, catalogue: CatalogueDep, cause: str, effect: str
) -> HTMLResponse:
    """All links from one theme to another."""
    page = present_theme_arrow(session, catalogue, cause, effect)
    return render(request, catalogue, "theme_arrow", page)
