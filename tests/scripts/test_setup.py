"""The start scripts on a machine that lacks something, and on one that lacks nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ("setup", "serve", "test", "lint")
Finished = subprocess.CompletedProcess[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the scripts read, in a folder with a space in its name."""
    copy = tmp_path / "a project"
    shutil.copytree(ROOT / "scripts", copy / "scripts")
    for name in ("pyproject.toml", "hatch_build.py", "package.json", "package-lock.json"):
        shutil.copy(ROOT / name, copy / name)
    return copy


@pytest.fixture
def bare_path(tmp_path: Path) -> Path:
    """A folder for PATH that has the shell's usual tools, and no Python."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("sh", "cat", "cut", "dirname", "flock", "ls", "mkdir", "rm", "sha256sum"):
        (tools / name).symlink_to(shutil.which(name) or name)
    return tools


def run(path: Path | str, *command: Path | str, **settings: str) -> Finished:
    """Run `command` from another folder, with `path` as its PATH and no HOME."""
    environment = {"PATH": str(path), **settings}
    return subprocess.run(
        command, env=environment, cwd="/", capture_output=True, text=True, check=False
    )


def executable(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


def test_without_python_one_sentence_names_the_remedy(project: Path, bare_path: Path) -> None:
    done = run(bare_path, project / "scripts/setup")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith(
        "install it with 'apt install python3 python3-venv' and run this again."
    )


def test_without_the_venv_module_one_sentence_names_the_remedy(
    project: Path, bare_path: Path
) -> None:
    executable(bare_path / "python3", 'case "$2" in *ensurepip*) exit 1 ;; esac')
    done = run(bare_path, project / "scripts/setup")
    assert done.returncode == 1
    assert "run 'apt install python3-venv'" in done.stderr


def test_a_folder_that_is_something_else_is_left_alone(project: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mine.txt").write_text("keep", encoding="utf-8")
    done = run(os.environ["PATH"], project / "scripts/setup", DOORKLIK_VENV=f"{tmp_path}/letters")
    assert done.returncode == 1
    assert "is not a Python environment" in done.stderr
    assert (tmp_path / "letters" / "mine.txt").read_text(encoding="utf-8") == "keep"


@pytest.fixture
def installed(project: Path) -> Path:
    """The copy as setup sees it when all is well: its pip fails, so that a call shows."""
    executable(project / ".venv/bin/python", '[ "$1" = --version ] && echo "Python 3.11.2"')
    executable(project / ".venv/bin/doorklik", 'printf "%s\\n" "$@"')
    (project / "app/static/vendor").mkdir(parents=True)
    (project / "app/static/vendor/manifest.json").write_text("{}", encoding="utf-8")
    command = f'. "{project}/scripts/environment.sh"; printf "%s \\n" "$(fingerprint)" >"$stamp"'
    subprocess.run(["sh", "-c", command, f"{project}/scripts/x"], check=True)
    return project


def test_a_later_start_installs_nothing_and_passes_its_options_on(
    installed: Path, bare_path: Path
) -> None:
    done = run(bare_path, installed / "scripts/serve", "--port", "8123", "--data", "a folder")
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["serve", "--port", "8123", "--data", "a folder"]


@pytest.mark.parametrize("changed", ["pyproject.toml", "hatch_build.py", "package-lock.json"])
def test_a_change_in_what_is_installed_asks_for_an_install(
    installed: Path, bare_path: Path, changed: str
) -> None:
    with (installed / changed).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert "Installing Doorklik" in run(bare_path, installed / "scripts/setup").stderr


def test_the_test_extra_is_asked_for_when_only_the_app_is_installed(
    installed: Path, bare_path: Path
) -> None:
    done = run(bare_path, installed / "scripts/setup", "test")
    assert "Installing Doorklik" in done.stderr


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_executable_and_says_what_it_does(name: str) -> None:
    script = ROOT / "scripts" / name
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").splitlines()[1].startswith(f"# scripts/{name}")
