"""``/pad``."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.parameters import LeastQuotes, MostLinks, pairs_of
from app.pages.parts.rendering import READ, render

router = APIRouter()


@router.api_route("/pad", methods=READ, response_model=None)
def path(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    max_links: MostLinks = 6,
    min_quotes: LeastQuotes = 0,
) -> Response:
    """Paths from causes to effects; a question in other words leads to its plain address."""
    from app.pages.questions.path.form import read_path_form  # noqa: PLC0415 - as above
    from app.pages.questions.path.view import (  # noqa: PLC0415 - the graph library, for questions only
        present_path,
    )
    from app.questions.names import section_addresses  # noqa: PLC0415 - as above

    sections = section_addresses(session)
    form = read_path_form(catalogue, pairs_of(request), max_links, min_quotes, sections)
    if form.moved:
        return RedirectResponse(form.moved, 303)
    state = request.app.state
    page = present_path(session, catalogue, state.graphs, form, state.settings.base_url)
    return render(request, catalogue, "path", page, 400 if page.troubles else 200)
