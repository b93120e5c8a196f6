"""The scheme for the printer: what the catalogue holds, with full addresses for every part."""

from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.db.queries.documents import own_document
from app.db.tables import DocumentRow
from app.drawing.colours import theme_colours
from app.drawing.poster.pdf import sheet_pdf
from app.drawing.poster.scheme import (
    PAPERS,
    PosterAddresses,
    PosterLink,
    PosterNode,
    PosterScheme,
    PosterTheme,
)
from app.drawing.poster.sheet import draw_sheet
from app.drawing.poster.svg import sheet_svg

TITLE = "Oorzakenschema kind- en gezinsbescherming"


def printed_scheme(  # noqa: PLR0913 - a print order has that many parts
    session: Session,
    catalogue: Catalogue,
    base_url: str,
    *,
    form: str,
    paper: str,
    minimum: int | None = None,
) -> bytes:
    """The whole scheme as a file: ``form`` is ``pdf`` or ``svg``, ``paper`` a key of PAPERS.

    Links with fewer than ``minimum`` quotes are left out and counted, by default as fits the paper.
    The same store and base address always give the same bytes. Takes about a second. Raises
    graph.errors.GraphError for a store without nodes.
    """
    scheme = print_scheme(session, catalogue, base_url)
    sheet = draw_sheet(scheme, PAPERS[paper], print_addresses(base_url), minimum)
    return sheet_pdf(sheet) if form == "pdf" else sheet_svg(sheet).encode()


def print_scheme(session: Session, catalogue: Catalogue, base_url: str) -> PosterScheme:
    """The catalogue with the words around it. Counts are distinct confirmed quotes, as on pages."""
    themes = list(catalogue.themes.values())
    return PosterScheme(
        title=TITLE,
        imprint=_imprint(session, catalogue, base_url),
        core=catalogue.core,
        themes=tuple(
            PosterTheme(theme.slug, theme.label, theme.order, colour)
            for theme, colour in zip(themes, theme_colours(t.colour for t in themes), strict=True)
        ),
        nodes=tuple(
            PosterNode(
                n.slug, n.label, n.theme, n.kind, n.quotes, tuple(sorted(n.sections, key=_natural))
            )
            for n in catalogue.nodes.values()
        ),
        links=tuple(
            PosterLink(link.cause, link.effect, link.polarity, link.quotes)
            for link in catalogue.links.values()
            if link.claims
        ),
    )


def print_addresses(base_url: str) -> PosterAddresses:
    """Full addresses below ``base_url``, for paper and files that travel."""
    base = base_url.rstrip("/")
    return PosterAddresses(
        home=base + urls.overview(),
        theme=lambda slug: base + urls.theme(slug),
        node=lambda slug: base + urls.node(slug),
        link=lambda cause, effect: base + urls.link(cause, effect),
    )


def _imprint(session: Session, catalogue: Catalogue, base_url: str) -> tuple[str, ...]:
    slug = own_document(session)
    document = session.get(DocumentRow, slug)
    lines = [f"Schema, versie {catalogue.schema_version}"]
    if document is not None:
        edition = f"versie {document.version}" + (f", {document.dated}" if document.dated else "")
        lines += [f"Bron: {document.title} ({edition})", f"Uitgave: {document.publisher}"]
    return (*lines, f"Vast adres: {base_url.rstrip('/')}{urls.overview()}")


def _natural(section: str) -> tuple[int, ...]:
    return tuple(int(part) for part in section.split("."))
