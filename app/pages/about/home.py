"""``/``."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep, SessionDep
from app.pages.about.home_view import present_home
from app.pages.parts.rendering import READ, render

router = APIRouter()


@router.api_route("/", methods=READ)
def home(request: Request, session: SessionDep, catalogue: CatalogueDep) -> HTMLResponse:
    """The start page."""
    page = present_home(session, catalogue, request.app.state.loops)
    return render(request, catalogue, "home", page)
