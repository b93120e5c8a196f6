"""Themes: the overview."""

from typing import Annotated, Any

from fastapi import Query

from app.api.http.filters import NoKeys, Paging
from app.api.http.pager import PagerDep, versioned
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.themes import ThemeDetail, ThemeList
from app.dependencies import CatalogueDep

router = resource(__name__, "/themes", cached=True, examples=("", "/gezin"))


@router.get("", response_model=ThemeList, responses=documented(400))
def themes(
    keys: Annotated[Paging, Query()], catalogue: CatalogueDep, pager: PagerDep
) -> dict[str, Any]:
    """List themes in the order of the overview."""
    found = list(catalogue.themes.values())
    return pager.page(pager.slice(found, keys), len(found), keys)


@router.get(
    "/{slug}", response_model=ThemeDetail, dependencies=[NoKeys], responses=documented(400, 404)
)
def theme(slug: str, catalogue: CatalogueDep) -> dict[str, Any]:
    """Show one theme."""
    return versioned(catalogue.theme(slug), catalogue)
