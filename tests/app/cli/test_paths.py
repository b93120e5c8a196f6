"""The path command asks what the API asks, with the same filters."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.paths import ends_of
from app.questions.names import EndNames

DOORKLIK = (sys.executable, "-c", "from app.cli.main import main; main()")


@pytest.fixture(scope="module")
def data(prepared_database: Path) -> Path:
    return prepared_database.parent


def doorklik(*arguments: str | Path, code: int = 0) -> subprocess.CompletedProcess[bytes]:
    command = [*DOORKLIK, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == code, done.stderr.decode()
    return done


def test_an_end_is_slugs_with_commas_or_a_theme() -> None:
    assert ends_of("a, b,theme:c") == EndNames(("a", "b"), ("c",))


def test_filters_reach_the_answer(data: Path) -> None:
    done = doorklik(
        *(
            "paths",
            "personeelstekort,hoge-werkdruk",
            "theme:onveiligheid-thuis-en-gevolgen",
            "--json",
            "--limit",
            "2",
        ),
        *("--document", "PO", "--min-quotes", "1", "--data", data),
    )
    answer = json.loads(done.stdout)
    assert answer["question"]["causes"] == ["hoge-werkdruk", "personeelstekort"]
    assert answer["bounds"]["documents"] == ["PO"]
    assert answer["bounds"]["minQuotes"] == 1


def test_an_empty_answer_explains_itself(data: Path) -> None:
    done = doorklik(
        "paths",
        "personeelstekort",
        "theme:onveiligheid-thuis-en-gevolgen",
        "--voice",
        "pleger",
        "--data",
        data,
    )
    assert "No path of at most 6 links" in done.stdout.decode()


def test_all_mistakes_are_one_line(data: Path) -> None:
    done = doorklik(
        *("paths", "niets", "theme:nergens", "--document", "XX", "--data", data), code=1
    )
    said = done.stderr.decode().strip()
    assert all(word in said for word in ("niets", "nergens", "XX"))
    assert "\n" not in said
