"""``/pad``."""

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from app import urls
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.parameters import LeastQuotes, MostLinks, pairs_of
from app.pages.parts.rendering import render
from app.pages.questions.path.form import read_path_form
from app.pages.questions.path.view import present_path
from app.pages.registry import Menu, MenuEntry, page
from app.questions.names import section_addresses
from app.state import state_of


@page(
    urls.PATH,
    position=40,
    says="paths from cause to effect, with the evidence of each step",
    menus=(MenuEntry(Menu.MAIN, "Paden", 2), MenuEntry(Menu.QUESTIONS, "Paden zoeken", 1)),
    examples=lambda catalogue: (
        *(urls.path(*ends) for ends in list(catalogue.links)[:1]),
        *(urls.path_question([("kies", slug)]) for slug in list(catalogue.themes)[:1]),
    ),
)
def path(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    max_links: MostLinks = 6,
    min_quotes: LeastQuotes = 0,
) -> Response:
    """Paths from causes to effects; a question in other words leads to its plain address."""
    sections = section_addresses(session)
    form = read_path_form(catalogue, pairs_of(request), max_links, min_quotes, sections)
    if form.moved:
        return RedirectResponse(form.moved, 303)
    state = state_of(request.app)
    page = present_path(session, catalogue, state, form, state.settings.base_url)
    return render(request, catalogue, "questions/path/path", page, 400 if page.troubles else 200)
