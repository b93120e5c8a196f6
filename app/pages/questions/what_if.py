"""``/wat-als``: what there would be less or more of if something were not there."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.dependencies import CatalogueDep, SessionDep
from app.errors import InvalidInputError
from app.pages.parts.fields import Field, FieldError, FieldReader, Pairs, said
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.links import LinkView, node_ref, view_evidence, view_link
from app.pages.parts.parameters import MostLinks, pairs_of
from app.pages.parts.rendering import render
from app.pages.registry import Menu, MenuEntry, page
from app.pages.words.naming import Suggestion, suggestions
from app.state import AppState, state_of
from graph.bounds import AT_ONCE
from graph.questions.what_if import Change

if TYPE_CHECKING:
    from graph.questions.what_if import NodeChange, WhatIf


DEPTH = 3
KEYS = ("weg", "verbroken", "stappen")
HEADINGS = {
    Change.LESS: ("minder", "Hiervan zou er minder zijn", ""),
    Change.MORE: ("meer", "Hiervan zou er meer zijn", ""),
    Change.UNKNOWN: (
        "onbekend",
        "Onbekend: de citaten wijzen twee kanten op",
        "Langs de ene weg zou er minder van zijn, langs de andere meer.",
    ),
}


@dataclass(frozen=True, slots=True)
class WhatIfForm:
    """What is supposed away; ``moved`` is the plain address of a question in other words."""

    removed: Field
    broken: tuple[str, ...]
    depth: int
    errors: tuple[FieldError, ...]
    moved: str


@dataclass(frozen=True, slots=True)
class Way:
    """A chain of links by which a change comes."""

    change: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A node that changes, with the best evidenced ways by which it does."""

    node: Ref
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class ChangeList:
    """The nodes that change in one way."""

    anchor: str
    heading: str
    note: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class WhatIfPage:
    """The question and, where it was asked, the reading of the quotes."""

    frame: Frame
    form: WhatIfForm
    suggestions: tuple[Suggestion, ...]
    errors: tuple[FieldError, ...]
    removed: tuple[Ref, ...]
    broken: tuple[LinkView, ...]
    answered: bool
    lists: tuple[ChangeList, ...]
    unchanged: int
    cut_off: bool
    api: str


def read_what_if(catalogue: Catalogue, pairs: Pairs, depth: int = DEPTH) -> WhatIfForm:
    """Read the question off its address; whatever is wrong is told, never raised."""
    given = said(pairs, KEYS)
    reader = FieldReader(catalogue, given, urls.what_if_question)
    removed = reader.read("weg", themes=False)
    known = {f"{cause}/{effect}" for cause, effect in catalogue.links}
    broken, wrong = reader.known("verbroken", "pijl", known)
    errors = [*removed.errors, *wrong]
    if len(removed.values) + len(broken) > AT_ONCE.high:
        errors.append(FieldError(f"Dat is te veel tegelijk. Noem hoogstens {AT_ONCE.high} dingen."))
    shown = depth if depth != DEPTH else None
    plain = urls.what_if(removed.end.nodes, broken, shown)
    same = urls.what_if_question(given) == plain
    return WhatIfForm(removed, tuple(broken), depth, tuple(errors), "" if errors or same else plain)


def present_what_if(
    session: Session, catalogue: Catalogue, state: AppState, form: WhatIfForm
) -> WhatIfPage:
    """What cannot be answered gives a page that says what is wrong."""
    errors, answer = form.errors, None
    nodes = form.removed.end.nodes
    if not errors and (nodes or form.broken):
        try:
            answer = _ask(session, catalogue, state, form)
        except InvalidInputError:
            errors = (FieldError("Dit verband heeft geen bevestigde citaten. Kies een ander."),)
    links = [catalogue.links[tuple(one.split("/", 1))] for one in form.broken]  # type: ignore[index]
    removed = tuple(node_ref(catalogue, slug) for slug in nodes)
    broken = tuple(view_link(catalogue, link) for link in links)
    names = [*(ref.label for ref in removed), *(link.name for link in broken)]
    return WhatIfPage(
        frame=Frame(f"Wat als: {', '.join(names)}" if answer else "Wat als iets wegvalt?"),
        form=form,
        suggestions=suggestions(catalogue),
        errors=errors,
        removed=removed,
        broken=broken,
        answered=answer is not None,
        lists=_lists(catalogue, answer) if answer else (),
        unchanged=len(answer.unchanged) if answer else 0,
        cut_off=bool(answer and answer.cut_off),
        api=_api(form) if answer else "",
    )


def _ask(session: Session, catalogue: Catalogue, state: AppState, form: WhatIfForm) -> "WhatIf":
    from app.questions.what_if import ask_what_if  # noqa: PLC0415 - networkx, for who asks

    nodes, links = form.removed.end.nodes, form.broken
    return ask_what_if(session, catalogue, state.graphs, nodes, links, max_links=form.depth).answer


def _api(form: WhatIfForm) -> str:
    removed = [("remove", slug) for slug in form.removed.end.nodes]
    broken = [("break", link) for link in form.broken]
    return urls.api_question("whatif", [*removed, *broken, ("maxLinks", str(form.depth))])


def _lists(catalogue: Catalogue, answer: "WhatIf") -> tuple[ChangeList, ...]:
    return tuple(
        ChangeList(
            *words,
            tuple(_view(catalogue, one) for one in answer.changes if one.change is change),
        )
        for change, words in HEADINGS.items()
    )


def _view(catalogue: Catalogue, one: "NodeChange") -> ChangeView:
    links = {(link.cause, link.effect): view_evidence(catalogue, link) for link in one.links}
    ways = (("minder", one.less), ("meer", one.more))
    return ChangeView(
        node_ref(catalogue, one.node),
        tuple(Way(word, tuple(links[step] for step in pairwise(way))) for word, way in ways if way),
    )


@page(
    urls.WHAT_IF,
    position=70,
    says="what changes when something is not there",
    menus=(MenuEntry(Menu.QUESTIONS, "Wat als iets wegvalt?", 3),),
    examples=lambda catalogue: (
        *(urls.what_if([cause]) for cause, _ in list(catalogue.links)[:1]),
        *(urls.what_if(broken=["/".join(ends)]) for ends in list(catalogue.links)[:1]),
    ),
)
def what_if(
    request: Request, session: SessionDep, catalogue: CatalogueDep, depth: MostLinks = 3
) -> Response:
    """What changes when something is not there; other words lead to the plain address."""
    form = read_what_if(catalogue, pairs_of(request), depth)
    if form.moved:
        return RedirectResponse(form.moved, 303)
    page = present_what_if(session, catalogue, state_of(request.app), form)
    return render(request, catalogue, "questions/what_if", page, 400 if page.errors else 200)
