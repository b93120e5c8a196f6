"""Choosing the ends of a path in a drawing: a theme first, then a node of it, one end at a time."""

from dataclasses import dataclass

from app import urls
from app.catalogue.catalogue import Catalogue
from app.drawing.screen.diagram import Addresses
from app.pages.parts import figures
from app.pages.parts.fields import Pairs
from app.pages.parts.figures import Figure
from app.pages.parts.frame import Ref
from app.pages.questions.path.form import PathForm
from app.pages.words.naming import THEME


@dataclass(frozen=True, slots=True)
class PathChoice:
    """What can be chosen now. ``items`` say the same as the drawing, ``arrows`` its arrows.

    ``whole`` chooses the theme that is drawn itself, ``back`` leads to all themes.
    """

    heading: str
    hint: str
    figure: Figure | None
    items: tuple[Ref, ...]
    whole: Ref | None = None
    back: Ref | None = None


def present_choice(catalogue: Catalogue, form: PathForm) -> PathChoice | None:
    """The drawing to choose the next end in; None where both ends are there."""
    if form.cause.filled and form.effect.filled:
        return None
    end = "eind" if form.cause.filled else "begin"
    rest = tuple(pair for pair in form.pairs if pair[0] != "kies")
    return _nodes(catalogue, form.theme, end, rest) if form.theme else _themes(catalogue, end, rest)


def _themes(catalogue: Catalogue, end: str, rest: Pairs) -> PathChoice:
    def box(slug: str) -> str:
        return f"{urls.path_question((*rest, ('kies', slug)))}#kies"

    return PathChoice(
        heading=f"Of kies het {end} in het schema",
        hint=f"Kies eerst het thema waar het {end} in ligt. Een pijl kiest begin en eind tegelijk.",
        figure=figures.overview(catalogue, Addresses(box, _between_themes)),
        items=tuple(Ref(theme.label, box(theme.slug)) for theme in catalogue.themes.values()),
    )


def _nodes(catalogue: Catalogue, theme: str, end: str, rest: Pairs) -> PathChoice:
    entry = catalogue.theme(theme)
    key = "van" if end == "begin" else "naar"
    taken = {value for name, value in rest if name in {"van", "naar"}}

    def box(slug: str) -> str:
        if slug in taken:  # choosing the begin again gives it back
            left = tuple(pair for pair in rest if pair[1] != slug)
            return f"{urls.path_question((*left, ('kies', theme)))}#kies"
        return urls.path_question(_in_order((*rest, (key, slug))))

    free = [slug for slug in entry.nodes if slug not in taken]
    back = f"{urls.path_question(rest)}#kies"
    return PathChoice(
        heading=f"Kies het {end}: {entry.label}",
        hint=f"Kies een vak als {end}. Een pijl kiest begin en eind tegelijk.",
        figure=figures.theme(catalogue, theme, Addresses(box, urls.path)),
        items=tuple(Ref(catalogue.node(slug).label, box(slug)) for slug in free),
        whole=Ref(f"Het hele thema ‘{entry.label}’", box(f"{THEME}{theme}")),
        back=Ref("Alle thema’s", back),
    )


def _between_themes(cause: str, effect: str) -> str:
    return urls.path(f"{THEME}{cause}", f"{THEME}{effect}")


def _in_order(pairs: Pairs) -> Pairs:
    """The begin before the end, as addresses have it; what else was asked after them."""
    order = {"van": 0, "naar": 1}
    return tuple(sorted(pairs, key=lambda pair: order.get(pair[0], 2)))
