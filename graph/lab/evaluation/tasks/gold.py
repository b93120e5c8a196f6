"""Reads gold files: JSON, one answer a line, strictly."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from graph.lab.evaluation.errors import EvaluationError

Answer: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoldSet:
    """The answers of one file; ``name`` is its name without ``.jsonl``."""

    name: str
    answers: tuple[Answer, ...]

    @property
    def texts(self) -> list[str]:
        """The texts that were read, where the answers hold texts."""
        return [answer["text"] for answer in self.answers]


KINDS = ("causal", "policy", "perspective", "search")
_STRINGS, _NUMBERS = "a list of texts", "a list of whole numbers"
KEYS: Mapping[str, Mapping[str, str]] = {
    "causal": {"text": "a text", "relations": "a list of objects with cause and effect"},
    "policy": {"text": "a text", "best": _STRINGS, "acceptable": _STRINGS, "stance": _STRINGS},
    "perspective": {"text": "a text", "voices": _STRINGS},
    "search": {"q": "a text", "relevant_lines": _NUMBERS},
}
"""What every line of a kind must hold; more keys may stand there."""


def gold_files(folder: Path, kind: str) -> list[Path]:
    """Files of this kind: ``causal_dev.jsonl`` and whatever else begins with ``causal_``."""
    return sorted(folder.glob(f"{kind}_*.jsonl"))


def check_folder(folder: Path) -> None:
    """Raise EvaluationError where there is no such folder or it holds no gold at all."""
    if not folder.is_dir():
        raise EvaluationError(
            f"There is no gold folder {folder}; name one with --gold DIR (a checkout of the project"
            " has tests/gold)."
        )
    if not any(gold_files(folder, kind) for kind in KINDS):
        names = ", ".join(f"{kind}_*.jsonl" for kind in KINDS)
        raise EvaluationError(f"The folder {folder} holds no gold files; put {names} there.")


def read_gold(folder: Path, kind: str) -> list[GoldSet]:
    """The answers of each file of a kind, by name; empty where there is none.

    Raises EvaluationError with file and line number for a line that is not as it should be, and for
    a file without answers.
    """
    return [_read(path, kind) for path in gold_files(folder, kind)]


def _read(path: Path, kind: str) -> GoldSet:
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise EvaluationError(f"{path} cannot be read ({error.strerror}); mend that.") from None
    answers = [
        _answer(line, kind, f"{path}, line {number}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]
    if not answers:
        raise EvaluationError(f"{path} holds no answers; write one JSON object a line.")
    return GoldSet(path.stem, tuple(answers))


def _answer(line: bytes, kind: str, where: str) -> Answer:
    try:
        answer = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise EvaluationError(f"{where}: it is not in UTF-8; save it as such.") from None
    except (ValueError, RecursionError):
        raise EvaluationError(f"{where}: it is not JSON; write one object a line.") from None
    if not isinstance(answer, dict):
        raise EvaluationError(f"{where}: it is no object; write one object a line.")
    for key, form in KEYS[kind].items():
        if not _fits(answer.get(key), form):
            raise EvaluationError(f"{where}: {key!r} must be {form}; mend it.")
    return answer


def _fits(value: object, form: str) -> bool:
    if form == "a text":
        return isinstance(value, str)
    if not isinstance(value, list):
        return False
    if form == _STRINGS:
        return all(isinstance(item, str) for item in value)
    if form == _NUMBERS:
        return all(isinstance(item, int) for item in value)
    return all(
        isinstance(item, dict) and {"cause", "effect"} <= {k for k in item if _is_text(item[k])}
        for item in value
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str)
