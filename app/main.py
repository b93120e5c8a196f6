"""Builds the application: pages and API on one store.

``uvicorn app.main:create_app --factory`` serves it with the settings of the environment.
"""

import contextlib
from collections.abc import AsyncIterator

from asgi_correlation_id import CorrelationIdMiddleware
from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware

from app.assets import Assets
from app.db.store import Store, open_store
from app.headers import SecurityHeaders
from app.lazy import LazyApp
from app.loading.prepare import prepare
from app.operations.logs import HEADER, start_logging
from app.operations.observed import Observed
from app.operations.routes import router as operations
from app.pages.about.errors import add_page_errors
from app.pages.router import make_router
from app.settings import Settings
from app.state import AppState, put_state, state_of
from app.urls import API, STATIC


def create_app(store: Store | None = None, settings: Settings | None = None) -> FastAPI:
    """The app on an opened and prepared store; every test makes its own.

    Without a store the one that the settings name is opened and loaded first, as ``doorklik
    serve`` does; that raises StoreError, CorpusError or SchemaError.

    The API is built when it is first asked, or by ``app.state.api.warm()``: a first page need not
    wait for it.
    """
    settings = settings or Settings()
    state = AppState(store or _opened(settings), settings)
    app = FastAPI(
        openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False, lifespan=_lifespan
    )
    put_state(app, state)
    app.state.api = LazyApp(lambda: _create_api(state))
    app.add_middleware(SecurityHeaders)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=6)
    app.add_middleware(Observed, metrics=state.metrics)
    app.add_middleware(CorrelationIdMiddleware, header_name=HEADER)
    app.mount(API, app.state.api)
    app.mount("/static", Assets(directory=STATIC), name="static")
    app.include_router(operations)
    app.include_router(make_router())
    add_page_errors(app)
    return app


def _opened(settings: Settings) -> Store:
    start_logging()
    store = open_store(settings)
    prepare(store)
    return store


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Nothing that counts in the background keeps the process from ending."""
    yield
    state_of(app).close()


def _create_api(state: AppState) -> FastAPI:
    """The API on what the pages keep in memory too."""
    from app.api.application import create_api  # noqa: PLC0415 - half a second, for its users

    return create_api(state)
