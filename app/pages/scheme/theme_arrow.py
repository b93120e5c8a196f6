"""``/schema/<cause>/<effect>``: all links from one theme to another, with their quotes."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.entries import LinkEntry, ThemeArrow
from app.db.queries.quotes import quotes_at
from app.db.tables import QuoteRow
from app.dependencies import CatalogueDep, SessionDep
from app.errors import NotFoundError
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import Library, read_library
from app.pages.parts.links import LinkView, theme_ref, view_link
from app.pages.parts.quotes import QuoteView, view_quote
from app.pages.parts.rendering import render
from app.pages.registry import page
from app.pages.scheme.overview import ArrowView, view_arrow
from graph.schema.model import Bearing


@dataclass(frozen=True, slots=True)
class LinkWithQuotes:
    """A link and the quotes that support it, repeats once."""

    link: LinkView
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class ThemeArrowPage:
    """What stands behind one arrow of the overview."""

    frame: Frame
    arrow: ArrowView
    links: tuple[LinkWithQuotes, ...]


def present_theme_arrow(
    session: Session, catalogue: Catalogue, cause: str, effect: str
) -> ThemeArrowPage:
    """Raises NotFoundError where no link runs from the one theme to the other."""
    arrow = _find(catalogue, cause, effect)
    library = read_library(session)
    rows = quotes_at(session, (x.quote for link in arrow.links for x in link.claims))
    view = view_arrow(catalogue, arrow)
    return ThemeArrowPage(
        frame=Frame(
            f"Van {view.cause.label} naar {view.effect.label}",
            (Ref("Schema", urls.overview()), theme_ref(catalogue, effect)),
        ),
        arrow=view,
        links=tuple(
            LinkWithQuotes(view_link(catalogue, link), _quotes(link, rows, library))
            for link in arrow.links
        ),
    )


def _find(catalogue: Catalogue, cause: str, effect: str) -> ThemeArrow:
    for slug in (cause, effect):
        catalogue.theme(slug)
    for arrow in catalogue.theme_arrows:
        if (arrow.cause, arrow.effect) == (cause, effect):
            return arrow
    raise NotFoundError("theme link", f"{cause}/{effect}")


def _quotes(link: LinkEntry, rows: dict[str, QuoteRow], library: Library) -> tuple[QuoteView, ...]:
    first: dict[str, str] = {}
    for claim in link.claims:
        if claim.bearing is Bearing.SUPPORTS:
            first.setdefault(claim.repeat_key, claim.quote)
    return tuple(view_quote(rows[address], library) for address in first.values())


@page(
    urls.THEME_ARROW,
    position=20,
    says="the links behind one arrow of the whole, with their quotes",
    places=lambda _, catalogue: (
        urls.theme_arrow(arrow.cause, arrow.effect) for arrow in catalogue.theme_arrows
    ),
)
def theme_arrow(
    request: Request, session: SessionDep, catalogue: CatalogueDep, cause: str, effect: str
) -> HTMLResponse:
    """All links from one theme to another."""
    return render(
        request,
        catalogue,
        "scheme/theme_arrow",
        present_theme_arrow(session, catalogue, cause, effect),
    )
