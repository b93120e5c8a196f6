"""Builds the application: pages and API on one store."""

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware

from app.api.application import create_api
from app.assets import Assets
from app.headers import SecurityHeaders
from app.pages.errors import add_page_errors
from app.pages.router import router as pages
from app.services.catalogue_reader import CatalogueKeeper
from app.services.gaps import GapKeeper
from app.services.loops import LoopKeeper
from app.services.paths import GraphKeeper
from app.services.store import Store
from app.settings import Settings
from app.urls import API, STATIC


def create_app(store: Store, settings: Settings | None = None) -> FastAPI:
    """The app on an opened and prepared store; every test makes its own."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    api = create_api()
    for one in (app, api):
        one.state.store = store
        one.state.settings = settings or Settings()
        one.state.catalogues = CatalogueKeeper()
        one.state.graphs = GraphKeeper()
    app.state.loops = LoopKeeper(app.state.graphs)
    app.state.gaps = GapKeeper()
    api.state.catalogues = app.state.catalogues
    api.state.graphs = app.state.graphs
    app.add_middleware(SecurityHeaders)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=6)
    app.mount(API, api)
    app.mount("/static", Assets(directory=STATIC), name="static")
    app.include_router(pages)
    add_page_errors(app)
    return app
