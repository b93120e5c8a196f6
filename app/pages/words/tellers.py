"""The places that tell a chain of links whole, in words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app import urls
from app.pages.parts.frame import Ref
from app.pages.parts.library import Library
from app.pages.words.citation import short_title
from corpus.ids import parse_address

if TYPE_CHECKING:
    from graph.evidence.chains import Teller


def smallest(tellers: Sequence["Teller"]) -> list["Teller"]:
    """The tellers of the smallest kind: who names the quote need not name its chapter."""
    return [one for one in tellers if one.by == tellers[0].by]


def teller_ref(one: "Teller", library: Library) -> Ref:
    """A teller by its name: a quote, a section or a document."""
    if one.by == "quote":
        return Ref(f"citaat {one.address}", urls.quote_page(one.address))
    address = parse_address(one.address)
    if address is None or address.section is None:
        document = library.documents.get(one.address)
        return Ref(short_title(document) if document else one.address, urls.document(one.address))
    return library.section_ref(address.document, address.section)
