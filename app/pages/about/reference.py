"""Pages that explain: thin evidence, abbreviations, about, accessibility."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep, SessionDep
from app.pages.about.abbreviations_view import present_abbreviations
from app.pages.about.about_view import present_about
from app.pages.about.accessibility_view import present_accessibility
from app.pages.parts.parameters import ListKey, PageNumber
from app.pages.parts.rendering import READ, render
from app.pages.questions.evidence_view import present_evidence, present_evidence_list

router = APIRouter()


@router.api_route("/onderbouwing", methods=READ)
def evidence(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    listed: ListKey = "",
    number: PageNumber = 1,
) -> HTMLResponse:
    """Where the evidence is thin: an index, or one list of it."""
    gaps = request.app.state.gaps
    if not listed:
        index = present_evidence(session, catalogue, gaps)
        return render(request, catalogue, "evidence", index)
    page = present_evidence_list(session, catalogue, gaps, listed, number)
    return render(request, catalogue, "evidence_list", page)


@router.api_route("/afkortingen", methods=READ)
def abbreviations(request: Request, session: SessionDep, catalogue: CatalogueDep) -> HTMLResponse:
    """All abbreviations."""
    return render(request, catalogue, "abbreviations", present_abbreviations(session))


@router.api_route("/over", methods=READ)
def about(request: Request, session: SessionDep, catalogue: CatalogueDep) -> HTMLResponse:
    """What these quotes are and are not."""
    return render(request, catalogue, "about", present_about(session, catalogue))


@router.api_route("/toegankelijkheid", methods=READ)
def accessibility(request: Request, catalogue: CatalogueDep) -> HTMLResponse:
    """The accessibility statement."""
    return render(request, catalogue, "accessibility", present_accessibility())
