"""Builds the application: pages and API on one store."""

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware

from app.assets import Assets
from app.db.store import Store
from app.headers import SecurityHeaders
from app.lazy import LazyApp
from app.pages.about.errors import add_page_errors
from app.pages.router import make_router
from app.settings import Settings
from app.state import AppState, put_state
from app.urls import API, STATIC


def create_app(store: Store, settings: Settings | None = None) -> FastAPI:
    """The app on an opened and prepared store; every test makes its own.

    The API is built when it is first asked, or by ``app.state.api.warm()``: a first page need not
    wait for it.
    """
    state = AppState(store, settings or Settings())
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    put_state(app, state)
    app.state.api = LazyApp(lambda: _create_api(state))
    app.add_middleware(SecurityHeaders)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=6)
    app.mount(API, app.state.api)
    app.mount("/static", Assets(directory=STATIC), name="static")
    app.include_router(make_router())
    add_page_errors(app)
    return app


def _create_api(state: AppState) -> FastAPI:
    """The API on what the pages keep in memory too."""
    from app.api.application import create_api  # noqa: PLC0415 - half a second, for its users

    return create_api(state)
