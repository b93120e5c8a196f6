"""Compares what the program says with what a file kept of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

HERE = Path(__file__).parent
Compare = Callable[[str, Sequence[str]], None]


@pytest.fixture
def as_kept() -> Compare:
    """Fails where ``lines`` are not those of ``tests/kept/<name>``.

    After a change that is meant, run the tests once with DOORKLIK_KEEP=1 and read the difference:
    the files prove nothing right, they let no change go unnoticed.
    """

    def compare(name: str, lines: Sequence[str]) -> None:
        file = HERE / name
        if os.environ.get("DOORKLIK_KEEP"):
            file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        assert list(lines) == file.read_text(encoding="utf-8").splitlines()

    return compare
