"""Each recipe of CONTRIBUTING.md, followed on a copy of the house."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOT_COPIED = shutil.ignore_patterns("__pycache__", "vendor", "lab")
CLIENT = """
from pathlib import Path
from fastapi.testclient import TestClient
from app.db.store import open_store
from app.main import create_app
from app.settings import Settings
client = TestClient(create_app(open_store(Settings(data=Path("data")))))
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the three packages, to add things to."""
    for name in ("app", "corpus", "graph"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=NOT_COPIED)
    return tmp_path


def add(file: Path, text: str) -> None:
    """Write a new file, or lengthen one that is there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as opened:
        opened.write(text)


def said(house: Path, code: str) -> str:
    """What a fresh Python prints in the copy."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=house, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


NODE = """
- slug: wachtlijst-bij-de-rechtbank
  label: Wachtlijst bij de rechtbank
  kind: problem
  level: system
  definition: Zaken wachten lang voordat een rechter ze behandelt.
  terms: [wachtlijst bij de rechtbank]
  sections: ['5.19']
"""


def test_a_node_is_an_entry_in_a_theme_file(house: Path) -> None:
    file = house / "graph/causal_schema/07-recht-en-besluiten.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\nlinks:", f"{NODE}links:", 1), encoding="utf-8")
    code = "from graph.schema.load import load_nodes; print([n.label for n in load_nodes()])"
    assert "Wachtlijst bij de rechtbank" in said(house, code)


def test_a_theme_is_a_file(house: Path) -> None:
    theme = "{slug: veertiende, label: Veertiende, description: Nog een thema.}"
    text = f"theme: {theme}\nnodes:{NODE.replace('rechtbank', 'inspectie')}links: []\n"
    add(house / "graph/causal_schema/14-veertiende.yaml", text)
    code = "from graph.schema.load import load_nodes; print(load_nodes()[-1].theme)"
    assert said(house, code) == "veertiende"


DOCUMENT = """
[[document]]
slug = "rapport-2026"
title = "Een rapport"
kind = "report"
dated = "2026"
version = "1"
status = "gepubliceerd"
publisher = "Een inspectie"
licence = "vrij"
file = "rapport-2026.md"
sha256 = "{hash}"
"""


def test_a_document_is_a_file_and_an_entry_in_the_manifest(house: Path) -> None:
    text = "# Rapport\n\nKinderen wachten te lang op hulp, zeggen hun ouders.\n"
    add(house / "corpus/documents/rapport-2026.md", text)
    entry = DOCUMENT.format(hash=hashlib.sha256(text.encode()).hexdigest())
    add(house / "corpus/documents/manifest.toml", entry)
    code = (
        "from corpus.manifest import read_known; print(read_known('rapport-2026').quotes[0].text)"
    )
    assert said(house, code) == "Kinderen wachten te lang op hulp, zeggen hun ouders."


PAGE = '''"""``/voorbeeld``: a page that shows how one is added."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse

from app.dependencies import CatalogueDep
from app.pages.parts.frame import Frame
from app.pages.parts.rendering import render
from app.pages.registry import Menu, MenuEntry, page


@dataclass(frozen=True, slots=True)
class ExamplePage:
    """Only a frame."""

    frame: Frame


@page("/voorbeeld", position=999, says="an example", menus=(MenuEntry(Menu.FOOT, "Proef", 99),))
def example(request: Request, catalogue: CatalogueDep) -> HTMLResponse:
    """The example."""
    return render(request, catalogue, "about/example", ExamplePage(Frame("Voorbeeld")))
'''
TEMPLATE = """{% extends "base.html" %}
{% block content %}<h1>Een nieuwe bladzijde</h1>{% endblock %}
"""


def test_a_page_is_a_module_and_a_template(house: Path) -> None:
    add(house / "app/pages/about/example.py", PAGE)
    add(house / "app/templates/about/example.html", TEMPLATE)
    code = f"""{CLIENT}
print(client.get("/voorbeeld").text.count("Een nieuwe bladzijde"))
print(client.get("/sitemap.xml").text.count("/voorbeeld"), client.get("/over").text.count("Proef"))
"""
    assert said(house, code).split() == ["1", "1", "1"]


RESOURCE = '''"""Examples: how a resource is added."""

from app.api.http.filters import NoKeys
from app.api.registry import resource

router = resource(__name__, "/examples", cached=True, examples=("",))


@router.get("", dependencies=[NoKeys])
def examples() -> dict[str, str]:
    """Show the example."""
    return {"says": "hello"}
'''


def test_a_resource_is_a_module(house: Path) -> None:
    add(house / "app/api/resources/examples.py", RESOURCE)
    code = f"""{CLIENT}
print(client.get("/api/v1/examples").json()["says"])
print("/examples" in client.get("/api/v1/openapi.json").json()["paths"])
"""
    assert said(house, code).split() == ["hello", "True"]


MIGRATION = '''"""Abbreviations may have a note."""

import sqlalchemy as sa
from alembic import op

revision = "{new}"
down_revision = "{old}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    with op.batch_alter_table("abbreviation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("note", sa.String(), nullable=False, server_default=""))
'''


def test_a_migration_is_a_file_that_older_stores_pass_through(house: Path) -> None:
    code = f"{CLIENT}\nclient.app.state"
    said(house, code)
    versions = house / "app/db/migrations/versions"
    old = max(re.findall(r"^\d{4}", path.name)[0] for path in versions.glob("0*.py"))
    new = f"{int(old) + 1:04}"
    add(versions / f"{new}_notes.py", MIGRATION.format(new=new, old=old))
    look = "import sqlite3; print([c[1] for c in sqlite3.connect('data/doorklik.sqlite3')"
    assert "note" in said(house, f"{CLIENT}\n{look}.execute('PRAGMA table_info(abbreviation)')])")
