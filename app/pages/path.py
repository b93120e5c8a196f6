"""``/pad``."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parameters import CauseSlug, EffectSlug
from app.pages.rendering import READ, render
from app.presenters.path import present_path

router = APIRouter()


@router.api_route("/pad", methods=READ)
def path(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    cause: CauseSlug = "",
    effect: EffectSlug = "",
) -> HTMLResponse:
    """Paths from a cause to an effect."""
    page = present_path(session, catalogue, request.app.state.graphs, cause, effect)
    return render(request, catalogue, "path", page, 400 if page.problem else 200)
