"""Every error as ``application/problem+json`` (RFC 9457), one sentence a mistake."""

import difflib
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic.alias_generators import to_camel
from starlette.exceptions import HTTPException

from app.api.http.versions import ALLOWED, HEADERS
from app.errors import InvalidInputError, NotFoundError, StoreError
from graph.bounds import in_words_of
from graph.errors import QuestionError

MEDIA_TYPE = "application/problem+json"

SCHEMA: dict[str, Any] = {
    "title": "Problem",
    "description": "What was wrong and what to do (RFC 9457).",
    "type": "object",
    "required": ["type", "status", "title", "detail"],
    "properties": {
        "type": {"type": "string"},
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "errors": {
            "description": "One sentence for each mistake.",
            "type": "array",
            "items": {"type": "string"},
        },
        "near": {
            "description": "What looks like the name that was not found.",
            "type": "array",
            "items": {"type": "string"},
        },
    },
}


def problem(request: Request, status: int, detail: str, **more: object) -> JSONResponse:
    """A problem answer; ``more`` are further members."""
    body = {
        "type": "about:blank",
        "status": status,
        "title": HTTPStatus(status).phrase,
        "detail": detail,
        "instance": request.url.path,
        **more,
    }
    return JSONResponse(body, status, media_type=MEDIA_TYPE)


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """These statuses as OpenAPI describes them."""
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in statuses
    }


def add_problems(api: FastAPI) -> None:
    """Answer every error of this application as a problem."""
    api.add_exception_handler(NotFoundError, _not_found)
    api.add_exception_handler(InvalidInputError, _invalid)
    api.add_exception_handler(QuestionError, _question)
    api.add_exception_handler(RequestValidationError, _validation)
    api.add_exception_handler(StoreError, _unavailable)
    api.add_exception_handler(HTTPException, _http)
    api.add_exception_handler(Exception, _unexpected)


def _not_found(request: Request, error: Exception) -> Response:
    near = list(error.near) if isinstance(error, NotFoundError) else []
    return problem(request, 404, str(error), near=near)


def _bad_request(request: Request, errors: list[str]) -> Response:
    return problem(request, 400, " ".join(errors), errors=errors)


def _invalid(request: Request, error: Exception) -> Response:
    errors = error.errors if isinstance(error, InvalidInputError) else [str(error)]
    return _bad_request(request, in_words_of(to_camel, errors))


def _question(request: Request, error: Exception) -> Response:
    errors = error.problems if isinstance(error, QuestionError) else [str(error)]
    return _bad_request(request, in_words_of(to_camel, errors))


def _validation(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    known = _query_keys(request)
    return _bad_request(request, [_sentence(one, known) for one in found])


def _query_keys(request: Request) -> list[str]:
    """The query keys of this address, as the API's description lists them."""
    path = getattr(request.scope.get("route"), "path", "")
    described = request.app.openapi()["paths"].get(path, {}).get("get", {})
    return [p["name"] for p in described.get("parameters", ()) if p["in"] == "query"]


def _sentence(error: Any, known: list[str]) -> str:  # noqa: ANN401 - pydantic's own record
    name = next((str(part) for part in error["loc"][1:]), "query")
    if error["type"] == "missing":
        return f"The query key {name} is missing; add it."
    if error["type"] == "extra_forbidden":
        return f"There is no query key {name[:80]!r}; use {', '.join(known)}."
    said = str(error["msg"]).removeprefix("Input should be ").removeprefix("Value error, ")
    return f"The value {str(error['input'])[:80]!r} of {name} does not fit; it should be {said}."


def _unavailable(request: Request, error: Exception) -> Response:
    return problem(request, 503, str(error))


def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == HTTPStatus.METHOD_NOT_ALLOWED and request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": ALLOWED})
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        detail = f"{request.method} is not possible here; use one of {ALLOWED}."
        answer = problem(request, status, detail)
        answer.headers["Allow"] = ALLOWED
        return answer
    if status == HTTPStatus.NOT_FOUND:
        return _no_such_address(request)
    detail = error.detail if isinstance(error, HTTPException) else ""
    return problem(request, status, detail or HTTPStatus(status).phrase)


def _no_such_address(request: Request) -> Response:
    names = sorted({path.split("/")[1] for path in request.app.openapi()["paths"]})
    asked = request.url.path.rstrip("/").removeprefix(request.scope.get("root_path", ""))
    first = asked.strip("/").partition("/")[0]
    near = [name for name in names if name == first] or difflib.get_close_matches(first, names, 3)
    hint = f"; did you mean {', '.join(near)}?" if near else f"; choose one of {', '.join(names)}."
    return problem(request, 404, f"There is nothing at {request.url.path}{hint}", near=near)


def _unexpected(request: Request, _error: Exception) -> Response:
    detail = "Something went wrong on our side; try again, and report it when it happens again."
    answer = problem(request, 500, detail)
    # Starlette sends this one past all middleware, which would have added these.
    answer.headers.update({**HEADERS, "Access-Control-Allow-Origin": "*"})
    return answer
