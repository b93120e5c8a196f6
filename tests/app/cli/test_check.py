import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.check import verdict
from app.cli.check_text import TITLES
from app.loading.anchors import AnchorReport
from graph.audit.audit import AuditQuote, audit
from graph.audit.report import AuditReport
from graph.examples import QUOTES, example_schema

GOOD = AnchorReport(1, 7, 7, ())


def doorklik(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    code = "from app.cli.main import main; main()"
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    return done


def report(*passed_over: str) -> AuditReport:
    texts = QUOTES | {f"PO-1.1-{n}": text for n, text in enumerate(passed_over, start=10)}
    quotes = [AuditQuote(a, text, a.split("-")[1], text) for a, text in texts.items()]
    return audit(example_schema(), quotes)


def test_a_check_passes_when_all_holds() -> None:
    assert verdict(GOOD, report()) == ""


def test_a_check_fails_in_one_sentence() -> None:
    said = verdict(AnchorReport(1, 7, 7, ("A is wrong.", "B.")), report("Door regen was het nat."))
    assert said.startswith("The check failed: an anchor does not hold (A is wrong and 1 more); 1 ")
    assert said.endswith("add claims, or name them in set-aside.yaml.")


@pytest.fixture(scope="module")
def data(prepared_database: Path) -> Path:
    return prepared_database.parent


def test_the_check_tells_people_and_programs_the_same(data: Path) -> None:
    told, written = doorklik("check", "--data", data), doorklik("check", "--json", "--data", data)
    assert told.returncode == written.returncode
    assert bool(told.returncode) == bool(told.stderr)
    found, text = json.loads(written.stdout), told.stdout.decode()
    assert found["anchors"]["faults"] == []
    assert "claims: all hold" in text
    assert (found["totals"]["openShare"] < 0.05) == (told.returncode == 0)
    for key, title in TITLES.items():
        first, *rest = key.split("_")
        lines = found[first + "".join(map(str.capitalize, rest))]
        assert f"{title}: {len(lines)}\n" in text


def test_a_sample_is_a_sheet_or_json(data: Path) -> None:
    sheet = doorklik("sample", "claims", "--count", "3", "--data", data).stdout.decode()
    rows = json.loads(doorklik("sample", "claims", "--count", "3", "--json", "--data", data).stdout)
    assert sheet.count("[ ] yes") == len(rows) == 3
    assert all(row["quote"] in sheet for row in rows)
    tags = doorklik("sample", "tags", "--seed", "2", "--json", "--data", data).stdout
    assert len(json.loads(tags)) == 100
    assert doorklik("sample", "links").returncode == 2
