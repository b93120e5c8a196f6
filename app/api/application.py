"""Builds the API: an application of its own, mounted under ``/api/v1``."""

import json
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from app import urls
from app.api.http.entity_tags import Tagged
from app.api.http.middleware import EveryAnswer, OpenToAll
from app.api.http.pager import Named
from app.api.http.problems import SCHEMA, add_problems, documented
from app.api.http.versions import ANY_ORIGIN, API_VERSION
from app.api.registry import find_resources
from app.state import AppState, put_state

DESCRIPTION = """Problems, their causes and the quotes they rest on, as data.

Reading is open. Every answer names the version of the causal schema and of the documents.
Counts and answers rest on confirmed evidence unless asked otherwise; repeats count once.
Quotes are opinions that nobody fact-checked; good practice was not asked for, so absence is no
finding.

The names of resources, keys and values are English, on purpose: they are the words of the field's
methods and of the code. This departs from the NLGov API Design Rules' recommendation of Dutch
names. The texts themselves, voices and stances are Dutch.
"""
_REF = "#/components/schemas/"
EMAIL = "redactie@doorklik.example"


def create_api(state: AppState | None = None) -> FastAPI:
    """The API on a state that others, such as the pages, may share; without, it only describes."""
    api = FastAPI(
        title="Doorklik API",
        version=API_VERSION,
        description=DESCRIPTION,
        contact={"name": "Doorklik", "url": "https://doorklik.example/over"},
        license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        servers=[{"url": urls.API}],
        openapi_url="/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        root_path_in_servers=False,
        dependencies=[Named],
        responses=documented(500, 503),
    )
    if state is not None:
        put_state(api, state)
    for one in find_resources():
        api.include_router(one.router, dependencies=[Tagged] if one.cached else [])
    add_problems(api)
    api.add_middleware(OpenToAll, **ANY_ORIGIN)
    api.add_middleware(EveryAnswer)
    api.openapi = lambda: _describe(api)  # type: ignore[method-assign]
    return api


def _describe(api: FastAPI) -> dict[str, Any]:
    """FastAPI's description with our errors: 400 as a problem, never its own 422."""
    if api.openapi_schema is None:
        described = get_openapi(
            title=api.title,
            version=api.version,
            description=api.description,
            contact=api.contact,
            license_info=api.license_info,
            servers=api.servers,
            routes=api.routes,
        )
        # Not passed through FastAPI, which warns when it has no validator for email addresses.
        described["info"]["contact"]["email"] = EMAIL
        schemas = described["components"]["schemas"]
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        schemas["Problem"] = SCHEMA
        for path in described["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)
        told = json.dumps(described)
        # FastAPI lists every enumeration of a shape, also where its values are told in place.
        described["components"]["schemas"] = {
            name: schema for name, schema in schemas.items() if f'"{_REF}{name}"' in told
        }
        api.openapi_schema = described
    return api.openapi_schema
