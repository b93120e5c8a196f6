"""``/aangrijpingspunten``."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.parameters import pairs_of
from app.pages.parts.rendering import READ, render

router = APIRouter()


@router.api_route("/aangrijpingspunten", methods=READ, response_model=None)
def leverage(request: Request, session: SessionDep, catalogue: CatalogueDep) -> Response:
    """Where to take hold; other words lead to the plain address."""
    from app.pages.questions.leverage_view import (  # noqa: PLC0415 - the graph library, for questions only
        present_leverage,
        read_leverage,
    )

    form = read_leverage(catalogue, pairs_of(request))
    if form.moved:
        return RedirectResponse(form.moved, 303)
    state = request.app.state
    page = present_leverage(session, catalogue, state.graphs, state.leverages(), form)
    return render(request, catalogue, "leverage", page, 400 if page.troubles else 200)
