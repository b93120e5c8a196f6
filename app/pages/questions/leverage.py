"""``/aangrijpingspunten``: three rankings, each place with what it counts and how sure it is."""

from dataclasses import dataclass
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
from app.pages.parts.links import LinkView, node_ref, view_evidence
from app.pages.parts.parameters import pairs_of
from app.pages.parts.rendering import render
from app.pages.registry import Menu, MenuEntry, page
from app.pages.words import dutch
from app.pages.words.naming import End, Suggestion, suggestions
from app.questions.names import EndNames
from app.state import AppState, state_of

if TYPE_CHECKING:
    from app.questions.leverage import LeverageReport
    from graph.questions.leverage import By, LeverageRow


RANKINGS = {
    "reach": (
        "bereik",
        "Bereik: waar komt het vaakst iets langs?",
        "Wie vanaf het eind steeds een stap terugloopt naar een oorzaak, en sterk onderbouwde "
        "verbanden vaker kiest, komt het vaakst langs deze punten.",
    ),
    "loops": (
        "kringlopen",
        "Kringlopen: wat doorbreekt de meeste?",
        "Zonder dit punt vallen deze kringlopen weg. Sterk onderbouwde kringlopen tellen zwaarder.",
    ),
    "gates": (
        "poorten",
        "Poorten: waar moet alles langs?",
        "Deze punten leiden alleen via dit punt tot het eind; een andere weg noemen de citaten "
        "niet.",
    ),
}


@dataclass(frozen=True, slots=True)
class LeverageForm:
    """Towards what; ``moved`` is the plain address of a question in other words."""

    effect: Field
    errors: tuple[FieldError, ...]
    moved: str


@dataclass(frozen=True, slots=True)
class Rank:
    """A node at its place. What it counts stands in ``links`` or ``nodes``, or behind ``loops``."""

    place: int
    node: Ref
    sure: str
    links: tuple[LinkView, ...] = ()
    loops: Ref | None = None
    nodes: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class RankedNodes:
    """One ranking, its first places; ``why`` says in a sentence what it ranks by."""

    anchor: str
    heading: str
    why: str
    ranks: tuple[Rank, ...]


@dataclass(frozen=True, slots=True)
class LeveragePage:
    """The rankings. ``counting`` says how far the counting of how sure they are has come."""

    frame: Frame
    form: LeverageForm
    suggestions: tuple[Suggestion, ...]
    errors: tuple[FieldError, ...]
    effect: str
    rankings: tuple[RankedNodes, ...]
    counting: str
    again: str
    resamples: int
    whole_to: int
    api: str


def read_leverage(catalogue: Catalogue, pairs: Pairs) -> LeverageForm:
    """Read the question off its address; by default it is about the core of the schema."""
    given = said(pairs, ("op",))
    reader = FieldReader(catalogue, given, lambda p: urls.leverage(dict(p).get("op")))
    effect = reader.read("op", default=catalogue.core)
    plain = effect.pairs if given else ()
    moved = "" if effect.errors or plain == given else urls.leverage(plain[0][1])
    return LeverageForm(effect, effect.errors, moved)


def present_leverage(
    session: Session,
    catalogue: Catalogue,
    state: AppState,
    form: LeverageForm,
) -> LeveragePage:
    """What cannot be answered gives a page that says what is wrong."""
    end, errors, report = form.effect.end, form.errors, None
    if not errors:
        try:
            report = _ask(session, catalogue, state, end)
        except InvalidInputError:
            errors = (FieldError("Over dit punt is de vraag niet te stellen. Kies een ander."),)
    effect = dutch.enumerate_words(form.effect.values, "of")
    key = form.effect.pairs[0][1] if form.effect.pairs else ""
    ready = report is not None and report.stage == "ready"
    api = [("effect", slug) for slug in end.nodes] + [("effectTheme", slug) for slug in end.themes]
    return LeveragePage(
        frame=Frame(f"Aangrijpingspunten voor {effect}"),
        form=form,
        suggestions=suggestions(catalogue),
        errors=errors,
        effect=effect,
        rankings=_rankings(catalogue, report) if report else (),
        counting=_counting(report) if report and not ready else "",
        again=urls.leverage(None if key == catalogue.core else key),
        resamples=report.done if report and ready else 0,
        whole_to=report.answer.loops_whole_to if report else 0,
        api=urls.api_question("leverage", api) if report else "",
    )


def _ask(session: Session, catalogue: Catalogue, state: AppState, end: End) -> "LeverageReport":
    names = EndNames(end.nodes, end.themes)
    return state.leverage.ask(session, catalogue, state.graphs, names)


def _counting(report: "LeverageReport") -> str:
    far = f"{report.done} van de {report.of} keer gedaan"
    said = {"running": far, "failed": "de laatste poging mislukte"}
    return said.get(report.stage, "nog niet begonnen")


def _rankings(catalogue: Catalogue, report: "LeverageReport") -> tuple[RankedNodes, ...]:
    from graph.questions.leverage import By  # noqa: PLC0415 - numpy, for who asks
    from graph.questions.ranking import TOP  # noqa: PLC0415 - as above

    ready = report.stage == "ready"
    done = report.answer.resamples if ready else 0
    rankings = []
    for by in By:
        rows = [row for row in report.answer.ranked(by) if row.score(by).value > 0][:TOP]
        rankings.append(
            RankedNodes(*RANKINGS[by], tuple(_rank(catalogue, row, by, done) for row in rows))
        )
    return tuple(rankings)


def _rank(catalogue: Catalogue, row: "LeverageRow", by: "By", done: int) -> Rank:
    score = row.score(by)
    links = tuple(view_evidence(catalogue, link) for link in row.links) if by == "reach" else ()
    loops = dutch.count(len(row.in_loops), "kringloop", "kringlopen")
    return Rank(
        place=score.rank,
        node=node_ref(catalogue, row.node),
        sure=_sure(score.top, done),
        links=links,
        loops=Ref(loops, urls.loops(row.node)) if by == "loops" else None,
        nodes=tuple(node_ref(catalogue, s) for s in row.dominated) if by == "gates" else (),
    )


def _sure(top: float | None, done: int) -> str:
    """How often a node keeps standing among the first ten.

    >>> _sure(0.87, 200)
    'Blijft in 174 van de 200 hertrekkingen in de eerste tien.'
    """
    if top is None or not done:
        return ""
    return f"Blijft in {round(top * done)} van de {done} hertrekkingen in de eerste tien."


@page(
    urls.LEVERAGE,
    position=60,
    says="where to take hold to do something about a node",
    menus=(
        MenuEntry(Menu.MAIN, "Aangrijpingspunten", 4),
        MenuEntry(Menu.QUESTIONS, "Waar is iets aan te doen?", 2),
    ),
    examples=lambda catalogue: map(urls.leverage, list(catalogue.nodes)[:1]),
)
def leverage(request: Request, session: SessionDep, catalogue: CatalogueDep) -> Response:
    """Where to take hold; other words lead to the plain address."""
    form = read_leverage(catalogue, pairs_of(request))
    if form.moved:
        return RedirectResponse(form.moved, 303)
    page = present_leverage(session, catalogue, state_of(request.app), form)
    return render(request, catalogue, "questions/leverage", page, 400 if page.errors else 200)
