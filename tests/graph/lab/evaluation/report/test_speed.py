"""Speed is measured in fresh processes, which tell load, time and memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from graph.lab.evaluation.baselines.child import peak_memory
from graph.lab.evaluation.report.speed import MODULE, Timing, megabytes, trained_files


@pytest.mark.parametrize("syntax", ["with", "without", "shipped"])
def test_a_fresh_process_tells_load_share_time_and_memory(syntax: str) -> None:
    command = [sys.executable, "-m", MODULE, syntax, "0", "500"]
    done = subprocess.run(command, input=b"\n", capture_output=True, check=True)
    load, ready, end = map(json.loads, done.stdout.splitlines())
    assert load["load"] > 0
    assert ready["ready"] == 6
    assert end["seconds"] > 0
    assert 20 < end["peak"] < 2000


def test_quotes_a_second_are_quotes_over_seconds() -> None:
    timing = Timing(300, processes=2, seconds=2, load=1, peak=100, worked=3, ships=True)
    assert timing.per_second == 150
    assert timing.share == 0.75


def test_memory_is_in_megabytes() -> None:
    assert 10 < peak_memory() < 100_000


def test_size_counts_every_file_of_the_trained_parts(tmp_path: Path) -> None:
    (tmp_path / "a.npz").write_bytes(b"x" * 1_500_000)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b").write_bytes(b"x" * 500_000)
    assert megabytes(trained_files(tmp_path)) == pytest.approx(2.0)
