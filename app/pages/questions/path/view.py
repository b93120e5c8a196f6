"""Paths from causes to effects: sentences, the quotes of each step, a drawing of all together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.parties import VOICES
from app.errors import InvalidInputError
from app.pages.parts import figures
from app.pages.parts.fields import Trouble
from app.pages.parts.figures import Figure
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import Library, read_library
from app.pages.parts.link_quotes import ClaimGroup, Ends, read_groups
from app.pages.parts.links import LinkView, view_evidence
from app.pages.questions.path import words as path_words
from app.pages.questions.path.choice import PathChoice, present_choice
from app.pages.questions.path.form import SUGGESTED, PathForm
from app.pages.questions.path.words import Phrase, Why
from app.pages.words import dutch
from app.pages.words.naming import Suggestion, suggestions
from app.pages.words.tellers import smallest, teller_ref
from app.state import AppState

if TYPE_CHECKING:
    from app.questions.paths import PathReport
    from graph.questions.path_answer import CausalPath

DRAWN = 5
"""How many of the paths are drawn together."""


SUGGESTIONS_COUNT = "Tel ook mee wat de computer voorstelt en niemand heeft nagekeken"


@dataclass(frozen=True, slots=True)
class Option:
    """Something to tick."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class StepView:
    """A step. Its quotes stand where the link comes first: there ``groups``, else ``shown``."""

    link: LinkView
    anchor: str
    weakest: bool
    groups: tuple[ClaimGroup, ...]
    shown: Ref | None


@dataclass(frozen=True, slots=True)
class PathView:
    """One path with its certificate in words."""

    number: int
    name: str
    sentence: tuple[Phrase, ...]
    steps: tuple[StepView, ...]
    sign: str
    told: str
    tellers: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class PathPage:
    """The question and, where it can be answered, the answer. ``paths`` may be none: see why."""

    frame: Frame
    form: PathForm
    suggestions: tuple[Suggestion, ...]
    choice: PathChoice | None
    documents: tuple[Option, ...]
    voices: tuple[Option, ...]
    suggested: Option
    troubles: tuple[Trouble, ...]
    answered: bool
    begins: str
    ends: str
    paths: tuple[PathView, ...]
    figure: Figure | None
    drawn: int
    bounds: str
    why: tuple[Why, ...]
    cut: tuple[LinkView, ...]
    cut_quotes: int
    address: str
    api: str


def present_path(
    session: Session, catalogue: Catalogue, state: AppState, form: PathForm, base_url: str
) -> PathPage:
    """What cannot be answered gives a page that says what is wrong."""
    library = read_library(session)
    report, troubles = None, form.troubles
    if form.complete:
        try:
            from app.questions.paths import ask_paths  # noqa: PLC0415 - numpy, for who asks

            report = ask_paths(session, catalogue, state.graphs, form.question)
        except InvalidInputError:
            troubles = (
                Trouble("Deze vraag past zo niet. Verander het begin, eind of een filter."),
            )
    return _page(session, catalogue, library, form, report, troubles, base_url)


def _page(  # noqa: PLR0913, PLR0917 - one argument a part of the page
    session: Session,
    catalogue: Catalogue,
    library: Library,
    form: PathForm,
    report: "PathReport | None",
    troubles: tuple[Trouble, ...],
    base_url: str,
) -> PathPage:
    answer = report.answer if report else None
    begins, ends = (
        dutch.enumerate_words(field.values, "of") for field in (form.cause, form.effect)
    )
    title = f"Van {begins} naar {ends}" if report else _open_title(begins, ends)
    filtered = " (met filters)" if report and form.filters else ""
    return PathPage(
        frame=Frame(title + filtered, (Ref("Paden", urls.path()),) if report else ()),
        form=form,
        suggestions=suggestions(catalogue),
        choice=None if troubles else present_choice(catalogue, form),
        documents=_documents(library, form),
        voices=tuple(Option(v, v, v in form.voices) for v in VOICES if v != "onbekend"),
        suggested=Option(SUGGESTED, SUGGESTIONS_COUNT, form.suggested),
        troubles=troubles,
        answered=report is not None,
        begins=begins,
        ends=ends,
        paths=_paths(session, catalogue, library, report) if report else (),
        figure=_figure(catalogue, report, f"Paden van {begins} naar {ends}") if report else None,
        drawn=min(DRAWN, len(answer.paths)) if answer else 0,
        bounds=path_words.bounds(answer) if answer else "",
        why=path_words.explain(catalogue, answer) if answer else (),
        cut=tuple(view_evidence(catalogue, x) for x in report.cut_links) if report else (),
        cut_quotes=answer.minimum_cut.quotes if answer else 0,
        address=base_url.rstrip("/") + urls.path_question(form.pairs),
        api=_api(form) if report else "",
    )


def _open_title(begins: str, ends: str) -> str:
    """The title while an end is still to be filled in."""
    given = [f"van {begins}" if begins else "", f"naar {ends}" if ends else ""]
    return " ".join(["Paden", *filter(None, given)])


def _documents(library: Library, form: PathForm) -> tuple[Option, ...]:
    return tuple(
        Option(slug, row.title, slug in form.documents) for slug, row in library.documents.items()
    )


def _api(form: PathForm) -> str:
    causes, effects = form.cause.end, form.effect.end
    return urls.api_question(
        "paths",
        [
            *(("cause", slug) for slug in causes.nodes),
            *(("causeTheme", slug) for slug in causes.themes),
            *(("effect", slug) for slug in effects.nodes),
            *(("effectTheme", slug) for slug in effects.themes),
            *(("document", slug) for slug in form.documents),
            *(("section", part) for part in form.sections),
            *(("voice", voice) for voice in form.voices),
            *([("status", "confirmed"), ("status", "suggested")] if form.suggested else []),
            *(("through", slug) for slug in form.through.end.nodes),
            *(("avoid", slug) for slug in form.avoid.end.nodes),
            ("maxLinks", str(form.max_links)),
            ("minQuotes", str(form.min_quotes)),
        ],
    )


def _figure(catalogue: Catalogue, report: "PathReport", name: str) -> Figure | None:
    best = report.answer.paths[:DRAWN]
    nodes = tuple(dict.fromkeys(node for path in best for node in path.nodes))
    links = {(step.cause, step.effect): step for path in best for step in path.steps}
    if len(links) < 2:
        return None
    ends = {*report.answer.causes, *report.answer.effects}
    return figures.paths(catalogue, name, nodes, tuple(links.values()), ends)


def _paths(
    session: Session, catalogue: Catalogue, library: Library, report: "PathReport"
) -> tuple[PathView, ...]:
    """All paths; the quotes of a link stand with the first that runs over it."""
    paths = report.answer.paths
    groups = read_groups(session, library, [step for path in paths for step in path.steps])
    first: dict[Ends, Ref] = {}
    return tuple(
        _path(catalogue, library, number, path, groups, first)
        for number, path in enumerate(paths, start=1)
    )


def _path(  # noqa: PLR0913, PLR0917 - one argument a part of the view
    catalogue: Catalogue,
    library: Library,
    number: int,
    path: "CausalPath",
    groups: Mapping[Ends, tuple[ClaimGroup, ...]],
    first: dict[Ends, Ref],
) -> PathView:
    steps = []
    for at, step in enumerate(path.steps):
        ends, anchor = (step.cause, step.effect), f"pad-{number}-stap-{at + 1}"
        known = first.get(ends)
        first.setdefault(ends, Ref(f"pad {number}, stap {at + 1}", f"#{anchor}"))
        weakest = at == path.weakest and len(path.steps) > 1
        shown = () if known else groups.get(ends, ())
        steps.append(StepView(view_evidence(catalogue, step), anchor, weakest, shown, known))
    return PathView(
        number=number,
        name=f"Pad {number}: {dutch.count(len(steps), 'stap', 'stappen')}",
        sentence=path_words.phrases(catalogue, path.steps, [f"#{one.anchor}" for one in steps]),
        steps=tuple(steps),
        sign=path_words.sign(path) if len(steps) > 1 else "",
        told=path_words.told(path),
        tellers=_tellers(path, library),
    )


def _tellers(path: "CausalPath", library: Library) -> tuple[Ref, ...]:
    if len(path.steps) == 1 or not path.told_whole:
        return ()
    return tuple(teller_ref(one, library) for one in smallest(path.told_whole)[:3])
