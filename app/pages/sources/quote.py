"""``/citaat/<address>``."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.rendering import READ, render
from app.pages.sources.quote_view import present_quote

router = APIRouter()


@router.api_route("/citaat/{address}", methods=READ)
def quote(
    request: Request, session: SessionDep, catalogue: CatalogueDep, address: str
) -> HTMLResponse:
    """One quote in its place."""
    base_url = request.app.state.settings.base_url
    page = present_quote(session, catalogue, address, base_url)
    return render(request, catalogue, "quote", page)
