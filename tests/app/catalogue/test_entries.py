"""A field of a node is declared once; table, catalogue and API follow or fail here."""

from dataclasses import fields
from pathlib import Path

from sqlmodel import Session

from app.api.schemas.nodes import NodeShape
from app.catalogue.reader import read_catalogue
from app.catalogue.stored_schema import stored_schema
from app.db.queries.nodes import stored_nodes
from app.db.store import Store
from app.db.tables import NodeRow
from app.loading.documents import store_document
from app.loading.schema import store_schema
from corpus.manifest import read_known
from graph.schema.load import SHIPPED
from graph.schema.model import Node, Valence

ROOT = Path(__file__).parents[3]
ELSEWHERE = {"sections", "tags"}
"""Fields that stand in tables of their own."""


def _loaded(session: Session, folder: Path) -> None:
    store_document(session, read_known("PO"), "text\n" * 6000, "1")
    store_schema(session, folder)


def _copy_with_a_valence(folder: Path) -> None:
    for path in SHIPPED.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        (folder / path.name).write_text(text.replace("  level:", "  valence: lack\n  level:", 1))


def test_a_valence_comes_from_the_file_to_the_catalogue(empty_store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "schema"
    folder.mkdir()
    _copy_with_a_valence(folder)
    with empty_store.session() as session:
        _loaded(session, folder)
        found = {node.slug: node.valence for node in stored_nodes(session)}
        assert {*found.values()} == {Valence.LACK, Valence.NEUTRAL}
        kept = read_catalogue(session, 0).nodes
        assert {slug: node.valence for slug, node in kept.items()} == found
        assert {node.slug: node.valence for node in stored_schema(session).nodes} == found


def test_every_field_of_a_node_has_its_column_and_its_key_in_the_api() -> None:
    names = {one.name for one in fields(Node)}
    assert names - ELSEWHERE <= {*NodeRow.model_fields}
    assert names - {"tags"} <= {*NodeShape.model_fields}


def test_what_lies_between_the_table_and_the_api_names_no_such_field() -> None:
    for room in ("app/loading", "app/catalogue", "app/db/queries", "app/api/resources"):
        for path in (ROOT / room).glob("*.py"):
            assert "valence" not in path.read_text(encoding="utf-8"), path
