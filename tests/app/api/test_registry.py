"""A resource is one file in its folder: everything else follows."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.api import registry, resources
from app.api.__main__ import README, table, with_table
from app.api.application import create_api
from app.api.registry import find_resources
from app.db.store import Store
from app.state import AppState

MODULE = '''
"""Moons: nobody knows them yet."""

from typing import Annotated, Any

from fastapi import Query

from app.api.http.filters import Paging
from app.api.http.pager import PagerDep
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.base import Listing

router = resource(__name__, "/moons", cached=True, examples=("",))


class MoonList(Listing):
    """A page of moons."""

    items: list[str]


@router.get("", response_model=MoonList, responses=documented(400))
def moons(keys: Annotated[Paging, Query()], pager: PagerDep) -> dict[str, Any]:
    """List moons."""
    return pager.page(pager.slice(["io"], keys), 1, keys)
'''
SWEPT = ("test_design_rules", "test_shapes", "test_query_counts")
SWEEP = """
import sys, pytest
from app.api import resources
resources.__path__.append(sys.argv[1])
sys.exit(pytest.main(["-v", "-p", "no:cacheprovider", "-k", "moons", *sys.argv[2:]]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "moons.py").write_text(MODULE.lstrip(), encoding="utf-8")
    return tmp_path


@pytest.fixture
def moons(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(resources, "__path__", [*resources.__path__, str(folder)])
    yield "app.api.resources.moons"
    del sys.modules["app.api.resources.moons"], registry._registered["app.api.resources.moons"]


@pytest.mark.usefixtures("moons")
def test_a_file_in_the_folder_is_served_described_and_kept(example_store: Store) -> None:
    api = create_api(AppState(example_store))
    operation = api.openapi()["paths"]["/moons"]["get"]
    assert (operation["tags"], "400" in operation["responses"]) == (["moons"], True)
    answer = TestClient(api).get("/moons")
    assert (answer.json()["items"], "etag" in answer.headers) == (["io"], True)


def test_its_examples_are_held_to_every_rule(folder: Path) -> None:
    tests = [str(Path(__file__).with_name(f"{name}.py")) for name in SWEPT]
    done = subprocess.run(
        [sys.executable, "-c", SWEEP, str(folder), *tests],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for rule in ("test_no_trailing_slash", "test_a_list_has_its_keys", "asks_no_more"):
        assert re.search(rf"{rule}.*\[/moons\] PASSED", done.stdout)


def test_the_table_of_the_readme_is_what_is_registered() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == with_table(text), "run python -m app.api"
    assert "| `/quotes/{address}/carries` |" in table()


def test_a_file_that_registers_nothing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "silence.py").write_text('"""Nothing."""\n', encoding="utf-8")
    monkeypatch.setattr(resources, "__path__", [*resources.__path__, str(tmp_path)])
    with pytest.raises(LookupError, match=r"resources\.silence registers no resource"):
        find_resources()


def test_an_answer_that_tells_its_time_is_never_kept(client: TestClient) -> None:
    for one in find_resources():
        for address in one.addresses:
            answer = client.get(f"/api/v1{address}")
            assert ("etag" in answer.headers) == one.cached == ("tookMs" not in answer.json())
