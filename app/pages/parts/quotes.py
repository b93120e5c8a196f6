"""A quote as lists show it: its words, its place, its repeats."""

from collections.abc import Iterable
from dataclasses import dataclass

from app import urls
from app.db.tables import ClaimRow, QuoteRow
from app.pages.parts.frame import Ref
from app.pages.parts.library import Library
from app.pages.parts.marked_text import Highlight, Stretch, cut
from app.pages.parts.spans import claim_highlights, on_clean


@dataclass(frozen=True, slots=True)
class QuoteView:
    """One quote in a list. ``verbatim`` is true where the source's own text had to be shown."""

    address: str
    href: str
    ordinal: int
    place: Ref
    document: Ref
    stretches: tuple[Stretch, ...]
    repeats: tuple[Ref, ...] = ()
    why: tuple[str, ...] = ()
    verbatim: bool = False

    @property
    def anchor(self) -> str:
        """The id of this quote on a page with many."""
        return f"citaat-{self.address}"


def quote_ref(address: str) -> Ref:
    """A quote by its address."""
    return Ref(address, urls.quote_page(address))


def view_quote(
    row: QuoteRow,
    library: Library,
    highlights: Iterable[Highlight] = (),
    repeats: Iterable[str] = (),
    why: tuple[str, ...] = (),
) -> QuoteView:
    """Show a quote's cleaned words; ``highlights`` are ranges in ``clean``."""
    return _view(row, library, row.clean, highlights, repeats, why)


def view_claims(
    row: QuoteRow, library: Library, claims: Iterable[ClaimRow], repeats: Iterable[str] = ()
) -> QuoteView:
    """Show a quote with cause, cue and effect of these claims marked.

    Where the highlights cannot be moved to the cleaned words, the source's own words are shown.
    """
    highlights = [highlight for claim in claims for highlight in claim_highlights(row.text, claim)]
    moved = on_clean(row.text, row.clean, highlights)
    if moved is None:
        return _view(row, library, row.text, highlights, repeats, ())
    return _view(row, library, row.clean, moved, repeats, ())


def _view(  # noqa: PLR0913, PLR0917 - one argument a part of the view
    row: QuoteRow,
    library: Library,
    words: str,
    highlights: Iterable[Highlight],
    repeats: Iterable[str],
    why: tuple[str, ...],
) -> QuoteView:
    document = library.documents[row.document]
    return QuoteView(
        address=row.address,
        href=urls.quote_page(row.address),
        ordinal=row.ordinal,
        place=library.section_ref(row.document, row.section),
        document=Ref(document.title, urls.document(document.slug)),
        stretches=cut(words, highlights, library.abbreviations),
        repeats=tuple(quote_ref(address) for address in repeats),
        why=why,
        verbatim=words != row.clean,
    )
