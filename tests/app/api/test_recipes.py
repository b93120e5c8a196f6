"""Every recipe runs as it is printed, against a server of its own."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import app.api
from app.cli.bench_run import serving
from app.db.store import Store
from app.main import create_app

TEXT = (Path(app.api.__file__).parent / "recipes.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"^```(sh|python|r)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
PYTHON, SHELL, R = ([code for kind, code in RECIPES if kind == k] for k in ("python", "sh", "r"))


@pytest.fixture(scope="module")
def address(prepared_store: Store) -> Iterator[str]:
    with serving(create_app(prepared_store)) as (host, port):
        yield f"http://{host}:{port}"


def run(address: str, *command: str) -> str:
    environment = os.environ | {"DOORKLIK": address}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return done.stdout


def test_there_are_recipes_in_every_language() -> None:
    assert (len(PYTHON), len(SHELL), len(R)) == (4, 5, 2)


@pytest.mark.parametrize("code", PYTHON)
def test_python_recipes_run(address: str, code: str) -> None:
    assert run(address, sys.executable, "-W", "error", "-c", code).strip()


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl")
@pytest.mark.parametrize("code", SHELL)
def test_curl_recipes_run(address: str, code: str) -> None:
    answer = json.loads(run(address, "sh", "-euc", code))
    assert answer["schemaVersion"]


def _has_r() -> bool:
    if shutil.which("Rscript") is None:
        return False
    asked = ["Rscript", "-e", "quit(status = !requireNamespace('jsonlite', quietly = TRUE))"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _has_r(), reason="there is no R with jsonlite: R recipes did not run")
@pytest.mark.parametrize("code", R)
def test_r_recipes_run(address: str, code: str) -> None:
    assert run(address, "Rscript", "-e", code).strip()
