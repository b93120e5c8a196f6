"""``doorklik train nodes``: says what it wrote, or in one sentence what it lacks."""

import subprocess
import sys
from pathlib import Path

MISSING = """
import sys
sys.modules["sklearn"] = None
from app.cli.main import main
main()
"""


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, "train", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_nodes_are_taught_in_a_folder_of_ones_own(tmp_path: Path) -> None:
    done = run("from app.cli.main import main; main()", "nodes", "--folder", str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "nodes.npz").is_file() and "knows the nodes" in done.stdout


def test_without_the_extra_one_sentence_says_which() -> None:
    done = run(MISSING, "nodes")
    assert (done.returncode, done.stdout) == (1, "")
    assert "the extra 'train'" in done.stderr and len(done.stderr.splitlines()) == 1


def test_what_nobody_can_teach_is_refused() -> None:
    assert run("from app.cli.main import main; main()", "spelling").returncode == 2
