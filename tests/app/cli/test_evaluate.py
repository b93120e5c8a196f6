"""``doorklik evaluate``: one table, exit code 0 when it ran, one sentence when it could not."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

DOORKLIK = (sys.executable, "-c", "from app.cli.main import main; main()", "evaluate")
VOICES = '{"first_line": 3, "text": "Ouders wachten.", "voices": ["%s"]}\n'
QUESTION = '{"q": "handelingsverlegenheid", "relevant_lines": [660, 876, 910, 1132, 2166, 3234]}\n'


def run(*arguments: str | Path, code: int = 0) -> tuple[str, str]:
    done = subprocess.run([*DOORKLIK, *map(str, arguments)], capture_output=True, check=False)
    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    return done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "perspective_dev.jsonl").write_text(VOICES % "ouder" + VOICES % "school")
    (tmp_path / "search_own.jsonl").write_text(QUESTION)
    return tmp_path


def test_a_missed_goal_is_marked_and_no_error(gold: Path) -> None:
    out, err = run("--gold", gold, "--only", "voices")
    f1 = out.splitlines()[1].split()
    assert f1[:5] == ["voices", "F1", "perspective_dev", "2", "0.500"]
    assert "missed" in f1
    assert err == ""


def test_json_is_for_programs(gold: Path, prepared_database: Path) -> None:
    data = prepared_database.parent
    out, _ = run("--gold", gold, "--only", "search", "--json", "--data", data)
    rows = json.loads(out)["rows"]
    assert [(row["task"], row["measure"], row["gold"]) for row in rows] == [
        ("search", "nDCG@10", "search_own"),
        ("search", "recall@25", "search_own"),
    ]
    assert rows[0]["ours"] > 0
    assert rows[0]["plain"] is not None


def test_markdown_and_card_are_written(gold: Path) -> None:
    card = gold / "card.md"
    out, _ = run("--gold", gold, "--only", "voices", "--markdown", "--card", card)
    assert out.startswith("| task | measure | gold |")
    assert out.strip() in card.read_text()
    assert "Quotes with a claim, by chapter" in card.read_text()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--only", "relations"], "has no causal_dev.jsonl"),
        (["--only", "syntax"], "Syntax left out: name a folder"),
        (["--only", "nonsense"], "no task 'nonsense'; choose from relations"),
        (["--only", "voices", "--card", "no/such/folder.md"], "cannot be written"),
        (["--gold", "nowhere"], "no gold folder nowhere"),
    ],
)
def test_what_cannot_run_is_told_in_one_sentence(
    gold: Path, arguments: list[str], told: str
) -> None:
    out, err = run("--gold", gold, *arguments, code=1)
    assert err.count("\n") == 1
    assert out == ""
    assert told in err


def test_a_bad_line_is_told_by_file_and_number(gold: Path) -> None:
    with (gold / "perspective_dev.jsonl").open("a") as file:
        file.write("{}\n")
    _, err = run("--gold", gold, "--only", "voices", code=1)
    assert "perspective_dev.jsonl, line 3: 'text' must be a text" in err
