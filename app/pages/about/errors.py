"""Error pages: the same look, a plain sentence and what to do."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from app.dependencies import get_catalogue
from app.errors import NotFoundError
from app.headers import HEADERS
from app.pages.about.errors_view import ErrorPage, present_missing, present_status
from app.pages.parts.rendering import ENVIRONMENT, render


def add_page_errors(app: FastAPI) -> None:
    """Have the app answer every error with a page."""
    app.add_exception_handler(NotFoundError, _missing)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unexpected)


def _missing(request: Request, error: Exception) -> HTMLResponse:
    if not isinstance(error, NotFoundError):
        raise error
    with request.app.state.store.session() as session:
        catalogue = get_catalogue(request, session)
    return render(request, catalogue, "error", present_missing(error, catalogue), 404)


def _http(request: Request, error: Exception) -> HTMLResponse:
    if not isinstance(error, HTTPException):
        raise error
    answer = _page(request, present_status(error.status_code))
    answer.headers.update(error.headers or {})
    return answer


def _invalid(request: Request, _error: Exception) -> HTMLResponse:
    return _page(request, present_status(400))


def _page(request: Request, page: ErrorPage) -> HTMLResponse:
    with request.app.state.store.session() as session:
        catalogue = get_catalogue(request, session)
    return render(request, catalogue, "error", page, page.status)


def _unexpected(_request: Request, _error: Exception) -> HTMLResponse:
    """The store itself may be what failed: this page asks it nothing.

    It passes by the middleware, so it carries the security headers itself.
    """
    text = ENVIRONMENT.get_template("failure.html").render(page=present_status(500))
    return HTMLResponse(text, status_code=500, headers=HEADERS)
