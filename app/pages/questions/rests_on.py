"""``/citaat/<address>/draagt``."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.rendering import READ, render

router = APIRouter()


@router.api_route("/citaat/{address}/draagt", methods=READ)
def carries(
    request: Request, session: SessionDep, catalogue: CatalogueDep, address: str
) -> HTMLResponse:
    """What rests on a quote."""
    from app.pages.questions.rests_on_view import (  # noqa: PLC0415 - the graph library, for questions only
        present_carries,
    )

    page = present_carries(session, catalogue, request.app.state.graphs, address)
    return render(request, catalogue, "carries", page)
