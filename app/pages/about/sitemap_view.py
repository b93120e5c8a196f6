"""The addresses of all pages that are worth finding."""

from sqlmodel import Session, col, select

from app import urls
from app.catalogue.catalogue import Catalogue
from app.db.tables import QuoteRow
from app.pages.parts.library import read_library


def present_sitemap(session: Session, catalogue: Catalogue) -> list[str]:
    """Paths in a fixed order: overview pages, themes, nodes, links, sources, quotes."""
    library = read_library(session)
    addresses = session.exec(
        select(QuoteRow.address).where(col(QuoteRow.current)).order_by(col(QuoteRow.id))
    )
    return [
        *_fixed(),
        *(urls.theme(slug) for slug in catalogue.themes),
        *(urls.theme_arrow(arrow.cause, arrow.effect) for arrow in catalogue.theme_arrows),
        *(urls.node(slug) for slug in catalogue.nodes),
        *(urls.causes(slug) for slug in catalogue.nodes),
        *(urls.effects(slug) for slug in catalogue.nodes),
        *(urls.link(cause, effect) for cause, effect in sorted(catalogue.links)),
        *(urls.document(slug) for slug in library.documents),
        *(urls.document(row.document, row.number) for row in library.sections),
        *(urls.quote_page(address) for address in addresses),
    ]


def _fixed() -> list[str]:
    return [
        urls.home(),
        urls.overview(),
        urls.search(),
        urls.path(),
        urls.loops(),
        urls.leverage(),
        urls.what_if(),
        urls.compare(),
        urls.evidence(),
        urls.documents(),
        urls.abbreviations(),
        urls.about(),
        urls.accessibility(),
    ]
