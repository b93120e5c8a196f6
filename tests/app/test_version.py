"""The version that entity tags carry moves with everything an answer is made of."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.version import ROOT, code_version, files_of, hashed


def test_the_version_is_the_same_in_every_process() -> None:
    code = "from app.version import code_version; print(code_version())"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == code_version()


@pytest.mark.parametrize(
    "name",
    [
        "app/main.py",
        "app/search/thesaurus.yaml",
        "app/templates/base.html",
        "graph/tagging/trained/nodes.npz",
        "corpus/documents/bloemlezing-problemen-en-oorzaken-v1.0.txt",
    ],
)
def test_code_templates_words_trained_parts_and_sources_count(name: str) -> None:
    path = ROOT / name
    assert path in files_of(ROOT / Path(name).parts[0])


def test_laboratory_and_compiled_files_do_not_count() -> None:
    folders = {part for path in files_of(ROOT / "graph") for part in path.parts}
    assert folders.isdisjoint({"lab", "__pycache__"})


def test_another_content_name_or_place_of_a_boundary_is_another_version() -> None:
    ways = [
        [("a", b"1"), ("b", b"2")],
        [("a", b"1"), ("b", b"3")],
        [("a", b"1"), ("c", b"2")],
        [("a", b"12"), ("b", b"")],
        [("a", b"1")],
    ]
    assert len({hashed(way) for way in ways}) == len(ways)


def test_the_order_in_which_files_are_found_does_not_matter() -> None:
    assert hashed([("a", b"1"), ("b", b"2")]) == hashed([("b", b"2"), ("a", b"1")])
