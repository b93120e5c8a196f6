"""What is said of a path, in sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.catalogue.catalogue import Catalogue
from app.pages.parts.frame import Ref
from app.pages.parts.links import node_ref
from app.pages.words import dutch
from app.pages.words.dutch import inside

if TYPE_CHECKING:
    from graph.evidence.claims import LinkEvidence
    from graph.questions.no_path import Near
    from graph.questions.path_answer import CausalPath, PathAnswer


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a sentence with the count that stands behind it, opening what it counts."""

    words: str
    count: Ref


@dataclass(frozen=True, slots=True)
class Why:
    """Why there is no path: a sentence and nodes to click on."""

    sentence: str
    nodes: tuple[Ref, ...] = ()


def phrases(
    catalogue: Catalogue, steps: Sequence["LinkEvidence"], hrefs: Sequence[str]
) -> tuple[Phrase, ...]:
    """Say a chain from its cause on, turning to "minder" where a link turns the sign.

    ``Geldzorgen: dat leidt tot stress (1 citaat), en dat leidt tot ruzie (2 citaten)``.
    """
    less, said = False, []
    for number, (step, href) in enumerate(zip(steps, hrefs, strict=True)):
        less ^= step.polarity == "-"
        label = inside(node_ref(catalogue, step.effect).label)
        start = ", en dat" if number else f"{node_ref(catalogue, step.cause).label}: dat"
        back = "meer " if step.polarity == "-" else ""
        words = f"{start} leidt tot {'minder ' if less else back}{label}"
        said.append(Phrase(words, Ref(dutch.quotes(step.weight), href)))
    return tuple(said)


def sign(path: "CausalPath") -> str:
    """What more of the begin gives at the end."""
    more = "meer" if path.sign == "+" else "minder"
    return f"Over het hele pad: meer van het begin geeft {more} van het eind."


def told(path: "CausalPath") -> str:
    """Who tells the whole path; the places themselves come after a colon.

    That two links are told does not make the chain told: nobody may have said it.
    """
    if len(path.steps) == 1:
        return ""
    if not path.told_whole:
        return (
            "Samengesteld uit losse uitspraken: niemand vertelt dit hele pad. Elke stap is "
            "gezegd, maar dat het begin tot het eind leidt, zegt geen enkele bron."
        )
    if path.told_whole[0].by == "document":
        return (
            "Samengesteld uit losse uitspraken in verschillende hoofdstukken: niemand vertelt "
            "dit hele pad achter elkaar. Alle stappen staan wel in:"
        )
    return (
        "In zijn geheel verteld door:"
        if path.told_whole[0].by == "quote"
        else ("Geen enkel citaat vertelt dit hele pad, maar alle stappen staan bij elkaar in:")
    )


def bounds(answer: "PathAnswer") -> str:
    """How far was looked and how many there are."""
    far = dutch.count(answer.max_links, "stap", "stappen")
    shown, exact = len(answer.paths), answer.in_all.exact
    start = f"Gezocht naar paden van hoogstens {far} met bevestigde citaten."
    if not answer.cut_off:
        return f"{start} U ziet ze allemaal, het best onderbouwde boven."
    least = "" if exact else "ten minste "
    if answer.in_all.number <= shown:
        return f"{start} Het zoeken is afgebroken: er kunnen meer paden zijn."
    total = dutch.number(answer.in_all.number)
    return f"{start} Het zijn er {least}{total}; u ziet de {shown} die het best onderbouwd zijn."


def explain(catalogue: Catalogue, answer: "PathAnswer") -> tuple[Why, ...]:
    """Why there is no path, sentence by sentence; empty where there is one."""
    return tuple(_whys(catalogue, answer)) if answer.no_path else ()


def _whys(catalogue: Catalogue, answer: "PathAnswer") -> Iterable[Why]:
    none = answer.no_path
    if none is None:
        return
    if none.causes_without_links:
        begins = _refs(catalogue, none.causes_without_links)
        yield Why("Vanaf hier loopt geen enkel verband dat meetelt:", begins)
    if none.effects_without_links:
        ends = _refs(catalogue, none.effects_without_links)
        yield Why("Hierheen loopt geen enkel verband dat meetelt:", ends)
    if none.shortest is not None and none.shortest > answer.max_links:
        yield Why(f"Het kortste pad heeft {none.shortest} stappen. Sta bij de filters meer toe.")
    elif none.shortest is not None:
        yield Why("Er zijn paden, maar niet via de punten die u noemt. Noem er minder bij ‘via’.")
    if none.unfiltered:
        yield Why("Zonder filters zijn er wel paden.")
    if none.instead_of_cause:
        near = _near(catalogue, none.instead_of_cause)
        yield Why("Dicht bij het begin leiden deze punten wel naar het eind:", near)
    if none.instead_of_effect:
        near = _near(catalogue, none.instead_of_effect)
        yield Why("Dicht bij het eind leidt het begin wel naar deze punten:", near)


def _near(catalogue: Catalogue, nodes: Iterable["Near"]) -> tuple[Ref, ...]:
    return _refs(catalogue, (one.node for one in nodes))


def _refs(catalogue: Catalogue, slugs: Iterable[str]) -> tuple[Ref, ...]:
    return tuple(node_ref(catalogue, slug) for slug in slugs)
