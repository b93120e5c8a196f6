"""Error pages: the same look, a plain sentence of what went wrong and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from app import urls
from app.catalogue.catalogue import Catalogue
from app.errors import NotFoundError
from app.headers import HEADERS
from app.operations.logs import request_id
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.links import node_ref, theme_ref
from app.pages.parts.rendering import ENVIRONMENT, render
from app.state import state_of


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """``near`` are pages that look like what was asked for."""

    frame: Frame
    status: int
    heading: str
    sentence: str
    near: tuple[Ref, ...] = ()


NAMES: Mapping[str, str] = {
    "theme": "dit thema",
    "node": "dit probleem of deze oorzaak",
    "link": "dit verband",
    "theme link": "een verband tussen deze thema’s",
    "quote": "dit citaat",
    "document": "deze bron",
    "section": "deze paragraaf",
}

PLAIN: Mapping[int, tuple[str, str]] = {
    400: (
        "Dit adres klopt niet",
        "Iets achter het vraagteken in het adres past niet. Haal dat deel weg, of zoek opnieuw.",
    ),
    404: (
        "Deze pagina bestaat niet",
        "Controleer het adres op tikfouten, zoek op een woord, of begin bij het schema.",
    ),
    405: (
        "Dat kan hier niet",
        "Deze pagina kunt u alleen lezen. Open het adres gewoon in de browser.",
    ),
    500: (
        "Er ging iets mis",
        "Dat ligt niet aan u. Probeer het zo nog eens. Blijft het misgaan, "
        "meld dan het adres van deze pagina aan de beheerder.",
    ),
}


def present_status(status: int) -> ErrorPage:
    """The page for a status; one that has no words of its own gets those of its kind."""
    known = status if status in PLAIN else 500 if status >= 500 else 400
    heading, sentence = PLAIN[known]
    return ErrorPage(Frame(f"{heading} ({status})"), status, heading, sentence)


def present_missing(error: NotFoundError, catalogue: Catalogue) -> ErrorPage:
    """The page for an unknown slug or address, with what looks like it."""
    name = NAMES.get(error.kind, "deze pagina")
    return ErrorPage(
        frame=Frame("Niet gevonden (404)"),
        status=404,
        heading=f"We kennen {name} niet",
        sentence=f"Er is niets met de naam ‘{error.key}’. Controleer het adres op tikfouten, "
        "zoek op een woord, of begin bij het schema.",
        near=tuple(_near(error, key, catalogue) for key in error.near),
    )


def _near(error: NotFoundError, key: str, catalogue: Catalogue) -> Ref:
    if error.kind == "theme":
        return theme_ref(catalogue, key)
    if error.kind == "node":
        return node_ref(catalogue, key)
    if error.kind == "link":
        cause, effect = key.split("/")
        ends = [node_ref(catalogue, slug).label for slug in (cause, effect)]
        return Ref(" → ".join(ends), urls.link(cause, effect))
    if error.kind == "quote":
        return Ref(f"citaat {key}", urls.quote_page(key))
    if error.kind == "section":
        document = error.key.rpartition("-")[0]
        return Ref(f"{document} § {key}", urls.document(document, key))
    return Ref(key, urls.document(key))


def add_page_errors(app: FastAPI) -> None:
    """Have the app answer every error with a page."""
    app.add_exception_handler(NotFoundError, _missing)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unexpected)


def _missing(request: Request, error: Exception) -> HTMLResponse:
    if not isinstance(error, NotFoundError):
        raise error
    catalogue = state_of(request.app).catalogue()
    return render(request, catalogue, "about/error", present_missing(error, catalogue), 404)


def _http(request: Request, error: Exception) -> HTMLResponse:
    if not isinstance(error, HTTPException):
        raise error
    answer = _page(request, present_status(error.status_code))
    answer.headers.update(error.headers or {})
    return answer


def _invalid(request: Request, _error: Exception) -> HTMLResponse:
    return _page(request, present_status(400))


def _page(request: Request, page: ErrorPage) -> HTMLResponse:
    catalogue = state_of(request.app).catalogue()
    return render(request, catalogue, "about/error", page, page.status)


def _unexpected(_request: Request, _error: Exception) -> HTMLResponse:
    """The store itself may be what failed: this page asks it nothing.

    It passes by the middleware, so it carries the security headers and the id itself.
    """
    text = ENVIRONMENT.get_template("about/failure.html").render(page=present_status(500))
    return HTMLResponse(text, status_code=500, headers={**HEADERS, **request_id()})
