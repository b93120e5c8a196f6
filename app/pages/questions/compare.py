"""``/vergelijk``: the same question for two sides: where they agree, differ and collide."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.parties import VOICES
from app.dependencies import CatalogueDep, SessionDep
from app.errors import InvalidInputError
from app.pages.parts.fields import Field, FieldError, FieldReader, Pairs, said
from app.pages.parts.frame import Frame
from app.pages.parts.library import Library, read_library
from app.pages.parts.link_quotes import ClaimGroup, read_groups
from app.pages.parts.links import LinkView, view_link
from app.pages.parts.parameters import pairs_of
from app.pages.parts.rendering import render
from app.pages.registry import Menu, MenuEntry, page
from app.pages.words import dutch
from app.pages.words.naming import Suggestion, suggestions
from app.questions.names import EndNames
from app.state import AppState, state_of

if TYPE_CHECKING:
    from graph.questions.compare import Comparison


KINDS = {"perspectief": "voice", "bron": "document", "thema": "theme"}
"""The kinds of sides as addresses and as ``CompareBy`` name them."""

LIMIT = 8
"""How many paths of each side are looked at: all quotes of their links stand on the page."""

KEYS = ("een", "ander", "van", "naar")
SAYS = {"+": "meer geeft meer", "-": "meer geeft minder", "?": "even vaak voor als tegen"}
LISTS = (
    ("botst", "Hier botsen ze", "De een zegt het omgekeerde van de ander.", ("collide",)),
    ("omstreden", "Hier is een kant verdeeld", "Evenveel voor als tegen.", ("disputed",)),
    ("eens", "Hier zijn ze het eens", "", ("agree",)),
    (
        "verschilt",
        "Hier verschillen ze",
        "Alleen een van beide zegt hier iets over. Niets zeggen is geen tegenspraak.",
        ("only-left", "only-right"),
    ),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A side to choose, as the address names it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class CompareForm:
    """Two sides and the ends; ``moved`` is the plain address of a question in other words."""

    left: str
    right: str
    cause: Field
    effect: Field
    errors: tuple[FieldError, ...]
    moved: str
    pairs: Pairs

    @property
    def complete(self) -> bool:
        """Whether it can be answered."""
        ends = (self.cause.filled, self.effect.filled)
        enough = any(ends) if self.left.startswith("thema/") else all(ends)
        return bool(self.left and self.right and enough and not self.errors)


@dataclass(frozen=True, slots=True)
class Held:
    """A link held side by side: what each side says and its quotes."""

    link: LinkView
    left: str
    right: str
    left_groups: tuple[ClaimGroup, ...]
    right_groups: tuple[ClaimGroup, ...]


@dataclass(frozen=True, slots=True)
class HeldList:
    """The links with one verdict."""

    anchor: str
    heading: str
    note: str
    links: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class ComparePage:
    """The question and, where it can be answered, the links of both sides."""

    frame: Frame
    form: CompareForm
    suggestions: tuple[Suggestion, ...]
    choices: tuple[tuple[str, tuple[Choice, ...]], ...]
    errors: tuple[FieldError, ...]
    answered: bool
    left: str
    right: str
    lists: tuple[HeldList, ...]
    paths: str


def read_compare(catalogue: Catalogue, pairs: Pairs) -> CompareForm:
    """Read the question off its address; whatever is wrong is told, never raised."""
    given = said(pairs, KEYS)
    reader = FieldReader(catalogue, given, urls.compare)
    cause, effect = reader.read("van"), reader.read("naar")
    named = {
        *(f"perspectief/{voice}" for voice in VOICES),
        *(f"bron/{slug}" for slug in catalogue.documents),
        *(f"thema/{slug}" for slug in catalogue.themes),
    }
    (lefts, wrong), (rights, also) = (reader.known(k, "kant", named) for k in ("een", "ander"))
    left, right = (next(iter(found), "") for found in (lefts, rights))
    conflicts = _conflicts(left, right, cause, effect)
    errors = (*cause.errors, *effect.errors, *wrong, *also, *map(FieldError, conflicts))
    sides = tuple((key, side) for key, side in (("een", left), ("ander", right)) if side)
    plain = (*sides, *cause.pairs, *effect.pairs)
    moved = "" if errors or plain == given else urls.compare(plain)
    return CompareForm(left, right, cause, effect, errors, moved, plain)


def _conflicts(left: str, right: str, cause: Field, effect: Field) -> Iterable[str]:
    kinds = [side.partition("/")[0] for side in (left, right) if side]
    if len(kinds) == 2 and left == right:
        yield "Beide kanten zijn gelijk. Kies twee verschillende."
    elif len(set(kinds)) > 1:
        yield "Kies twee perspectieven, twee bronnen of twee thema’s, niet van elk één."
    if kinds == ["thema", "thema"] and cause.filled and effect.filled:
        yield "Twee thema’s zijn zelf het begin of het eind. Vul het andere in, niet allebei."
    if {*cause.end.nodes, *cause.end.themes} & {*effect.end.nodes, *effect.end.themes}:
        yield "Begin en eind zijn gelijk. Kies twee verschillende."


def present_compare(
    session: Session, catalogue: Catalogue, state: AppState, form: CompareForm
) -> ComparePage:
    """What cannot be answered gives a page that says what is wrong."""
    library = read_library(session)
    errors, answer = form.errors, None
    if form.complete:
        try:
            answer = _ask(session, catalogue, state, form)
        except InvalidInputError:
            errors = (FieldError("Deze vraag past zo niet. Kies een ander begin of eind."),)
    left, right = (_label(catalogue, library, side) for side in (form.left, form.right))
    ends = dutch.enumerate_words([*form.cause.values, *form.effect.values])
    return ComparePage(
        frame=Frame(f"{left} naast {right}: {ends}" if answer else "Vergelijken"),
        form=form,
        suggestions=suggestions(catalogue),
        choices=_choices(catalogue, library),
        errors=errors,
        answered=answer is not None,
        left=left,
        right=right,
        lists=_lists(session, catalogue, library, answer) if answer else (),
        paths=_paths(answer) if answer else "",
    )


def _ask(
    session: Session, catalogue: Catalogue, state: AppState, form: CompareForm
) -> "Comparison":
    from app.questions.compare import CompareBy, ask_compare  # noqa: PLC0415 - numpy, for who asks
    from app.questions.paths import PathQuestion  # noqa: PLC0415 - as above

    kind, _, left = form.left.partition("/")
    question = PathQuestion(
        EndNames(form.cause.end.nodes, form.cause.end.themes),
        EndNames(form.effect.end.nodes, form.effect.end.themes),
        limit=LIMIT,
    )
    right = form.right.partition("/")[2]
    by = CompareBy(KINDS[kind])
    found = ask_compare(session, catalogue, state.graphs, question, by=by, left=left, right=right)
    return found.answer


def _label(catalogue: Catalogue, library: Library, side: str) -> str:
    kind, _, name = side.partition("/")
    if kind == "thema" and name in catalogue.themes:
        return catalogue.themes[name].label
    return library.documents[name].title if kind == "bron" else name


def _choices(catalogue: Catalogue, library: Library) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    voices = (Choice(f"perspectief/{voice}", voice) for voice in VOICES if voice != "onbekend")
    sources = (Choice(f"bron/{slug}", row.title) for slug, row in library.documents.items())
    themes = (Choice(f"thema/{theme.slug}", theme.label) for theme in catalogue.themes.values())
    return ("Perspectief", (*voices,)), ("Bron", (*sources,)), ("Thema", (*themes,))


def _lists(
    session: Session, catalogue: Catalogue, library: Library, answer: "Comparison"
) -> tuple[HeldList, ...]:
    """The links by verdict, each with the quotes of both sides; two queries."""
    left = read_groups(session, library, (one.left for one in answer.links))
    right = read_groups(session, library, (one.right for one in answer.links))
    lists = []
    for anchor, heading, note, verdicts in LISTS:
        held = tuple(
            Held(
                link=view_link(catalogue, catalogue.links[one.cause, one.effect]),
                left=SAYS.get(one.left_says or "", "zegt hier niets over"),
                right=SAYS.get(one.right_says or "", "zegt hier niets over"),
                left_groups=left.get((one.cause, one.effect), ()),
                right_groups=right.get((one.cause, one.effect), ()),
            )
            for one in answer.links
            if one.verdict in verdicts
        )
        lists.append(HeldList(anchor, heading, note, held))
    return tuple(lists)


def _paths(answer: "Comparison") -> str:
    shared, left, right = (len(x) for x in (answer.shared, answer.only_left, answer.only_right))
    cut = answer.left.cut_off or answer.right.cut_off
    least = (
        " Van elke kant tellen alleen de best onderbouwde paden; er zijn er meer." if cut else ""
    )
    return (
        f"{dutch.count(shared, 'pad', 'paden')} bij allebei, {left} alleen bij de eerste, "
        f"{right} alleen bij de tweede.{least}"
    )


@page(
    urls.COMPARE,
    position=80,
    says="the same question for two voices, sources or themes",
    menus=(MenuEntry(Menu.QUESTIONS, "Twee kanten vergelijken", 4),),
    examples=lambda catalogue: (
        urls.compare([("een", f"thema/{a}"), ("ander", f"thema/{b}"), ("naar", catalogue.core)])
        for a, b in pairwise(list(catalogue.themes)[:2])
    ),
)
def compare(request: Request, session: SessionDep, catalogue: CatalogueDep) -> Response:
    """Two sides of one question; other words lead to the plain address."""
    form = read_compare(catalogue, pairs_of(request))
    if form.moved:
        return RedirectResponse(form.moved, 303)
    page = present_compare(session, catalogue, state_of(request.app), form)
    return render(request, catalogue, "questions/compare", page, 400 if page.errors else 200)
