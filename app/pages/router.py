"""All pages."""

from fastapi import APIRouter

from app.pages.about import home, machines, reference
from app.pages.questions import compare, leverage, loops, tree
from app.pages.questions import rests_on as carries
from app.pages.questions import what_if as whatif
from app.pages.questions.path import page as path
from app.pages.scheme import link, node, overview, scheme_print, theme, theme_colours
from app.pages.sources import quote, search, sources

router = APIRouter(include_in_schema=False)
for module in (
    home,
    overview,
    scheme_print,
    theme,
    theme_colours,
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
