"""Paths from a cause to an effect, each step with the quotes that state it."""

from dataclasses import dataclass

from sqlmodel import Session

from app import urls
from app.presenters import dutch
from app.presenters.frame import Frame, Ref
from app.presenters.library import Library, read_library
from app.presenters.link_view import LinkView, node_ref, view_link
from app.presenters.tellers import smallest, teller_ref
from app.services.catalogue import Catalogue
from app.services.paths import GraphKeeper, answer_paths
from graph.certificate import CausalPath, PathAnswer


@dataclass(frozen=True, slots=True)
class Choice:
    """A theme with its nodes, to choose from."""

    theme: str
    nodes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PathView:
    """One path; ``weakest`` is the index of its step with the least evidence."""

    number: int
    name: str
    start: Ref
    steps: tuple[LinkView, ...]
    sign: str
    weakest: int
    told: str
    tellers: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class PathPage:
    """The question and, when both ends are given, the answer. ``problem`` says what is wrong."""

    frame: Frame
    choices: tuple[Choice, ...]
    cause: str
    effect: str
    asked: bool
    problem: str
    ends: tuple[Ref, ...]
    paths: tuple[PathView, ...]
    bounds: str
    cut_off: bool
    cut: tuple[LinkView, ...]
    cut_quotes: int
    api: str


def present_path(
    session: Session, catalogue: Catalogue, keeper: GraphKeeper, cause: str, effect: str
) -> PathPage:
    """Unknown or equal ends give a page that says so."""
    cause, effect = (catalogue.redirects.get(slug, slug) for slug in (cause, effect))
    problem = _problem(catalogue, cause, effect)
    if problem or not (cause and effect):
        return _page(catalogue, cause, effect, problem, None, None)
    answer = answer_paths(session, catalogue, keeper, cause, effect).answer
    return _page(catalogue, cause, effect, "", answer, read_library(session))


def _problem(catalogue: Catalogue, cause: str, effect: str) -> str:
    if not cause and not effect:
        return ""
    if not (cause and effect):
        return "Kies een begin én een eind."
    if any(slug not in catalogue.nodes for slug in (cause, effect)):
        return "Dit probleem of deze oorzaak staat niet in het schema. Kies uit de lijst."
    if cause == effect:
        return "Begin en eind zijn gelijk. Kies twee verschillende."
    return ""


def _page(  # noqa: PLR0913, PLR0917 - one argument a part of the page
    catalogue: Catalogue,
    cause: str,
    effect: str,
    problem: str,
    answer: PathAnswer | None,
    library: Library | None,
) -> PathPage:
    ends = tuple(node_ref(catalogue, s) for s in (cause, effect)) if answer else ()
    name = f"Van {ends[0].label} naar {ends[1].label}" if ends else "Paden"
    cut = answer.minimum_cut if answer else None
    return PathPage(
        frame=Frame(name),
        choices=_choices(catalogue),
        cause=cause,
        effect=effect,
        asked=bool(cause or effect),
        problem=problem,
        ends=ends,
        paths=_paths(catalogue, answer, library) if answer and library else (),
        bounds=f"van hoogstens {answer.max_links} stappen" if answer else "",
        cut_off=bool(answer and answer.cut_off),
        cut=tuple(view_link(catalogue, catalogue.link(*ends)) for ends in cut.links) if cut else (),
        cut_quotes=cut.quotes if cut else 0,
        api=urls.api("paths", cause=cause, effect=effect) if answer else "",
    )


def _choices(catalogue: Catalogue) -> tuple[Choice, ...]:
    return tuple(
        Choice(theme.label, tuple((slug, catalogue.node(slug).label) for slug in theme.nodes))
        for theme in catalogue.themes.values()
        if theme.nodes
    )


def _paths(catalogue: Catalogue, answer: PathAnswer, library: Library) -> tuple[PathView, ...]:
    return tuple(
        _path(catalogue, number, path, library) for number, path in enumerate(answer.paths, start=1)
    )


def _path(catalogue: Catalogue, number: int, path: CausalPath, library: Library) -> PathView:
    steps = [view_link(catalogue, catalogue.link(s.cause, s.effect)) for s in path.steps]
    return PathView(
        number=number,
        name=f"Pad {number}: {dutch.count(len(steps), 'stap', 'stappen')}",
        start=node_ref(catalogue, path.nodes[0]),
        steps=tuple(steps),
        sign="meer" if path.sign == "+" else "minder",
        weakest=path.weakest,
        told=_told(path),
        tellers=tuple(teller_ref(one, library) for one in smallest(path.told_whole)[:3]),
    )


def _told(path: CausalPath) -> str:
    if not path.told_whole:
        return "Dit pad is samengesteld: geen enkele bron noemt alle stappen."
    if len(path.steps) == 1:
        return ""
    if path.told_whole[0].by == "document":
        return "Dit pad is samengesteld uit verschillende hoofdstukken van:"
    return "Dit pad staat in zijn geheel in:"
