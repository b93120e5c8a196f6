"""All pages."""

from fastapi import APIRouter

from app.pages import (
    home,
    link,
    loops,
    machines,
    node,
    overview,
    path,
    quote,
    reference,
    search,
    sources,
    theme,
)

router = APIRouter(include_in_schema=False)
for module in (
    home,
    overview,
    theme,
    node,
    link,
    quote,
    sources,
    search,
    path,
    loops,
    reference,
    machines,
):
    router.include_router(module.router)
