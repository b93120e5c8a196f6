"""Write a causal schema as its folder of YAML: the same schema always gives the same bytes.

Within a file links stand by cause and effect and claims in document order, so that a changed claim
is a few changed lines and nothing else moves.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from graph.schema.checks import HEAD
from graph.schema.model import (
    Bearing,
    CausalSchema,
    Claim,
    Link,
    NamedLoop,
    Node,
    SetAside,
    Span,
    Theme,
)
from graph.schema.node_keys import NODE_KEYS
from graph.schema.reader import occurrences
from graph.schema.set_aside import ASIDE

_WIDTH = 100


class _Inline(list[str]):
    """A list that is written on one line where it fits: ``[a, b]``."""


class _Line(dict[str, str]):
    """A mapping that is written on one line where it fits: ``{a: b}``."""


class _Dumper(yaml.SafeDumper):
    """PyYAML's own dumper, which knows when a word needs quotes, without aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _inline(dumper: yaml.SafeDumper, data: _Inline) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)


def _line(dumper: yaml.SafeDumper, data: _Line) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=True)


_Dumper.add_representer(_Inline, _inline)
_Dumper.add_representer(_Line, _line)


def write_schema(schema: CausalSchema, folder: Path, quotes: Mapping[str, str]) -> None:
    """Write ``schema`` so that loading the folder gives ``ordered(schema)`` again.

    ``quotes`` gives the quotes' texts by address: a span's start is written only where its words
    stand more than once. Files of themes that are gone are removed from the folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    schema = ordered(schema)
    files: dict[str, object] = {HEAD: _head(schema)}
    for theme in schema.themes:
        files[f"{theme.order:02d}-{theme.slug}.yaml"] = _theme_file(schema, theme, quotes)
    if schema.set_aside:
        files[ASIDE] = [_aside(item) for item in schema.set_aside]
    for stale in (*folder.glob("[0-9][0-9]-*.yaml"), folder / ASIDE):
        if stale.name not in files:
            stale.unlink(missing_ok=True)
    for name, data in files.items():
        (folder / name).write_text(dump(data), encoding="utf-8")


def dump(data: object) -> str:
    """Return YAML in the order of the keys as given."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)


def ordered(schema: CausalSchema) -> CausalSchema:
    """Return the schema in file order: themes by number, their nodes as they were, links by cause.

    Claims stand in document order (``PO-3.2-9`` before ``PO-3.10-1``), then by their spans; so do
    the quotes set aside.
    """
    themes = tuple(sorted(schema.themes, key=lambda theme: theme.order))
    rank = {theme.slug: at for at, theme in enumerate(themes)}
    nodes = tuple(sorted(schema.nodes, key=lambda node: rank[node.theme]))
    home = {node.slug: rank[node.theme] for node in nodes}
    links = sorted(schema.links, key=lambda link: (home[link.effect], link.cause, link.effect))
    aside = tuple(sorted(schema.set_aside, key=lambda item: address_key(item.quote)))
    return replace(
        schema,
        themes=themes,
        nodes=nodes,
        links=tuple(map(_ordered_link, links)),
        set_aside=aside,
    )


def _ordered_link(link: Link) -> Link:
    return replace(link, claims=tuple(sorted(link.claims, key=_claim_key)))


def _claim_key(claim: Claim) -> tuple[Any, ...]:
    return (address_key(claim.quote), claim.cause_span.start, claim.effect_span.start)


def address_key(address: str) -> tuple[tuple[int, int | str], ...]:
    """Return a sort key that puts addresses in document order.

    >>> sorted(["PO-3.10-1", "PO-3.2-10", "PO-3.2-9"], key=address_key)
    ['PO-3.2-9', 'PO-3.2-10', 'PO-3.10-1']
    """
    parts = re.split(r"[-.]", address)
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in parts)


def _head(schema: CausalSchema) -> dict[str, Any]:
    return {
        "version": schema.version,
        "document": schema.document,
        "documentVersion": schema.document_version,
        "core": schema.core,
        "loops": [_loop(loop) for loop in schema.loops],
    }


def _loop(loop: NamedLoop) -> dict[str, Any]:
    texts = {"slug": loop.slug, "label": loop.label, "description": loop.description}
    return {**texts, "nodes": _Inline(loop.nodes)}


def _aside(item: SetAside) -> _Line:
    note = {"note": item.note} if item.note else {}
    return _Line({"quote": item.quote, "reason": item.reason.value, **note})


def _theme_file(schema: CausalSchema, theme: Theme, quotes: Mapping[str, str]) -> dict[str, Any]:
    nodes = [node for node in schema.nodes if node.theme == theme.slug]
    slugs = {node.slug for node in nodes}
    links = [link for link in schema.links if link.effect in slugs]
    texts = {"slug": theme.slug, "label": theme.label, "description": theme.description}
    texts |= {"colour": theme.colour} if theme.colour else {}
    return {
        "theme": texts,
        "nodes": [_node(node) for node in nodes],
        "links": [_link(link, quotes) for link in links],
    }


def _node(node: Node) -> dict[str, Any]:
    values = {key.name: getattr(node, key.name) for key in NODE_KEYS}
    return {
        key.name: _plain(values[key.name])
        for key in NODE_KEYS
        if key.required or values[key.name] != key.default
    }


def _plain(value: str | tuple[str, ...]) -> object:
    return _Inline(value) if isinstance(value, tuple) else str(value)


def _link(link: Link, quotes: Mapping[str, str]) -> dict[str, Any]:
    return {
        "cause": link.cause,
        "effect": link.effect,
        "polarity": link.polarity,
        "claims": [_claim(claim, link, quotes) for claim in link.claims],
    }


def _claim(claim: Claim, link: Link, quotes: Mapping[str, str]) -> dict[str, Any]:
    data: dict[str, Any] = {"quote": claim.quote}
    if claim.bearing is not Bearing.SUPPORTS:
        data["bearing"] = claim.bearing.value
    if claim.polarity != link.polarity:
        data["polarity"] = claim.polarity
    text = quotes[claim.quote]
    data |= _span("cause", claim.cause_span, text)
    data |= _span("effect", claim.effect_span, text)
    if claim.cue:
        data["cue"] = claim.cue
    return data


def _span(key: str, span: Span, text: str) -> dict[str, Any]:
    start = {f"{key}Start": span.start} if len(occurrences(span.text, text)) > 1 else {}
    return {key: span.text, **start}
