"""``/knoop/<slug>``: what a node is, comes from and leads to, and what people said of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.entries import NodeEntry
from app.db.queries.quotes import QuoteBundle
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.figures import Figure, neighbourhood
from app.pages.parts.frame import Frame, PageLinks, Ref, paging
from app.pages.parts.library import Library, read_library
from app.pages.parts.links import LinkView, theme_ref, view_link
from app.pages.parts.node_quotes import Hit, node_hits, read_hits, sections_of, within
from app.pages.parts.parameters import PageNumber, SectionNumber
from app.pages.parts.quotes import QuoteView, view_quote
from app.pages.parts.rendering import render
from app.pages.registry import page
from app.pages.words import dutch, values
from app.pages.words.dutch import capital
from app.pages.words.reasons import reasons
from app.questions.loop_question import LoopCounts
from app.state import AppState, state_of
from graph.schema.model import Status

PAGE_SIZE = 25


@dataclass(frozen=True, slots=True)
class SectionChoice:
    """A section to filter by; ``count`` is how many of the node's quotes stand there."""

    number: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class NodePage:
    """What the page of a node shows. ``confirmed`` and ``suggested`` are this page's share."""

    frame: Frame
    slug: str
    label: str
    kind: str
    level: str
    theme: Ref
    definition: str
    terms: tuple[str, ...]
    sections: tuple[Ref, ...]
    causes: tuple[LinkView, ...]
    effects: tuple[LinkView, ...]
    figure: Figure | None
    loops: str
    quotes: int
    confirmed: tuple[QuoteView, ...]
    suggested: tuple[QuoteView, ...]
    confirmed_total: int
    suggested_total: int
    choices: tuple[SectionChoice, ...]
    section: str
    section_label: str
    paging: PageLinks


def present_node(  # noqa: PLR0913, PLR0917 - one argument a part of the address
    session: Session,
    catalogue: Catalogue,
    state: AppState,
    slug: str,
    section: str,
    page: int,
) -> NodePage:
    """Raises NotFoundError for a slug that the schema does not know."""
    node = catalogue.node(slug)
    library = read_library(session)
    hits = node_hits(session, [slug])
    shown = within(hits, library.own, section)
    pages = paging(page, PAGE_SIZE, len(shown), lambda n: urls.node(slug, section, n))
    first = (pages.page - 1) * PAGE_SIZE
    bundles = read_hits(session, shown[first : first + PAGE_SIZE])
    views = [(b, _view(b, slug, library)) for b in bundles]
    theme = theme_ref(catalogue, node.theme)
    return NodePage(
        frame=_frame(node, theme, pages),
        slug=slug,
        label=node.label,
        kind=values.KINDS[node.kind],
        level=values.LEVELS[node.level],
        theme=theme,
        definition=node.definition,
        terms=node.terms,
        sections=tuple(library.section_ref(library.own, number) for number in node.sections),
        causes=tuple(view_link(catalogue, link) for link in catalogue.causes_of.get(slug, ())),
        effects=tuple(view_link(catalogue, link) for link in catalogue.effects_of.get(slug, ())),
        figure=neighbourhood(catalogue, slug),
        loops=_loops(state.loops.counts(session, catalogue), slug),
        quotes=node.quotes,
        confirmed=tuple(view for b, view in views if _is_confirmed(b, slug)),
        suggested=tuple(view for b, view in views if not _is_confirmed(b, slug)),
        confirmed_total=sum(hit.confirmed for hit in shown),
        suggested_total=sum(not hit.confirmed for hit in shown),
        choices=_choices(hits, library, section),
        section=section,
        section_label=library.section_label(library.own, section) if section else "",
        paging=pages,
    )


def _loops(counts: LoopCounts, slug: str) -> str:
    """How many loops run over the node, in words; empty for none."""
    found = counts.nodes.get(slug, 0)
    if not found:
        return ""
    least = "ten minste " if counts.cut_off else ""
    return f"{least}{dutch.count(found, 'kringloop loopt', 'kringlopen lopen')} hierdoor"


def _frame(node: NodeEntry, theme: Ref, pages: PageLinks) -> Frame:
    kind = values.KINDS[node.kind]
    page = f", bladzijde {pages.page}" if pages.page > 1 else ""
    return Frame(
        f"{node.label} ({kind}{page})", (Ref("Schema", urls.overview()), theme), node.definition
    )


def _view(one: QuoteBundle, slug: str, library: Library) -> QuoteView:
    confirmed = _is_confirmed(one, slug)
    tags = [
        tag
        for tag in one.tags
        if tag.node == slug and (tag.status is Status.CONFIRMED) == confirmed
    ]
    why = reasons(tags, one.row.section, library)
    return view_quote(one.row, library, repeats=one.repeats, why=why)


def _is_confirmed(one: QuoteBundle, slug: str) -> bool:
    return any(tag.node == slug and tag.status is Status.CONFIRMED for tag in one.tags)


def _choices(hits: Sequence[Hit], library: Library, chosen: str) -> tuple[SectionChoice, ...]:
    """The sections of the schema's own document where the node's quotes stand, in its order."""
    counts = sections_of(hit for hit in hits if hit.document == library.own)
    return tuple(
        SectionChoice(
            row.number,
            capital(library.section_label(library.own, row.number)),
            counts[library.own, row.number],
            row.number == chosen,
        )
        for row in library.sections
        if row.document == library.own and counts[library.own, row.number]
    )


@page(
    urls.NODE,
    position=30,
    says="one node: what causes it, what it leads to, what people said",
    places=lambda _, catalogue: map(urls.node, catalogue.nodes),
)
def node(  # noqa: PLR0913, PLR0917 - one argument a part of the address
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    slug: str,
    section: SectionNumber = "",
    number: PageNumber = 1,
) -> Response:
    """One node with its causes, effects and quotes."""
    if slug not in catalogue.nodes and slug in catalogue.redirects:
        kept = urls.node(catalogue.redirects[slug], section, number if number > 1 else None)
        return RedirectResponse(kept, 308)
    page = present_node(session, catalogue, state_of(request.app), slug, section, number)
    return render(request, catalogue, "scheme/node", page)
