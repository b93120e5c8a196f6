"""What the documents name exists: files, commands and their options, settings, addresses."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.core import TyperCommand, TyperGroup

from app.cli.main import cli
from app.pages.registry import REGISTRY
from app.pages.router import make_router
from app.settings import Settings

ROOT = Path(__file__).parents[1]
CODE = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^```sh\n(.*?)^```", re.M | re.S)
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)[^)]*\)")
OURS = re.compile(r"^(?:app|graph|corpus|scripts|tests|\.ci)/[\w./-]+$")
COMMAND = re.compile(r"(?:^|[\s(])doorklik ((?:[a-z][\w-]*)(?: (?:[a-z][\w-]*|--[\w-]+|[A-Z]+))*)")
SETTING = re.compile(r"DOORKLIK_([A-Z_]+)")
Command = TyperCommand | TyperGroup
OF_SCRIPTS = {"VENV", "TEST_STORE"}
"""Settings of the scripts and the tests, not of the app."""


def documents() -> list[Path]:
    """Every Markdown file that the project keeps."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    kept = [ROOT / line for line in listed.stdout.splitlines()]
    return [path for path in kept if "documents" not in path.parts and path.exists()]


DOCUMENTS = documents()
each_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT))
)


def codes(document: Path) -> list[str]:
    """What stands between backticks, and each line of a shell example without its remark."""
    text = document.read_text(encoding="utf-8")
    shell = [
        line.partition("#")[0].strip()
        for block in FENCE.findall(text)
        for line in block.splitlines()
    ]
    return CODE.findall(re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)) + shell


@each_document
def test_every_link_leads_to_a_file(document: Path) -> None:
    targets = LINK.findall(document.read_text(encoding="utf-8"))
    assert [name for name in targets if not (document.parent / name).exists()] == []


@each_document
def test_every_file_named_exists(document: Path) -> None:
    names = [code.split()[0] for code in codes(document) if code.strip()]
    named = [name for name in names if OURS.match(name) and "NN" not in name]
    missing = [name for name in named if not (ROOT / name).exists()]
    assert missing == []


def commands(group: TyperGroup, before: str = "") -> Iterator[tuple[str, Command]]:
    """Every command with its whole name, groups followed down."""
    for name, command in group.commands.items():
        assert isinstance(command, Command)
        yield f"{before}{name}", command
        if isinstance(command, TyperGroup):
            yield from commands(command, f"{before}{name} ")


@pytest.fixture(scope="module")
def known() -> dict[str, Command]:
    group = typer.main.get_command(cli)
    assert isinstance(group, TyperGroup)
    return dict(commands(group))


@each_document
def test_every_command_and_option_named_exists(document: Path, known: dict[str, Command]) -> None:
    for code in codes(document):
        for said in COMMAND.findall(code):
            words = said.split()
            command = known.get(" ".join(words[:2])) or known.get(words[0])
            assert command is not None, f"doorklik {said}"
            options = {o for p in command.params for o in (*p.opts, *p.secondary_opts)}
            assert {word for word in words if word.startswith("--")} <= options | {"--help"}, said


def test_every_command_stands_in_a_document(known: dict[str, Command]) -> None:
    said = {w for d in DOCUMENTS for c in codes(d) for w in re.findall(r"[\w-]+", c)}
    assert {name.split()[-1] for name in known} - said == set()


def test_settings_and_documents_know_the_same_names() -> None:
    text = " ".join(d.read_text(encoding="utf-8") for d in DOCUMENTS)
    named = set(SETTING.findall(text)) - OF_SCRIPTS
    assert named == {name.upper() for name in Settings.model_fields}


def test_every_address_in_the_readme_is_registered() -> None:
    make_router()
    patterns = [page.path for page in REGISTRY.pages] + list(REGISTRY.files)
    known = [re.compile(re.sub(r"\{[\w:]+\}", "[^/]+", path) + "$") for path in patterns]
    named = [code for code in codes(ROOT / "README.md") if re.match(r"^/[a-z]+", code)]
    assert len(named) > 10
    paths = [re.sub(r"<[\w-]+>", "x", name.partition("?")[0]) for name in named]
    ours = [path for path in paths if not path.startswith("/api/")]
    assert [path for path in ours if not any(one.match(path) for one in known)] == []
