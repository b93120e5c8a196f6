"""What must hold between the parts of the causal schema, over all its files."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.errors import did_you_mean
from graph.schema.model import Link, NamedLoop, Node, SetAside, Theme
from graph.schema.reader import Texts
from graph.schema.yaml_fields import Place, Placed, Problems

HEAD = "schema.yaml"


@dataclass(slots=True)
class Parts:
    """Everything read, with its places. Links stand in the file of a theme."""

    themes: list[Placed[Theme]]
    nodes: list[Placed[Node]]
    links: list[Placed[Link]]
    loops: list[Placed[NamedLoop]]
    core: Placed[str]
    set_aside: list[Placed[SetAside]] = field(default_factory=list)


def check_parts(parts: Parts, problems: Problems) -> None:
    """Note every break of the rules that one file alone cannot show."""
    _unique("theme", ((t.value.slug, t.value.label, t.place) for t in parts.themes), problems)
    _unique("node", ((n.value.slug, n.value.label, n.place) for n in parts.nodes), problems)
    _unique("loop", ((p.value.slug, p.value.label, p.place) for p in parts.loops), problems)
    _check_retired(parts.nodes, problems)
    known = {node.value.slug for node in parts.nodes}
    core = parts.core
    if core.value and core.value not in known:
        hint = did_you_mean(core.value, known)
        problems.add(core.place, f'the core "{core.value}" is no node; name a node{hint}.')


def check_links(parts: Parts, texts: Texts, problems: Problems) -> None:
    """Note links with wrong ends or in the wrong file, broken loops and sections left out."""
    _check_ends(parts, problems)
    _check_homes(parts, problems)
    _check_loops(parts, problems)
    _check_sections(parts.nodes, texts, problems)


def _unique(what: str, rows: Iterable[tuple[str, str, Place]], problems: Problems) -> None:
    first: dict[tuple[str, str], Place] = {}
    for slug, label, place in rows:
        for kind, word, key in (("slug", slug, slug), ("label", label, label.casefold())):
            other = first.setdefault((kind, key), place)
            if word and other is not place:
                where = f"{other.file}:{other.line}"
                text = f'the {what} {kind} "{word}" is taken at {where}; choose another.'
                problems.add(place, text)


def _check_retired(nodes: list[Placed[Node]], problems: Problems) -> None:
    live = {node.value.slug for node in nodes}
    owner: dict[str, str] = {}
    for node in nodes:
        for slug in node.value.retired:
            if slug in live:
                problems.add(
                    node.place, f'retired slug "{slug}" is still a node; drop one of them.'
                )
            if owner.setdefault(slug, node.value.slug) != node.value.slug:
                both = f"{owner[slug]} and {node.value.slug}"
                problems.add(node.place, f'"{slug}" is retired under {both}; keep it under one.')


def _check_ends(parts: Parts, problems: Problems) -> None:
    known = {node.value.slug for node in parts.nodes}
    first: dict[tuple[str, str], Place] = {}
    for link in parts.links:
        cause, effect = link.value.cause, link.value.effect
        for end, slug in (("cause", cause), ("effect", effect)):
            if slug and slug not in known:
                hint = did_you_mean(slug, known)
                text = f'the {end} "{slug}" is no node; correct the slug or add the node{hint}.'
                problems.add(link.place, text)
        if cause and cause == effect:
            problems.add(link.place, f'"{cause}" is linked to itself; drop this link.')
        other = first.setdefault((cause, effect), link.place)
        if other is not link.place:
            where = f"{other.file}:{other.line}"
            text = f"link {cause} → {effect} already stands at {where}; join their claims."
            problems.add(link.place, text)


def _check_homes(parts: Parts, problems: Problems) -> None:
    home = {node.value.slug: node.place.file for node in parts.nodes}
    for link in parts.links:
        file = home.get(link.value.effect, link.place.file)
        if file != link.place.file:
            name = f"link {link.value.cause} → {link.value.effect}"
            problems.add(link.place, f"{name} belongs with its effect; move it to {file}.")


def _check_loops(parts: Parts, problems: Problems) -> None:
    linked = {(link.value.cause, link.value.effect) for link in parts.links}
    for loop in parts.loops:
        nodes = loop.value.nodes
        if len(nodes) < 2:
            problems.add(loop.place, f"loop {loop.value.slug} needs two nodes or more; add them.")
            continue
        for step in zip(nodes, (*nodes[1:], nodes[0]), strict=True):
            if step not in linked:
                text = f"loop {loop.value.slug} runs over {' → '.join(step)}, which is no link"
                problems.add(loop.place, f"{text}; add the link or correct the loop.")


def _check_sections(nodes: list[Placed[Node]], texts: Texts, problems: Problems) -> None:
    drawn = {section for node in nodes for section in node.value.sections}
    paragraphs = {number for number in texts.sections if "." in number}
    for number in sorted(paragraphs - drawn, key=_natural):
        text = f"no node draws on section {number} of {texts.document}, which holds quotes"
        problems.add(Place(HEAD, 1), f'{text}; add "{number}" to the sections of a node.')


def _natural(number: str) -> list[int | str]:
    return [int(part) if part.isdigit() else part for part in number.split(".")]
