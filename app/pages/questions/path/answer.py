"""The answer to a path question: sentences, the quotes of each step, a drawing of all together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.pages.parts import figures
from app.pages.parts.figures import Figure
from app.pages.parts.frame import Ref
from app.pages.parts.library import Library, read_library
from app.pages.parts.link_quotes import ClaimGroup, Ends, read_groups
from app.pages.parts.links import LinkView, view_evidence
from app.pages.questions.path import words as path_words
from app.pages.questions.path.form import PathForm
from app.pages.questions.path.words import Phrase, Why
from app.pages.words import dutch
from app.pages.words.tellers import smallest, teller_ref

if TYPE_CHECKING:
    from app.questions.paths import PathReport
    from graph.questions.path_answer import CausalPath

DRAWN = 5
"""How many of the paths are drawn together."""


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
class PathAnswerView:
    """What was found. ``paths`` may be none: ``why`` then says what stands in the way.

    ``drawn`` of them are in the ``figure``; ``cut`` are links that hold all paths of any length
    up, with ``cut_quotes`` quotes together.
    """

    paths: tuple[PathView, ...]
    figure: Figure | None
    drawn: int
    bounds: str
    why: tuple[Why, ...]
    cut: tuple[LinkView, ...]
    cut_quotes: int
    api: str


def view_answer(
    session: Session, catalogue: Catalogue, form: PathForm, report: "PathReport", name: str
) -> PathAnswerView:
    """Show an answer; ``name`` says in words from what to what."""
    answer = report.answer
    return PathAnswerView(
        paths=_paths(session, catalogue, read_library(session), report),
        figure=_figure(catalogue, report, f"Paden {name}"),
        drawn=min(DRAWN, len(answer.paths)),
        bounds=path_words.bounds(answer),
        why=path_words.explain(catalogue, answer),
        cut=tuple(view_evidence(catalogue, link) for link in report.cut_links),
        cut_quotes=answer.minimum_cut.quotes,
        api=_api(form),
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
