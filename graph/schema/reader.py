"""Turn the YAML of the causal schema into its parts, each held against the quotes it names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from corpus.ids import parse_address
from graph.errors import did_you_mean
from graph.schema.model import (
    Bearing,
    Claim,
    Link,
    NamedLoop,
    Node,
    Polarity,
    Span,
    Theme,
)
from graph.schema.node_keys import NODE_KEYS, NodeKey
from graph.schema.yaml_fields import Fields, Place, Placed, Problems

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
COLOUR = re.compile(r"#[0-9a-f]{6}( #[0-9a-f]{6} #[0-9a-f]{6})?")
_CLAIM_OPTIONAL = ("bearing", "polarity", "cue", "causeStart", "effectStart")


@dataclass(frozen=True)
class Texts:
    """The quotes that a schema may name: verbatim text by address, and the schema's document.

    ``quotes`` is None where only themes and nodes are read; addresses are then not checked.
    """

    quotes: Mapping[str, str] | None
    document: str

    @cached_property
    def sections(self) -> frozenset[str]:
        """The numbers of the document's sections that hold quotes."""
        found = map(parse_address, self.quotes or ())
        return frozenset(
            a.section for a in found if a and a.document == self.document and a.section
        )

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Those numbers and the numbers above them: ``6.1.1`` makes ``6.1`` known."""
        return frozenset(
            ".".join(parts[:depth])
            for parts in (number.split(".") for number in self.sections)
            for depth in range(1, len(parts) + 1)
        )


@dataclass(frozen=True, slots=True)
class PartReader:
    """Reads the parts of one file, with one store of problems and one set of texts."""

    file: str
    texts: Texts
    problems: Problems

    def fields(self, node: yaml.Node, what: str) -> Fields:
        """Return the keys of a mapping, called ``what`` in messages."""
        return Fields(node, what, self.file, self.problems)

    def slug(self, fields: Fields, key: str = "slug") -> str:
        """Return a slug: lower-case words of a–z and 0–9 joined by hyphens."""
        word = fields.text(key)
        if word and not SLUG.fullmatch(word):
            self.problems.add(
                fields.at(key), f'"{word}" is no slug; use a-z, 0-9 and single hyphens.'
            )
        return word

    def theme(self, fields: Fields, order: int) -> Placed[Theme]:
        """Read the theme of a file; its order comes from the file's name."""
        fields.expect(("slug", "label", "description"), ("colour",))
        slug, label, text = self.slug(fields), fields.text("label"), fields.text("description")
        return Placed(Theme(slug, label, text, order, self._colour(fields)), fields.place)

    def _colour(self, fields: Fields) -> str:
        """Return the colour as it is written: its form is held here, its use is for who draws."""
        colour = fields.text("colour") if fields.has("colour") else ""
        if colour and not COLOUR.fullmatch(colour):
            text = f'"{colour}" is no colour; write #rrggbb in lower case, once or three times.'
            self.problems.add(fields.at("colour"), text)
        return colour

    def node(self, item: yaml.Node, theme: str) -> Placed[Node]:
        """Read one node of the theme."""
        fields = self.fields(item, "a node").expect(
            [key.name for key in NODE_KEYS if key.required],
            [key.name for key in NODE_KEYS if not key.required],
        )
        values = {key.name: self._value(fields, key) for key in NODE_KEYS}
        if not values["terms"] and fields.has("terms"):
            text = f"node {values['slug']} has no terms; give at least one."
            self.problems.add(fields.at("terms"), text)
        return Placed(Node(theme=theme, **values), fields.place)

    def _value(self, fields: Fields, key: NodeKey) -> Any:  # noqa: ANN401 - what the field holds
        """Return the value of a node's key; some words must be slugs, sections or addresses."""
        if not (key.required or fields.has(key.name)):
            return key.default
        if key.name == "slug":
            return self.slug(fields)
        if key.choices:
            return fields.choice(key.name, key.choices, key.default or next(iter(key.choices)))
        if key.kind is not tuple:
            return fields.text(key.name)
        checks = {"sections": self._section, "tags": self.address}
        check = checks.get(key.name, _as_written)
        return tuple(check(placed) for placed in fields.texts(key.name))

    def _section(self, section: Placed[str]) -> str:
        number = section.value
        if "." not in number:
            self._say(section.place, f"section {number} is a whole chapter; name its paragraphs")
        elif self.texts.quotes is not None and number not in self.texts.numbers:
            hint = did_you_mean(number, self.texts.numbers)
            self._say(
                section.place, f"{self.texts.document} has no section {number}; correct it{hint}"
            )
        return number

    def address(self, address: Placed[str]) -> str:
        """Return the address as written; one that no quote has is a problem."""
        quotes = self.texts.quotes
        if quotes is not None and address.value and address.value not in quotes:
            self._say(address.place, f"there is no quote {address.value}; correct the address")
        return address.value

    def _say(self, place: Place, sentence: str) -> None:
        self.problems.add(place, f"{sentence}.")

    def link(self, item: yaml.Node) -> Placed[Link]:
        """Read one link with its claims; this needs the texts of the quotes."""
        fields = self.fields(item, "a link").expect(("cause", "effect", "polarity", "claims"))
        cause, effect = fields.text("cause"), fields.text("effect")
        polarity = self._polarity(fields, "+")
        claims = tuple(
            self._claim(claim, cause, effect, polarity) for claim in fields.items("claims")
        )
        name = f"link {cause} → {effect}"
        if all(claim.bearing is Bearing.CONTRADICTS for claim in claims):
            self._say(fields.place, f"{name} has no claim that states it; add one or drop the link")
        if len(set(claims)) < len(claims):
            self._say(fields.place, f"{name} has the same claim twice; keep one")
        return Placed(Link(cause, effect, polarity, claims), fields.place)

    def _polarity(self, fields: Fields, default: Polarity) -> Polarity:
        word = fields.text("polarity") or default
        if word == "+":
            return "+"
        if word != "-":
            self._say(fields.at("polarity"), f'"{word}" is no polarity; write "+" or "-" in quotes')
        return "-"

    def _claim(self, item: yaml.Node, cause: str, effect: str, polarity: Polarity) -> Claim:
        fields = self.fields(item, "a claim")
        fields.expect(("quote", "cause", "effect"), _CLAIM_OPTIONAL)
        own = self._polarity(fields, polarity)
        bearing = fields.choice("bearing", Bearing, Bearing.SUPPORTS)
        if own != polarity and bearing is Bearing.SUPPORTS:
            remedy = 'say "bearing: contradicts" or correct the polarity'
            self._say(fields.place, f"a claim of the other polarity supports no link; {remedy}")
        address = self.address(Placed(fields.text("quote"), fields.at("quote")))
        return Claim(
            address,
            cause,
            effect,
            own,
            bearing,
            self._span(fields, "cause", address),
            self._span(fields, "effect", address),
            fields.text("cue"),
        )

    def _span(self, fields: Fields, key: str, address: str) -> Span:
        words, start = fields.text(key), fields.number(f"{key}Start")
        text = (self.texts.quotes or {}).get(address)
        if text is None or not words:
            return Span(0, 0, words)
        starts = occurrences(words, text)
        if not starts:
            self._say(fields.at(key), f'"{words}" is not in {address}; copy its words exactly')
        elif start is None and len(starts) > 1:
            places = f"{len(starts)} times in {address} (at {', '.join(map(str, starts))})"
            self._say(fields.at(key), f'"{words}" stands {places}; add {key}Start')
        elif start is not None and start not in starts:
            places = " or ".join(map(str, starts))
            self._say(fields.at(f"{key}Start"), f'"{words}" starts at {places}; correct {key}Start')
        first = start if start is not None else (starts or [0])[0]
        return Span(first, first + len(words), words)

    def loop(self, item: yaml.Node) -> Placed[NamedLoop]:
        """Read one named loop."""
        fields = self.fields(item, "a loop").expect(("slug", "label", "description", "nodes"))
        nodes = _values(fields.texts("nodes"))
        loop = NamedLoop(self.slug(fields), fields.text("label"), fields.text("description"), nodes)
        return Placed(loop, fields.place)


def _as_written(placed: Placed[str]) -> str:
    return placed.value


def _values(placed: list[Placed[str]]) -> tuple[str, ...]:
    return tuple(item.value for item in placed)


def occurrences(words: str, text: str) -> list[int]:
    """Return every position where ``words`` starts in ``text``, overlaps included.

    >>> occurrences("aa", "aaa")
    [0, 1]
    """
    starts = []
    at = text.find(words) if words else -1
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    return starts
