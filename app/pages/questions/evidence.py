"""``/onderbouwing``: where the schema rests on little, and what it does not use."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.db.queries.quotes import current_texts
from app.dependencies import CatalogueDep, SessionDep
from app.errors import NotFoundError, near
from app.pages.parts.frame import Frame, PageLinks, Ref, paging
from app.pages.parts.library import read_library
from app.pages.parts.parameters import ListKey, PageNumber
from app.pages.parts.rendering import render
from app.pages.questions.evidence_lines import GapLine, GapList, gap_lists
from app.pages.registry import Menu, MenuEntry, page
from app.pages.words import dutch
from app.state import AppState, state_of
from graph.audit.report import Totals

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class GapEntry:
    """A list on the index: how much is on it and where it opens."""

    ref: Ref
    count: int
    note: str


@dataclass(frozen=True, slots=True)
class GapGroup:
    """Lists of one kind."""

    anchor: str
    heading: str
    entries: tuple[GapEntry, ...]


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """The index. ``facts`` are sentences with the totals."""

    frame: Frame
    facts: tuple[str, ...]
    groups: tuple[GapGroup, ...]


@dataclass(frozen=True, slots=True)
class EvidenceListPage:
    """One list, a page of it."""

    frame: Frame
    heading: str
    note: str
    lines: tuple[GapLine, ...]
    paging: PageLinks


GROUPS = {
    "verbanden": "Verbanden",
    "punten": "Problemen en oorzaken",
    "citaten": "Citaten en paragrafen",
    "terzijde": "Citaten met oorzaakwoorden die bewust niet zijn gebruikt",
}


def present_evidence(session: Session, catalogue: Catalogue, state: AppState) -> EvidencePage:
    """The audit of the catalogue's revision, counted."""
    lists = gap_lists(state.gaps.get(session, catalogue))
    return EvidencePage(
        frame=Frame("Onderbouwing: waar die dun is", (Ref("Schema", urls.overview()),)),
        facts=_facts(state.gaps.get(session, catalogue).report.totals),
        groups=tuple(_group(key, name, lists) for key, name in GROUPS.items()),
    )


def _group(key: str, name: str, lists: Mapping[str, GapList]) -> GapGroup:
    entries = tuple(
        GapEntry(Ref(one.heading, urls.evidence(slug)), len(one.items), one.note)
        for slug, one in lists.items()
        if one.group == key
    )
    return GapGroup(key, name, entries)


def present_evidence_list(
    session: Session, catalogue: Catalogue, state: AppState, key: str, page: int
) -> EvidenceListPage:
    """Raises NotFoundError for a list that does not exist."""
    lists = gap_lists(state.gaps.get(session, catalogue))
    if key not in lists:
        raise NotFoundError("page", urls.evidence(key), near(key, lists))
    chosen = lists[key]
    library = read_library(session)
    pages = paging(page, PAGE_SIZE, len(chosen.items), lambda n: urls.evidence(key, n))
    first = (pages.page - 1) * PAGE_SIZE
    shown = chosen.items[first : first + PAGE_SIZE]
    texts = current_texts(session, [one.quote for one in shown if one.quote])
    part = f", bladzijde {pages.page}" if pages.page > 1 else ""
    crumbs = (Ref("Schema", urls.overview()), Ref("Onderbouwing", urls.evidence()))
    return EvidenceListPage(
        frame=Frame(f"{chosen.heading}{part}", crumbs),
        heading=chosen.heading,
        note=chosen.note,
        lines=tuple(one.line(catalogue, library, texts) for one in shown),
        paging=pages,
    )


def _facts(totals: Totals) -> tuple[str, ...]:
    """The totals of the schema's own document, in sentences."""
    number = dutch.number
    open_share = f"{totals.open_share * 100:.1f}".replace(".", ",")
    return (
        f"{number(totals.links)} verbanden tussen {number(totals.nodes)} problemen en oorzaken, "
        f"met {number(totals.claims)} bevestigde uitspraken: {number(totals.supports)} steunen een "
        f"verband, {number(totals.contradicts)} spreken er een tegen, {number(totals.conditional)} "
        "noemen een voorwaarde.",
        f"{number(totals.quotes_used)} van de {number(totals.distinct)} citaten en "
        f"{number(totals.sections_used)} van de {number(totals.sections)} paragrafen zijn "
        f"gebruikt. {number(totals.quotes_with_claim)} citaten noemen een verband.",
        f"In {number(totals.causal)} citaten staan woorden die op een oorzaak of gevolg wijzen, "
        f"zoals ‘leidt tot’. Daarvan noemen er {number(totals.causal_used)} een verband in het "
        f"schema, {number(totals.causal_aside)} zijn met een reden terzijde gelegd en "
        f"{number(totals.causal_open)} ({open_share} procent) wachten nog.",
    )


@page(
    urls.EVIDENCE,
    position=90,
    says="where the evidence is thin",
    menus=(MenuEntry(Menu.FOOT, "Onderbouwing", 2),),
    examples=lambda _: (urls.evidence("een-citaat"), urls.evidence("citaten")),
)
def evidence(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    listed: ListKey = "",
    number: PageNumber = 1,
) -> HTMLResponse:
    """Where the evidence is thin: an index, or one list of it."""
    state = state_of(request.app)
    if not listed:
        index = present_evidence(session, catalogue, state)
        return render(request, catalogue, "questions/evidence", index)
    shown = present_evidence_list(session, catalogue, state, listed, number)
    return render(request, catalogue, "questions/evidence_list", shown)
