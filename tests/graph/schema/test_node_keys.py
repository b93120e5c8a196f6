"""A field of a node is declared once; YAML follows."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.examples import QUOTES, example_schema
from graph.schema.load import load_nodes
from graph.schema.model import Valence
from graph.schema.node_keys import NODE_KEYS
from graph.schema.writer import write_schema

ROOT = Path(__file__).parents[3]


def test_the_keys_stand_in_the_order_of_the_fields_and_leave_the_theme_to_the_file() -> None:
    assert [key.name for key in NODE_KEYS] == [
        *("slug", "label", "kind", "level", "valence"),
        *("definition", "terms", "sections", "retired", "tags"),
    ]
    assert [key.name for key in NODE_KEYS if not key.required] == ["valence", "retired", "tags"]


@pytest.mark.parametrize("valence", Valence)
def test_a_valence_is_written_unless_it_is_neutral(tmp_path: Path, valence: Valence) -> None:
    schema = example_schema()
    first, *rest = schema.nodes
    write_schema(replace(schema, nodes=(replace(first, valence=valence), *rest)), tmp_path, QUOTES)
    assert load_nodes(tmp_path)[0].valence is valence
    written = "valence:" in "".join(path.read_text() for path in tmp_path.glob("*.yaml"))
    assert written is (valence is not Valence.NEUTRAL)


def test_what_reads_and_writes_yaml_names_no_such_field() -> None:
    for name in ("reader", "writer", "node_keys", "load", "checks"):
        assert "valence" not in (ROOT / f"graph/schema/{name}.py").read_text(encoding="utf-8")
