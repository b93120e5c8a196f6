"""Small nodes of our own for the tests of the pipeline."""

import pytest
from spacy.language import Language

from graph.schema.model import Level, Node, NodeKind
from graph.tagging import build_pipeline


def node(slug: str, terms: tuple[str, ...], sections: tuple[str, ...]) -> Node:
    label = slug.replace("-", " ").capitalize()
    return Node(
        slug, label, NodeKind.PROBLEM, "thema", Level.SYSTEM, "Wat het is.", terms, sections
    )


@pytest.fixture(scope="session")
def nodes() -> list[Node]:
    return [
        node("hoge-werkdruk", ("werkdruk", "hoge caseload"), ("6.3",)),
        node("personeelsverloop", ("verloop", "uitval", "uitstroom"), ("6.1", "6.1.3")),
        node("wachtlijsten", ("wachtlijst", "wachttijd"), ("3.10",)),
    ]


@pytest.fixture(scope="session")
def nlp(nodes: list[Node]) -> Language:
    return build_pipeline(nodes)
