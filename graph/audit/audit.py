"""Audits a schema against the quotes it was read from: what is used, what is thin, what is loose.

Pure: the schema and the quotes come in as values, so that a folder of YAML and a store in which
people decided otherwise are judged alike.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations

from corpus.ids import parse_address, section_address
from graph.audit.cues import causal_cues
from graph.audit.report import AuditReport, NodeLine, PairLine, QuoteLine, SectionLine, Totals
from graph.audit.structure import conflicts, loose_nodes, one_quote, one_section, unstated
from graph.evidence.build import build_graph
from graph.evidence.claims import schema_evidence
from graph.schema.model import Bearing, CausalSchema, Claim

ALIKE = 0.6
"""From this share of common quotes on, two nodes count as nearly the same."""

ALIKE_QUOTES = 5
"""Nodes with fewer distinct quotes are not compared."""


@dataclass(frozen=True, slots=True)
class AuditQuote:
    """A quote as the audit needs it. ``section`` is the bare number; repeats share a key."""

    address: str
    text: str
    section: str
    repeat_key: str


def audit(schema: CausalSchema, quotes: Sequence[AuditQuote]) -> AuditReport:
    """Return the audit of a schema whose claims and tags are all confirmed.

    ``quotes`` are all quotes of the schema's document, in order, and those of other documents that
    its claims name; what is used or passed over is told of the schema's own document only.
    """
    use = _Use(schema, quotes)
    links = schema_evidence(schema, {quote.address: quote.text for quote in quotes})
    graph = build_graph(schema.nodes, links)
    without_causes, without_effects, off_core = loose_nodes(graph, schema.core)
    return AuditReport(
        totals=_totals(schema, use),
        open_causal=tuple(map(_line, use.open_causal)),
        unused_sections=_unused_sections(use),
        unused_quotes=tuple(_line(quote) for quote in use.own if quote.repeat_key not in use.used),
        unstated=unstated(links),
        one_quote=one_quote(links),
        one_section=one_section(links),
        conflicts=conflicts(links),
        without_causes=_nodes(schema, without_causes, use),
        without_effects=_nodes(schema, without_effects, use),
        off_core=_nodes(schema, off_core, use),
        terms_unheard=_nodes(schema, _unheard(schema, quotes), use),
        alike=_alike(use),
    )


class _Use:
    """Which quotes the schema uses, by repeat key: what is used once is used in every repeat."""

    def __init__(self, schema: CausalSchema, quotes: Sequence[AuditQuote]) -> None:
        self.by_address = {quote.address: quote for quote in quotes}
        self.own = [quote for quote in quotes if _document(quote.address) == schema.document]
        self.claimed = self._keys(claim.quote for claim in claims_of(schema))
        self.used = self.claimed | self._keys(tag for node in schema.nodes for tag in node.tags)
        self.aside = self._keys(item.quote for item in schema.set_aside)
        self.of_node = self._of_nodes(schema)

    def _keys(self, addresses: Iterable[str]) -> set[str]:
        return {self.by_address[a].repeat_key for a in addresses if a in self.by_address}

    def _of_nodes(self, schema: CausalSchema) -> dict[str, dict[str, str]]:
        """Node -> repeat key -> address, over tags and both ends of claims."""
        found: dict[str, dict[str, str]] = {node.slug: {} for node in schema.nodes}
        tags = ((node.slug, address) for node in schema.nodes for address in node.tags)
        ends = ((end, c.quote) for c in claims_of(schema) for end in (c.cause, c.effect))
        for slug, address in (*tags, *ends):
            if quote := self.by_address.get(address):
                found[slug].setdefault(quote.repeat_key, address)
        return found

    @cached_property
    def causal(self) -> list[AuditQuote]:
        """The quotes with a causal cue, of repeats the first."""
        first = {quote.repeat_key: quote for quote in reversed(self.own)}
        return [q for q in self.own if first[q.repeat_key] is q and _cues(q.text)]

    @cached_property
    def open_causal(self) -> list[AuditQuote]:
        """Those that neither a claim uses nor a reason sets aside."""
        return [q for q in self.causal if q.repeat_key not in self.claimed | self.aside]


def claims_of(schema: CausalSchema) -> list[Claim]:
    """Return the claims of all links, in the order of the links."""
    return [claim for link in schema.links for claim in link.claims]


def _document(address: str) -> str:
    parsed = parse_address(address)
    return parsed.document if parsed else ""


def _line(quote: AuditQuote) -> QuoteLine:
    section = section_address(_document(quote.address), quote.section)
    return QuoteLine(quote.address, section, quote.text, _cues(quote.text))


@lru_cache(maxsize=4096)
def _cues(text: str) -> tuple[str, ...]:
    return tuple(text[match.start : match.end] for match in causal_cues(text))


def _totals(schema: CausalSchema, use: _Use) -> Totals:
    claims = claims_of(schema)
    bearings = [claim.bearing for claim in claims]
    keys = {quote.repeat_key for quote in use.own}
    causal = {quote.repeat_key for quote in use.causal}
    return Totals(
        themes=len(schema.themes),
        nodes=len(schema.nodes),
        links=len(schema.links),
        claims=len(claims),
        supports=bearings.count(Bearing.SUPPORTS),
        contradicts=bearings.count(Bearing.CONTRADICTS),
        conditional=bearings.count(Bearing.CONDITIONAL),
        quotes=len(use.own),
        distinct=len(keys),
        quotes_with_claim=len(keys & use.claimed),
        quotes_used=len(keys & use.used),
        sections=len({quote.section for quote in use.own}),
        sections_with_claim=len({q.section for q in use.own if q.repeat_key in use.claimed}),
        sections_used=len({q.section for q in use.own if q.repeat_key in use.used}),
        causal=len(causal),
        causal_used=len(causal & use.claimed),
        causal_aside=len((causal & use.aside) - use.claimed),
        causal_open=len(use.open_causal),
    )


def _unused_sections(use: _Use) -> tuple[SectionLine, ...]:
    found: dict[str, list[AuditQuote]] = defaultdict(list)
    for quote in use.own:
        found[section_address(_document(quote.address), quote.section)].append(quote)
    return tuple(
        SectionLine(section, len(quotes))
        for section, quotes in found.items()
        if not any(quote.repeat_key in use.used for quote in quotes)
    )


def _nodes(schema: CausalSchema, slugs: Iterable[str], use: _Use) -> tuple[NodeLine, ...]:
    wanted = set(slugs)
    return tuple(
        NodeLine(node.slug, node.label, node.theme, len(use.of_node[node.slug]))
        for node in schema.nodes
        if node.slug in wanted
    )


def _unheard(schema: CausalSchema, quotes: Sequence[AuditQuote]) -> list[str]:
    """The nodes of whose terms none stands in any quote, from the start of a word on."""
    said = "\n".join(quote.text for quote in quotes).lower()
    return [
        node.slug
        for node in schema.nodes
        if not any(re.search(rf"\b{re.escape(term.lower())}", said) for term in node.terms)
    ]


def _alike(use: _Use) -> tuple[PairLine, ...]:
    many = [(slug, q) for slug, q in use.of_node.items() if len(q) >= ALIKE_QUOTES]
    pairs = (_pair(*one, *other) for one, other in combinations(many, 2))
    found = [pair for pair in pairs if pair.share >= ALIKE]
    return tuple(sorted(found, key=lambda pair: (-pair.share, pair.first, pair.second)))


def _pair(first: str, one: Mapping[str, str], second: str, other: Mapping[str, str]) -> PairLine:
    common = tuple(address for key, address in one.items() if key in other)
    return PairLine(first, second, common, len(common) / len(one.keys() | other.keys()))
