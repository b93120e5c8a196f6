"""``/vergelijk``."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.parameters import pairs_of
from app.pages.parts.rendering import READ, render

router = APIRouter()


@router.api_route("/vergelijk", methods=READ, response_model=None)
def compare(request: Request, session: SessionDep, catalogue: CatalogueDep) -> Response:
    """Two sides of one question; other words lead to the plain address."""
    from app.pages.questions.compare_view import (  # noqa: PLC0415 - the graph library, for questions only
        present_compare,
        read_compare,
    )

    form = read_compare(catalogue, pairs_of(request))
    if form.moved:
        return RedirectResponse(form.moved, 303)
    page = present_compare(session, catalogue, request.app.state.graphs, form)
    return render(request, catalogue, "compare", page, 400 if page.troubles else 200)
