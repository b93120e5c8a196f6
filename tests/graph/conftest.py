from collections.abc import Callable
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


@st.composite
def _claims(draw: st.DrawFn, name: str) -> tuple[ClaimRef, ...]:
    bearings = st.sampled_from([Bearing.SUPPORTS, Bearing.SUPPORTS, *Bearing])
    row = st.tuples(st.integers(1, 9), st.integers(1, 3), bearings)
    return tuple(
        ClaimRef(f"{name}{n}", f"PO-{part}.1.{part}-{key}", str(key), f"{part}.1.{part}", "PO", b)
        for n, (key, part, b) in enumerate(draw(st.lists(row, max_size=4)))
    )


@st.composite
def _graphs(draw: st.DrawFn) -> CausalGraph:
    slugs = "abcdefg"[: draw(st.integers(2, 7))]
    pairs = [(cause, effect) for cause in slugs for effect in slugs if cause != effect]
    links = [
        LinkEvidence(cause, effect, draw(st.sampled_from("+-")), draw(_claims(cause + effect)))
        for cause, effect in sorted(draw(st.sets(st.sampled_from(pairs), max_size=24)))
    ]
    return build_graph([GraphNode(slug) for slug in slugs], links)


@pytest.fixture(scope="session")
def random_graphs() -> st.SearchStrategy[CausalGraph]:
    """Graphs of 2 to 7 nodes ``a`` … with any links between them, each with 0 to 4 claims."""
    return _graphs()


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
