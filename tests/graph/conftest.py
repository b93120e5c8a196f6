from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import strategies as st

from graph.errors import SchemaError
from graph.evidence.build import CausalGraph, GraphNode, build_graph
from graph.evidence.claims import ClaimRef, LinkEvidence
from graph.examples import QUOTES, example_schema
from graph.schema.load import load_schema
from graph.schema.model import Bearing
from graph.schema.writer import write_schema

Problems = Callable[[str, str, str], list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_schema(example_schema(), tmp_path, QUOTES)
    return tmp_path


@pytest.fixture
def problems(folder: Path) -> Problems:
    """Replace a piece of one file of the example and return what the loader says of it."""

    def change(file: str, old: str, new: str) -> list[str]:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(SchemaError) as caught:
            load_schema(folder, quotes=QUOTES)
        return list(caught.value.problems)

    return change


_PAIRS = [(cause, effect) for cause in "abcdefg" for effect in "abcdefg" if cause != effect]
_BEARINGS = (Bearing.SUPPORTS, Bearing.SUPPORTS, Bearing.CONDITIONAL, *[Bearing.CONTRADICTS] * 2)
_VOICES: tuple[tuple[str, ...], ...] = ((), ("ouder",), ("gemeente", "ouder"))


def _claim(key: int, part: int, document: str, voices: tuple[str, ...], b: Bearing) -> ClaimRef:
    section = f"{part}.1.{part}"
    quote = f"{document}-{section}-{key}"
    return ClaimRef("", quote, str(key), section, document, b, voices=voices)


# Drawn whole, not word by word: drawing is most of the time of a test.
_CLAIMS = [
    _claim(*row) for row in product(range(1, 10), (1, 2, 3), ("PO", "PO", "TO"), _VOICES, _BEARINGS)
]
_STATING = [claim for claim in _CLAIMS if claim.bearing is not Bearing.CONTRADICTS]
_STATED = st.tuples(st.sampled_from(_STATING), st.lists(st.sampled_from(_CLAIMS), max_size=3)).map(
    lambda drawn: [drawn[0], *drawn[1]]
)
_ANY = st.lists(st.sampled_from(_CLAIMS), max_size=4)


@st.composite
def _graphs(draw: st.DrawFn, *, rich: bool) -> CausalGraph:
    """Links between up to 7 nodes: 10 or more that are stated, or fewer of which some are not."""
    slugs = "abcdefg"[: draw(st.integers(4 if rich else 2, 7))]
    within = st.sampled_from([pair for pair in _PAIRS if {*pair} <= {*slugs}])
    size = (10, 20) if rich else (0, 9)
    pairs = sorted(draw(st.sets(within, min_size=size[0], max_size=size[1])))
    minus = draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    links = [
        LinkEvidence(*pair, "-" if pair in minus else "+", _named(pair, draw(claims)))
        for pair in pairs
        for claims in [_STATED if rich else _ANY]
    ]
    return build_graph(map(GraphNode, slugs), links)


def _named(pair: tuple[str, str], claims: list[ClaimRef]) -> tuple[ClaimRef, ...]:
    return tuple(replace(claim, id=f"{''.join(pair)}{n}") for n, claim in enumerate(claims))


@pytest.fixture(scope="session")
def small_graphs() -> st.SearchStrategy[CausalGraph]:
    """Graphs of 2 to 7 nodes ``a`` … with at most 9 links, each with 0 to 4 claims."""
    return _graphs(rich=False)


@pytest.fixture(scope="session")
def random_graphs(
    small_graphs: st.SearchStrategy[CausalGraph],
) -> st.SearchStrategy[CausalGraph]:
    """Small graphs, and more often those of 4 to 7 nodes with 10 to 20 links that are stated."""
    rich = _graphs(rich=True)
    return st.sampled_from([small_graphs, rich, rich]).flatmap(lambda strategy: strategy)


@pytest.fixture(scope="session")
def dense() -> Callable[[int], CausalGraph]:
    """Every node ``n00`` … linked to every other: paths and loops beyond counting."""

    def build(size: int) -> CausalGraph:
        slugs = [f"n{n:02d}" for n in range(size)]
        claims = [ClaimRef(f"c{n}", f"PO-1.1-{n}", f"{n}", "1.1", "PO") for n in range(3)]
        links = [
            LinkEvidence(a, b, "+" if i < j else "-", tuple(claims[: 1 + i * j % 3]))
            for i, a in enumerate(slugs)
            for j, b in enumerate(slugs)
            if a != b
        ]
        return build_graph(map(GraphNode, slugs), links)

    return build
