"""``/zoek``: search results with the words that matched."""

from collections.abc import Iterable
from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.frame import Frame, PageLinks, paging
from app.pages.parts.library import Library, read_library
from app.pages.parts.links import node_ref
from app.pages.parts.marked_text import Highlight
from app.pages.parts.parameters import PageNumber, Question
from app.pages.parts.quotes import QuoteView, view_quote
from app.pages.parts.rendering import render
from app.pages.registry import page
from app.pages.scheme.theme import NodeView, view_node
from app.pages.words.dutch import enumerate_words, quotes
from app.search.hits import Reason, SearchHit
from app.search.nodes import named_nodes
from app.search.search import find

PAGE_SIZE = 20
MATCH = "match"


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The answer to a question; ``nodes`` are those that the question names."""

    frame: Frame
    question: str
    counted: str
    quotes: tuple[QuoteView, ...]
    nodes: tuple[NodeView, ...]
    paging: PageLinks


def present_search(session: Session, catalogue: Catalogue, question: str, page: int) -> SearchPage:
    """An empty question finds nothing; a page beyond the last becomes the last."""
    asked = question.strip()
    found = find(session, catalogue, asked, PAGE_SIZE, (page - 1) * PAGE_SIZE)
    pages = paging(page, PAGE_SIZE, found.total, lambda n: urls.search(asked, n))
    if pages.page != page:
        found = find(session, catalogue, asked, PAGE_SIZE, (pages.page - 1) * PAGE_SIZE)
    library = read_library(session)
    part = f", bladzijde {pages.page}" if pages.page > 1 else ""
    return SearchPage(
        frame=Frame(f"Zoeken: {asked}{part}" if asked else "Zoeken"),
        question=asked,
        counted=quotes(found.total),
        quotes=tuple(_view(hit, library, catalogue) for hit in found.hits),
        nodes=tuple(view_node(catalogue.node(n)) for n in named_nodes(catalogue, asked)),
        paging=pages,
    )


def _view(hit: SearchHit, library: Library, catalogue: Catalogue) -> QuoteView:
    highlights = [Highlight(start, end, MATCH) for start, end in hit.highlights]
    why = tuple(filter(None, _why(hit.why, catalogue)))
    return view_quote(hit.quote, library, highlights, hit.repeats, why)


def _why(reasons: Iterable[Reason], catalogue: Catalogue) -> Iterable[str]:
    """Why the quote was found, one sentence a kind of reason."""
    listed = list(reasons)
    if any(one["kind"] == "exact" for one in listed):
        yield "Het citaat bevat uw woorden letterlijk."
    yield _said("Woorden: ", [_word(one) for one in listed if one["kind"] == "word"])
    for kind, name in _OTHER_WORDS.items():
        yield _said(f"{name}: ", _pairs(one for one in listed if one["kind"] == kind))
    for kind, name in _ABOUT.items():
        nodes = [node_ref(catalogue, one["node"]).label for one in listed if one["kind"] == kind]
        yield _said(f"{name}: ", nodes)
    if any(one["kind"] == "section" for one in listed):
        yield "De kop erboven past bij uw vraag."


_ABOUT = {
    "causes": "Noemt een oorzaak van",
    "effects": "Noemt een gevolg van",
    "node": "Hoort bij",
}
_OTHER_WORDS = {
    "abbreviation": "Afkorting",
    "synonym": "Verwant woord",
    "compound": "Deel van het woord",
    "spelling": "Lijkt op",
}


def _pairs(reasons: Iterable[Reason]) -> list[str]:
    """The quote's words, with the asked word behind those that stand for it."""
    words: dict[str, list[str]] = {}
    for reason in reasons:
        words.setdefault(reason["for"], []).append(_word(reason))
    return [f"{enumerate_words(said)} (bij ‘{asked}’)" for asked, said in words.items()]


def _word(reason: Reason) -> str:
    """The word as it stands in the quote."""
    return reason.get("said", reason["text"])


def _said(before: str, words: list[str]) -> str:
    return f"{before}{enumerate_words(words)}." if words else ""


@page(
    urls.SEARCH,
    position=30,
    says="quotes for a question, best first, and why",
    examples=lambda catalogue: (
        *(urls.search(catalogue.node(slug).label) for slug in (catalogue.core,)),
        urls.search("xyzzy"),
    ),
)
def search(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    question: Question = "",
    number: PageNumber = 1,
) -> HTMLResponse:
    """Quotes for a question, best first."""
    page = present_search(session, catalogue, question, number)
    return render(request, catalogue, "sources/search", page)
