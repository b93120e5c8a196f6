"""Builds the application: pages and API on one store."""

from functools import cache
from typing import TYPE_CHECKING

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware

from app.assets import Assets
from app.catalogue.reader import CatalogueKeeper
from app.db.store import Store
from app.headers import SecurityHeaders
from app.lazy import LazyApp
from app.pages.about.errors import add_page_errors
from app.pages.router import make_router
from app.questions.gaps import GapKeeper
from app.questions.graphs import GraphKeeper
from app.questions.loops import LoopKeeper
from app.settings import Settings
from app.urls import API, STATIC

if TYPE_CHECKING:
    from app.questions.leverage import LeverageKeeper


def create_app(store: Store, settings: Settings | None = None) -> FastAPI:
    """The app on an opened and prepared store; every test makes its own.

    The API is built when it is first asked, or by ``app.state.api.warm()``: a first page need not
    wait for it.
    """
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.store = store
    app.state.settings = settings or Settings()
    app.state.catalogues = CatalogueKeeper()
    app.state.graphs = GraphKeeper()
    app.state.loops = LoopKeeper(app.state.graphs)
    app.state.gaps = GapKeeper()
    app.state.leverages = cache(_leverage_keeper)
    app.state.api = LazyApp(lambda: _create_api(app))
    app.add_middleware(SecurityHeaders)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=6)
    app.mount(API, app.state.api)
    app.mount("/static", Assets(directory=STATIC), name="static")
    app.include_router(make_router())
    add_page_errors(app)
    return app


def _create_api(app: FastAPI) -> FastAPI:
    """The API on what the pages keep in memory too."""
    from app.api.application import create_api  # noqa: PLC0415 - half a second, for its users

    api = create_api(app.state.loops)
    for name in ("store", "settings", "catalogues"):
        setattr(api.state, name, getattr(app.state, name))
    api.state.leverages = app.state.leverages()
    return api


def _leverage_keeper() -> "LeverageKeeper":
    from app.questions.leverage import LeverageKeeper  # noqa: PLC0415 - numpy, for who asks

    return LeverageKeeper()
