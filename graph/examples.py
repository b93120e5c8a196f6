"""One small causal schema for documents, doctests and tests: a household under pressure.

Five nodes, five links and one loop. The quotes are made up; the spans are found in them, so that
an example can never point beside its words.
"""

from graph.evidence.build import CausalGraph, build_graph
from graph.evidence.claims import schema_evidence
from graph.schema.model import (
    Bearing,
    CausalSchema,
    Claim,
    Level,
    Link,
    NamedLoop,
    Node,
    NodeKind,
    Polarity,
    Span,
    Theme,
)

QUOTES = {
    "PO-1.1-1": "Door geldzorgen neemt de stress in huis toe.",
    "PO-1.1-2": "Stress leidt tot ruzie, en ruzie geeft weer nieuwe stress.",
    "PO-1.1-3": "Wie veel stress heeft, zoekt minder snel hulp.",
    "PO-1.1-4": "Alleen als de huur te hoog is, geven geldzorgen stress.",
    "PO-1.2-1": "Als er op tijd hulp is, zijn er minder ruzies.",
    "PO-1.2-2": "Hulp maakt het soms juist erger: er komt meer ruzie van.",
    "PO-1.2-3": "Ruzie tussen ouders maakt het thuis onveilig.",
}
"""The example's quotes by address."""


def _node(slug: str, label: str, kind: NodeKind, theme: str, *terms: str) -> Node:
    section = "1.1" if theme == "gezin" else "1.2"
    definition = f"De mate waarin er sprake is van {label.lower()}."
    return Node(slug, label, kind, theme, Level.HOUSEHOLD, definition, terms, (section,))


def _span(quote: str, words: str) -> Span:
    start = QUOTES[quote].index(words)
    return Span(start, start + len(words), words)


def _claim(link: str, quote: str, words: str, cue: str = "", bearing: str = "supports") -> Claim:
    """Make a claim from ``cause + effect`` or ``cause - effect`` and ``words > words``."""
    cause, sign, effect = link.split(" ")
    first, second = words.split(" > ")
    polarity: Polarity = "+" if sign == "+" else "-"
    spans = _span(quote, first), _span(quote, second)
    return Claim(quote, cause, effect, polarity, Bearing(bearing), *spans, cue)


def _link(*claims: Claim) -> Link:
    first = claims[0]
    return Link(first.cause, first.effect, first.polarity, claims)


def example_schema() -> CausalSchema:
    """Return the example, held against ``QUOTES`` without error.

    >>> [f"{link.cause} {link.polarity} {link.effect}" for link in example_schema().links][:2]
    ['geldzorgen + stress', 'hulp-zoeken - ruzie']
    """
    return CausalSchema(
        version="0.1.0",
        document="PO",
        document_version="1.0",
        core="onveiligheid",
        themes=(
            Theme("gezin", "Het gezin", "Wat er thuis speelt.", 1),
            Theme("hulp", "De hulp", "Wat er van hulp terechtkomt.", 2),
        ),
        nodes=_nodes(),
        links=_links(),
        loops=(_loop(),),
    )


def _nodes() -> tuple[Node, ...]:
    problem, cause = NodeKind.PROBLEM, NodeKind.CAUSE
    return (
        _node("geldzorgen", "Geldzorgen", cause, "gezin", "geldzorgen", "schulden"),
        _node("stress", "Stress", problem, "gezin", "stress"),
        _node("ruzie", "Ruzie", problem, "gezin", "ruzie"),
        _node("hulp-zoeken", "Hulp zoeken", cause, "hulp", "hulp zoeken"),
        _node("onveiligheid", "Onveiligheid thuis", problem, "hulp", "onveilig"),
    )


def _links() -> tuple[Link, ...]:
    money = "geldzorgen + stress"
    return (
        _link(
            _claim(money, "PO-1.1-1", "geldzorgen > stress", "Door"),
            _claim(money, "PO-1.1-4", "geldzorgen > stress", "geven", "conditional"),
        ),
        _link(
            _claim("hulp-zoeken - ruzie", "PO-1.2-1", "hulp > ruzies", "Als"),
            _claim("hulp-zoeken + ruzie", "PO-1.2-2", "Hulp > ruzie", "maakt", "contradicts"),
        ),
        _link(_claim("ruzie + stress", "PO-1.1-2", "ruzie geeft > nieuwe stress", "geeft")),
        _link(_claim("stress + ruzie", "PO-1.1-2", "Stress > ruzie", "leidt tot")),
        _link(_claim("ruzie + onveiligheid", "PO-1.2-3", "Ruzie > onveilig", "maakt")),
    )


def _loop() -> NamedLoop:
    return NamedLoop(
        "stress-en-ruzie",
        "Stress geeft ruzie, ruzie geeft stress",
        "Ruzie en stress houden elkaar in stand.",
        ("stress", "ruzie"),
    )


def example_graph() -> CausalGraph:
    """Return the graph of the example.

    >>> sorted(example_graph().successors("ruzie"))
    ['onveiligheid', 'stress']
    """
    schema = example_schema()
    return build_graph(schema.nodes, schema_evidence(schema, QUOTES))
