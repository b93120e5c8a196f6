"""What is said of a feedback loop, in one sentence each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.pages.parts.frame import Ref
from app.pages.words import dutch
from app.pages.words.dutch import inside
from app.state import AppState

if TYPE_CHECKING:
    from graph.evidence.chains import Teller
    from graph.questions.loops import CausalLoop

KINDS = {
    "reinforcing": "versterkt zichzelf",
    "balancing": "remt zichzelf",
    "unknown": "onbekend of dit zichzelf versterkt of remt",
}


@dataclass(frozen=True, slots=True)
class LoopLine:
    """A loop in one sentence, with its place in the register."""

    name: Ref
    sentence: str
    facts: str


def loop_lines(
    session: Session, catalogue: Catalogue, state: AppState, limit: int
) -> tuple[LoopLine, ...]:
    """The named loops and then the best of those found, at most so many.

    Of found ones that share a node with a line before only the best is told: a few lines should
    show different corners of the scheme.
    """
    named = [
        LoopLine(
            Ref(loop.label, f"{urls.loops()}#{slug}"),
            loop.description,
            _counts(len(loop.nodes), catalogue.loop_quotes(slug)),
        )
        for slug, loop in catalogue.loops.items()
    ]
    if len(named) >= limit:
        return tuple(named[:limit])
    told_of = {node for loop in catalogue.loops.values() for node in loop.nodes}
    lines = named
    for loop in state.loops.get(session, catalogue).loops:
        if len(lines) < limit and told_of.isdisjoint(loop.nodes):
            told_of.update(loop.nodes)
            lines.append(_line(catalogue, loop))
    return tuple(lines)


def _line(catalogue: Catalogue, loop: "CausalLoop") -> LoopLine:
    start = catalogue.node(loop.nodes[0]).label
    href = f"{urls.loops()}#{urls.loop_anchor(loop.id)}"
    return LoopLine(Ref(start, href), loop_sentence(catalogue, loop), _facts(loop))


def _facts(loop: "CausalLoop") -> str:
    return f"{_counts(len(loop.steps), loop.quotes)}, {KINDS[loop.kind]}"


def _counts(steps: int, quotes: int) -> str:
    return f"{dutch.count(steps, 'stap', 'stappen')}, {dutch.quotes(quotes)}"


def loop_sentence(catalogue: Catalogue, loop: "CausalLoop") -> str:
    """Say the loop from its first node, turning to "minder" where a link turns the sign.

    ``Door hoge werkdruk: lange wachttijden, en daardoor weer hoge werkdruk.``
    """
    less, said = False, []
    for step in loop.steps:
        less ^= step.polarity == "-"
        label = inside(catalogue.node(step.effect).label)
        said.append(f"minder {label}" if less else label)
    start = inside(catalogue.node(loop.nodes[0]).label)
    between = ", daardoor ".join(said[:-1])
    return f"Door {start}: {between}, en daardoor {'' if less else 'weer '}{said[-1]}."


def told(tellers: Sequence["Teller"]) -> str:
    """Whether a single place tells the whole loop; the places themselves come after it."""
    if not tellers:
        return "Geen enkele bron noemt alle stappen: deze kring is samengesteld."
    if tellers[0].by == "document":
        return "Deze kring is samengesteld uit verschillende hoofdstukken van:"
    return "De hele kring staat in:"
