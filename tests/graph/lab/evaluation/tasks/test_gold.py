"""Gold files: any name that begins right, and one sentence for what is wrong."""

from pathlib import Path

import pytest

from graph.lab.evaluation.errors import EvaluationError
from graph.lab.evaluation.tasks.gold import check_folder, read_gold

GOOD = '{"id": 7, "text": "x", "relations": [{"cause": "a", "effect": "b"}]}\n'


def test_each_file_of_a_kind_is_read_by_itself(tmp_path: Path) -> None:
    (tmp_path / "causal_test.jsonl").write_text(f"{GOOD}\n{GOOD}")
    (tmp_path / "causal_dev.jsonl").write_text(GOOD)
    (tmp_path / "policy_dev.jsonl").write_text("")
    sets = read_gold(tmp_path, "causal")
    assert [(gold.name, len(gold.answers)) for gold in sets] == [
        ("causal_dev", 1),
        ("causal_test", 2),
    ]
    assert sets[0].texts == ["x"]
    assert read_gold(tmp_path, "search") == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"\xff", "not in UTF-8"),
        (b"[1]", "no object"),
        (b'{"relations": []}', "'text' must be a text"),
        (b'{"text": 1, "relations": []}', "'text' must be a text"),
        (b'{"text": "x"}', "'relations' must be a list of objects"),
        (b'{"text": "x", "relations": [{"cause": "a"}]}', "'relations' must be"),
        (b'{"text": "x", "relations": [{"cause": "a", "effect": 1}]}', "'relations' must be"),
    ],
)
def test_a_bad_line_is_told_by_file_and_number(tmp_path: Path, line: bytes, told: str) -> None:
    path = tmp_path / "causal_dev.jsonl"
    path.write_bytes(GOOD.encode() + b"\n" + line + b"\n")
    with pytest.raises(EvaluationError) as error:
        read_gold(tmp_path, "causal")
    said = str(error.value)
    assert f"{path}, line 3" in said
    assert told in said
    assert "\n" not in said


@pytest.mark.parametrize(
    ("kind", "line", "told"),
    [
        ("policy", '{"text": "x", "best": "3.1", "acceptable": [], "stance": []}', "'best'"),
        ("policy", '{"text": "x", "best": [], "acceptable": [3], "stance": []}', "'acceptable'"),
        ("perspective", '{"text": "x", "voices": [1]}', "'voices'"),
        ("search", '{"q": "x", "relevant_lines": ["1"]}', "'relevant_lines'"),
        ("search", "", "no answers"),
    ],
)
def test_each_kind_has_its_own_form(tmp_path: Path, kind: str, line: str, told: str) -> None:
    (tmp_path / f"{kind}_dev.jsonl").write_text(line)
    with pytest.raises(EvaluationError, match=told):
        read_gold(tmp_path, kind)


def test_a_folder_that_is_not_there_or_empty_is_told(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"no gold folder .*--gold"):
        check_folder(tmp_path / "elsewhere")
    with pytest.raises(EvaluationError, match=r"holds no gold files.*causal_"):
        check_folder(tmp_path)
