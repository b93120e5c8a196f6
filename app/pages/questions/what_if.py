"""``/wat-als``."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.parameters import MostLinks, pairs_of
from app.pages.parts.rendering import READ, render

router = APIRouter()


@router.api_route("/wat-als", methods=READ, response_model=None)
def what_if(
    request: Request, session: SessionDep, catalogue: CatalogueDep, depth: MostLinks = 3
) -> Response:
    """What changes when something is not there; other words lead to the plain address."""
    from app.pages.questions.what_if_view import (  # noqa: PLC0415 - the graph library, for questions only
        present_what_if,
        read_what_if,
    )

    form = read_what_if(catalogue, pairs_of(request), depth)
    if form.moved:
        return RedirectResponse(form.moved, 303)
    page = present_what_if(session, catalogue, request.app.state.graphs, form)
    return render(request, catalogue, "whatif", page, 400 if page.troubles else 200)
