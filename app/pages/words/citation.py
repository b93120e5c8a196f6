"""How to cite a quote or a link in a memo."""

from dataclasses import dataclass

from app.db.tables import DocumentRow, QuoteRow
from app.pages.words.dutch import day


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference: ``title`` is set in italics, ``rest`` follows it, ``address`` is permanent."""

    title: str
    rest: str
    address: str

    @property
    def text(self) -> str:
        """The reference in plain letters, ready to paste."""
        return f"{self.title} {self.rest}. {self.address}"


def short_title(document: DocumentRow) -> str:
    """The title of the volume itself, without that of the series before it."""
    return document.title.rpartition(". ")[2] if document.kind == "anthology" else document.title


def edition(document: DocumentRow) -> str:
    """Version and date, for between brackets."""
    dated = day(document.date) if document.date else document.dated
    version = f"v{document.version}"
    return f"{version}, {dated}" if dated else version


def cite_quote(document: DocumentRow, quote: QuoteRow, base_url: str, path: str) -> Citation:
    """Refer to one quote: title, edition, section, number and permanent address."""
    name = "citaat" if document.kind == "anthology" else "passage"
    place = f"§ {quote.section}, {name} {quote.ordinal}"
    if document.kind != "anthology":
        place = f"{name} {quote.ordinal}"
    edited = f"({edition(document)})"
    return Citation(short_title(document), f"{edited}, {place}", base_url.rstrip("/") + path)
