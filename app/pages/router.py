"""All pages."""

from fastapi import APIRouter

from app.pages import (
    carries,
    compare,
    home,
    leverage,
    link,
    loops,
    machines,
    node,
    overview,
    path,
    quote,
    reference,
    scheme_print,
    search,
    sources,
    theme,
    tree,
    whatif,
)

router = APIRouter(include_in_schema=False)
for module in (
    home,
    overview,
    scheme_print,
    theme,
    node,
    link,
    quote,
    sources,
    search,
    path,
    tree,
    loops,
    leverage,
    whatif,
    compare,
    carries,
    reference,
    machines,
):
    router.include_router(module.router)
