import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app.catalogue.reader import CatalogueCache
from app.db.store import Store
from app.db.tables import DocumentRow
from app.questions.printed_scheme import print_addresses, print_scheme, printed_scheme
from graph.schema.load import SHIPPED, load_nodes

BASE = "https://doorklik.voorbeeld.nl/"


def doorklik(*arguments: str | Path, code: int = 0) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from app.cli.main import main; main()", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    return done


@pytest.fixture(scope="module")
def data(prepared_database: Path) -> Path:
    return prepared_database.parent


def test_the_printed_scheme_carries_versions_date_and_address(prepared_store: Store) -> None:
    with prepared_store.session() as session:
        catalogue = CatalogueCache().get(session)
        document = session.get(DocumentRow, "PO")
        scheme = print_scheme(session, catalogue, BASE)
    assert document is not None
    said = "\n".join(scheme.imprint)
    for word in (catalogue.schema_version, document.version, document.dated):
        assert word in said
    assert scheme.imprint[-1] == "Vast adres: https://doorklik.voorbeeld.nl/schema"
    assert len(scheme.nodes) == len(catalogue.nodes)
    assert all(n.sections == tuple(sorted(n.sections, key=lambda s: [*map(int, s.split("."))]))
               for n in scheme.nodes)  # fmt: skip


def test_every_node_and_drawn_link_leads_into_the_app(prepared_store: Store) -> None:
    with prepared_store.session() as session:
        catalogue = CatalogueCache().get(session)
        svg = printed_scheme(session, catalogue, BASE, form="svg", paper="A1", minimum=1)
        pdf = printed_scheme(session, catalogue, BASE, form="pdf", paper="A1", minimum=1)
    root = ET.fromstring(svg)
    hrefs = {link.get("href") for link in root.iter("{http://www.w3.org/2000/svg}a")}
    to = print_addresses(BASE)
    assert {to.node(slug) for slug in catalogue.nodes} <= hrefs
    assert {to.link(*ends) for ends, link in catalogue.links.items() if link.quotes} <= hrefs
    assert {to.theme(slug) for slug in catalogue.themes} <= hrefs
    assert hrefs == {found.decode() for found in re.findall(rb"/URI \(([^)]+)\)", pdf)}


def test_the_same_store_is_printed_in_the_same_bytes(data: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        doorklik("export", "schema", "--paper", "A3", "-o", tmp_path / name, "--data", data)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("-o", "/dev/null/x.pdf"), 1, "name another file with -o"),
        (("-o", "x.pdf", "--base-url", "voorbeeld.nl"), 1, "begin it with https://"),
        (("-o", "x.pdf", "--paper", "A2"), 2, "--paper"),
        ((), 2, "--output"),
    ],
)
def test_a_mistake_is_told_with_its_remedy(
    data: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = doorklik("export", "schema", *arguments, "--data", data, code=code)
    assert said in done.stderr.decode()


def test_the_schema_leaves_as_the_folder_it_came_from(data: Path, tmp_path: Path) -> None:
    doorklik("export", "schema-yaml", "--out", tmp_path / "schema", "--data", data)
    written = sorted(path.name for path in (tmp_path / "schema").iterdir())
    assert written == sorted(path.name for path in SHIPPED.glob("*.yaml"))
    assert load_nodes(tmp_path / "schema")[0].slug == load_nodes()[0].slug
