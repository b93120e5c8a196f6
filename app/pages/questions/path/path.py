"""``/pad``: paths from causes to effects, asked in words or in a drawing."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.parties import VOICES
from app.dependencies import CatalogueDep, SessionDep
from app.errors import InvalidInputError
from app.pages.parts.fields import FieldError
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import Library, read_library
from app.pages.parts.parameters import LeastQuotes, MostLinks, pairs_of
from app.pages.parts.rendering import render
from app.pages.questions.path.answer import PathAnswerView, view_answer
from app.pages.questions.path.choice import PathChoice, present_choice
from app.pages.questions.path.form import SUGGESTED, PathForm, read_path_form
from app.pages.registry import Menu, MenuEntry, page
from app.pages.words import dutch
from app.pages.words.naming import Suggestion, suggestions
from app.questions.names import section_addresses
from app.state import AppState, state_of

if TYPE_CHECKING:
    from app.questions.paths import PathReport


SUGGESTIONS_COUNT = "Tel ook mee wat de computer voorstelt en niemand heeft nagekeken"


@dataclass(frozen=True, slots=True)
class Option:
    """Something to tick."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Ticks:
    """What can be ticked to filter by."""

    documents: tuple[Option, ...]
    voices: tuple[Option, ...]
    suggested: Option


@dataclass(frozen=True, slots=True)
class PathPage:
    """The question, ``begins`` and ``ends`` in words; ``answer`` where it can be answered."""

    frame: Frame
    form: PathForm
    suggestions: tuple[Suggestion, ...]
    choice: PathChoice | None
    ticks: Ticks
    errors: tuple[FieldError, ...]
    begins: str
    ends: str
    answer: PathAnswerView | None
    address: str


@page(
    urls.PATH,
    position=40,
    says="paths from cause to effect, with the evidence of each step",
    menus=(MenuEntry(Menu.MAIN, "Paden", 2), MenuEntry(Menu.QUESTIONS, "Paden zoeken", 1)),
    examples=lambda catalogue: (
        *(urls.path(*ends) for ends in list(catalogue.links)[:1]),
        *(urls.path_question([("kies", slug)]) for slug in list(catalogue.themes)[:1]),
    ),
)
def path(
    request: Request,
    session: SessionDep,
    catalogue: CatalogueDep,
    max_links: MostLinks = 6,
    min_quotes: LeastQuotes = 0,
) -> Response:
    """Paths from causes to effects; a question in other words leads to its plain address."""
    sections = section_addresses(session)
    form = read_path_form(catalogue, pairs_of(request), max_links, min_quotes, sections)
    if form.moved:
        return RedirectResponse(form.moved, 303)
    state = state_of(request.app)
    page = present_path(session, catalogue, state, form, state.settings.base_url)
    return render(request, catalogue, "questions/path/path", page, 400 if page.errors else 200)


def present_path(
    session: Session, catalogue: Catalogue, state: AppState, form: PathForm, base_url: str
) -> PathPage:
    """What cannot be answered gives a page that says what is wrong."""
    report, errors = _ask(session, catalogue, state, form)
    begins, ends = (
        dutch.enumerate_words(field.values, "of") for field in (form.cause, form.effect)
    )
    name = f"van {begins} naar {ends}"
    return PathPage(
        frame=_frame(form, begins, ends, answered=report is not None),
        form=form,
        suggestions=suggestions(catalogue),
        choice=None if errors else present_choice(catalogue, form),
        ticks=_ticks(read_library(session), form),
        errors=errors,
        begins=begins,
        ends=ends,
        answer=view_answer(session, catalogue, form, report, name) if report else None,
        address=base_url.rstrip("/") + urls.path_question(form.pairs),
    )


def _ask(
    session: Session, catalogue: Catalogue, state: AppState, form: PathForm
) -> "tuple[PathReport | None, tuple[FieldError, ...]]":
    """The answer, where the question is whole, and what is wrong with it."""
    if not form.complete:
        return None, form.errors
    from app.questions.paths import ask_paths  # noqa: PLC0415 - numpy, for who asks

    try:
        return ask_paths(session, catalogue, state.graphs, form.question), ()
    except InvalidInputError:
        sentence = "Deze vraag past zo niet. Verander het begin, eind of een filter."
        return None, (FieldError(sentence),)


def _frame(form: PathForm, begins: str, ends: str, *, answered: bool) -> Frame:
    if answered:
        filtered = " (met filters)" if form.filters else ""
        return Frame(f"Van {begins} naar {ends}{filtered}", (Ref("Paden", urls.path()),))
    given = [f"van {begins}" if begins else "", f"naar {ends}" if ends else ""]
    return Frame(" ".join(["Paden", *filter(None, given)]))


def _ticks(library: Library, form: PathForm) -> Ticks:
    documents = library.documents.items()
    return Ticks(
        tuple(Option(slug, row.title, slug in form.documents) for slug, row in documents),
        tuple(Option(v, v, v in form.voices) for v in VOICES if v != "onbekend"),
        Option(SUGGESTED, SUGGESTIONS_COUNT, form.suggested),
    )
