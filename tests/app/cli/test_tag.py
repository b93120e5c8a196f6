"""``doorklik tag --jsonl``: a line in, a line out, ids unchanged."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.cli.output import guarded
from app.cli.tag import LONGEST_TEXT, tag_lines
from graph.tagging.artefacts import read_artefact, write_artefact

Answers = list[dict[str, Any]]
TEXT = "Door geldzorgen neemt de stress in het gezin toe."


def tag(
    capsys: pytest.CaptureFixture[str], *lines: bytes
) -> tuple[list[dict[str, Any]], str, bool]:
    worked = tag_lines(lines)
    out, err = capsys.readouterr()
    return [json.loads(line) for line in out.splitlines()], err, worked


def line(**row: object) -> bytes:
    return json.dumps(row).encode() + b"\n"


def test_a_result_has_the_agreed_keys(capsys: pytest.CaptureFixture[str]) -> None:
    (result,), err, worked = tag(capsys, line(id="x", text=TEXT))
    assert (err, worked, result["id"]) == ("", True, "x")
    assert set(result) == {"id", "tags", "claims", "voices", "stance"}
    assert {"node", "label", "score", "sections", "why"} <= set(result["tags"][0])
    claim = result["claims"][0]
    assert {"cause", "effect", "cue", "polarity", "type", "explicit", "negated"} <= set(claim)
    for end in (claim["cause"], claim["effect"]):
        assert TEXT[end["start"] : end["end"]] == end["text"]


@pytest.mark.parametrize("key", [7, "a b", None, 1.5, {"nested": [True]}, ""])
def test_ids_come_back_unchanged(capsys: pytest.CaptureFixture[str], key: object) -> None:
    (result,), _, _ = tag(capsys, line(id=key, text="Hulp."))
    assert result["id"] == key


@pytest.mark.parametrize(
    "bad",
    [
        b"{",
        b"[]",
        b'{"id": 1}',
        b'{"text": "x"}',
        b'{"id": 1, "text": 2}',
        b'{"id": 1, "text": "\xff"}',
        b"[" * 100_000,
        line(id=1, text="x" * (LONGEST_TEXT + 1)),
    ],
)
def test_a_bad_line_is_told_by_number_and_the_rest_is_tagged(
    capsys: pytest.CaptureFixture[str], bad: bytes
) -> None:
    results, err, worked = tag(capsys, line(id=1, text="Hulp."), b"\n", bad, line(id=2, text=""))
    assert [result["id"] for result in results] == [1, 2]
    assert err.startswith("Line 3 was left out: ")
    assert err.count("\n") == 1
    assert not worked


def test_each_line_is_answered_before_the_next_is_read() -> None:
    command = [sys.executable, "-c", "from app.cli.main import main; main()", "tag", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin and running.stdout
        for number in (1, 2):
            running.stdin.write(line(id=number, text=f"{TEXT} \ud800"))
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == number
        running.stdin.close()
        assert running.wait(20) == 0


def test_a_trained_artefact_for_other_code_is_refused_with_the_command_that_mends_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    write_artefact("voices", -1, {}, {}, tmp_path)

    def tag() -> None:
        read_artefact("voices", 1, tmp_path)

    with pytest.raises(SystemExit) as left:
        guarded(tag)
    said = capsys.readouterr().err
    assert left.value.code == 1
    assert said.count("\n") == 1
    assert "scripts/train --only voices" in said


def test_syntax_names_words_where_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert tag_lines([line(id=1, text=TEXT)], syntax=True)
    words = json.loads(capsys.readouterr().out)["words"]
    assert all(TEXT[word["start"] : word["end"]] == word["text"] for word in words)
    assert all(0 <= word["head"] < len(words) for word in words)
    assert {"DET", "NOUN", "VERB"} <= {word["pos"] for word in words}
    assert "nsubj" in {word["dep"] for word in words}
