"""The shape that keeps the code readable: which way imports point, how long things are."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("corpus", "graph", "app")
MODULE_LINES = 400
FUNCTION_LINES = 50

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_imports_point_one_way() -> None:
    checker = Path(sys.executable).with_name("lint-imports")
    done = run(checker, "--no-logo")
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_grows_past_its_bound() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in [ROOT / "hatch_build.py", *modules(*PACKAGES, "scripts", "tests")]
    }
    assert {name: lines for name, lines in lengths.items() if lines > MODULE_LINES} == {}


def test_no_function_grows_past_its_bound() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}"
        for path in modules(*PACKAGES, "scripts", "tests")
        for function in functions(path)
        if (function.end_lineno or 0) - function.lineno >= FUNCTION_LINES
    ]
    assert long == []


def test_no_test_folder_is_a_package() -> None:
    # Otherwise `import graph` could load tests/graph.
    assert [path for path in modules("tests") if path.name == "__init__.py"] == []


# These still ask the database themselves; the list only shrinks.
ASKING = {
    "app/api/claim_rows.py",
    "app/api/resources/documents.py",
    "app/api/resources/nodes.py",
    "app/api/resources/sections.py",
    "app/catalogue/reader.py",
    "app/catalogue/stored_schema.py",
    "app/loading/anchors.py",
    "app/loading/documents.py",
    "app/loading/prepare.py",
    "app/loading/schema.py",
    "app/loading/suggestions.py",
    "app/pages/about/sitemap_view.py",
    "app/pages/parts/library.py",
    "app/pages/parts/link_quotes.py",
    "app/pages/parts/node_quotes.py",
    "app/pages/scheme/link_view.py",
    "app/pages/scheme/theme_arrow_view.py",
    "app/pages/sources/source_view.py",
    "app/pages/sources/sources_view.py",
    "app/questions/audit.py",
    "app/questions/gaps.py",
    "app/questions/graphs.py",
    "app/questions/paths.py",
    "app/questions/sample.py",
    "app/review/decisions.py",
    "app/search/answer.py",
    "app/search/source.py",
}


def imports_select(path: Path) -> bool:
    return any(
        alias.name == "select"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    )


def test_only_the_rooms_of_the_database_put_questions_to_it() -> None:
    found = {str(path.relative_to(ROOT)) for path in modules("app") if imports_select(path)}
    assert {name for name in found if not name.startswith("app/db/queries/")} == ASKING


@pytest.mark.skipif(not (ROOT / "app/main.py").exists(), reason="there is no app yet")
def test_starting_the_app_loads_neither_the_language_pipeline_nor_the_graph_library() -> None:
    heavy = "('spacy', 'torch', 'networkx', 'numpy', 'alembic')"
    code = f"import sys, app.main; print([name for name in {heavy} if name in sys.modules])"
    done = run(sys.executable, "-c", code)
    assert (done.stderr, done.stdout.strip()) == ("", "[]")
