"""``/zoek``."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.parameters import PageNumber, Question
from app.pages.parts.rendering import READ, render
from app.pages.sources.search_view import present_search

router = APIRouter()


@router.api_route("/zoek", methods=READ)
def search(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    question: Question = "",
    number: PageNumber = 1,
) -> HTMLResponse:
    """Quotes for a question, best first."""
    page = present_search(session, catalogue, question, number)
    return render(request, catalogue, "search", page)
