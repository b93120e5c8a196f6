"""``/verband/<cause>/<effect>``."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app import urls
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.rendering import READ, render
from app.pages.scheme.link_view import present_link

router = APIRouter()


@router.api_route("/verband/{cause}/{effect}", methods=READ, response_model=None)
def link(
    request: Request, session: SessionDep, catalogue: CatalogueDep, cause: str, effect: str
) -> Response:
    """One link with the quotes that state it; retired slugs lead to the present ones."""
    if (cause, effect) not in catalogue.links:
        moved = tuple(catalogue.redirects.get(slug, slug) for slug in (cause, effect))
        if moved != (cause, effect):
            return RedirectResponse(urls.link(*moved), 308)
    page = present_link(session, catalogue, cause, effect)
    return render(request, catalogue, "link", page)
