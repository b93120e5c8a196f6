"""``/stijl/themas.css``: the colours of themes, as the schema gives them."""

from fastapi import Request, Response

from app import urls
from app.assets import kept_for
from app.dependencies import CatalogueDep
from app.pages.parts.rendering import theme_sheet
from app.pages.registry import file


@file(urls.THEME_COLOURS)
def theme_colours(request: Request, catalogue: CatalogueDep) -> Response:
    """The sheet; pages ask for it by its content, so that a new schema is seen at once."""
    kept = {"Cache-Control": kept_for(request.scope)}
    return Response(theme_sheet(catalogue), media_type="text/css", headers=kept)
