"""``/citaat/<address>/draagt``."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep, SessionDep
from app.pages.rendering import READ, render

router = APIRouter()


@router.api_route("/citaat/{address}/draagt", methods=READ)
def carries(
    request: Request, session: SessionDep, catalogue: CatalogueDep, address: str
) -> HTMLResponse:
    """What rests on a quote."""
    from app.presenters.carries import present_carries  # noqa: PLC0415 - the graph library, for questions only

    page = present_carries(session, catalogue, request.app.state.graphs, address)
    return render(request, catalogue, "carries", page)
