"""``/bron``, ``/bron/<slug>`` and ``/bron/<slug>/<section>``."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.rendering import READ, render
from app.pages.sources.section_view import present_section
from app.pages.sources.source_view import present_source
from app.pages.sources.sources_view import present_sources

router = APIRouter()


@router.api_route("/bron", methods=READ)
def sources(request: Request, session: SessionDep, catalogue: CatalogueDep) -> HTMLResponse:
    """All sources."""
    return render(request, catalogue, "sources", present_sources(session))


@router.api_route("/bron/{slug}", methods=READ)
def source(
    request: Request, session: SessionDep, catalogue: CatalogueDep, slug: str
) -> HTMLResponse:
    """One source with its table of contents."""
    return render(request, catalogue, "source", present_source(session, slug))


@router.api_route("/bron/{slug}/{number}", methods=READ)
def section(
    request: Request, session: SessionDep, catalogue: CatalogueDep, slug: str, number: str
) -> HTMLResponse:
    """One section with its quotes."""
    page = present_section(session, catalogue, slug, number)
    return render(request, catalogue, "section", page)
