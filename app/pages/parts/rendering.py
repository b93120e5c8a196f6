"""Fills a template with a page's context."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app import urls
from app.catalogue.catalogue import Catalogue
from app.drawing.colours import theme_colours, theme_css
from app.pages.parts.frame import Frame
from app.pages.registry import REGISTRY
from app.pages.words import dutch
from app.state import state_of

TEMPLATES = Path(__file__).parents[2] / "templates"


class PageContext(Protocol):
    """A context: a frozen dataclass with at least a frame."""

    @property
    def frame(self) -> Frame:
        """Title and breadcrumb."""


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages name: versions, the full address, where the reader is."""

    schema_version: str
    documents: dict[str, str]
    base_url: str
    path: str
    colours: str


def environment() -> Environment:
    """Templates that escape everything and fail on a name that is not there."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(urls=urls, menu=REGISTRY.menu)
    made.filters.update(
        number=dutch.number,
        quotes=dutch.quotes,
        count=dutch.count,
        capital=dutch.capital,
        inside=dutch.inside,
    )
    return made


ENVIRONMENT = environment()


def theme_sheet(catalogue: Catalogue) -> str:
    """The style sheet that gives every theme of the schema its colours."""
    themes = catalogue.themes.values()
    colours = theme_colours(theme.colour for theme in themes)
    return theme_css(dict(zip((theme.order for theme in themes), colours, strict=True)))


def render(
    request: Request, catalogue: Catalogue, template: str, page: PageContext, status: int = 200
) -> HTMLResponse:
    """Answer with ``templates/<template>.html``; the context is known there as ``page``."""
    site = Site(
        schema_version=catalogue.schema_version,
        documents=dict(catalogue.documents),
        base_url=state_of(request.app).settings.base_url.rstrip("/"),
        path=request.url.path,
        colours=urls.theme_colours(theme_sheet(catalogue)),
    )
    text = ENVIRONMENT.get_template(f"{template}.html").render(page=page, site=site)
    return HTMLResponse(text, status_code=status)
