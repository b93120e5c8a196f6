"""``/thema/<slug>`` and its quotes."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.parameters import PageNumber
from app.pages.parts.rendering import READ, render
from app.pages.scheme.theme_view import present_theme, present_theme_quotes

router = APIRouter()


@router.api_route("/thema/{slug}", methods=READ)
def theme(request: Request, catalogue: CatalogueDep, slug: str) -> HTMLResponse:
    """One theme with its nodes and links."""
    return render(request, catalogue, "theme", present_theme(catalogue, slug))


@router.api_route("/thema/{slug}/citaten", methods=READ)
def theme_quotes(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    slug: str,
    number: PageNumber = 1,
) -> HTMLResponse:
    """The confirmed quotes of a theme."""
    page = present_theme_quotes(session, catalogue, slug, number)
    return render(request, catalogue, "theme_quotes", page)
