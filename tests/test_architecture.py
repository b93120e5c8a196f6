"""The shape that keeps the code readable: rooms and their doors, how long things are."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("corpus", "graph", "app")
MODULE_LINES = 400
FUNCTION_LINES = 50
FILES_IN_A_FOLDER = 20
"""What one screen shows and one head holds."""

NOT_ONES_OWN = ("corpus/documents", "app/static/vendor")
"""Folders whose files others wrote."""

LAZY: dict[str, tuple[int, str]] = {
    "app/api": (2, "the graph library, for who asks a question"),
    "app/cli": (34, "each command loads what it needs alone: help must come at once"),
    "app/db/migrate.py": (2, "alembic, when a store is made or changed"),
    "app/drawing": (5, "reportlab and Graphviz, when something is drawn or printed"),
    "app/loading": (2, "the language pipeline, when something is loaded"),
    "app/main.py": (1, "the API, after the first page"),
    "app/pages": (10, "the graph library, for who asks a question"),
    "app/search": (1, "numpy, when something is first sought"),
    "graph/evidence/build.py": (1, "networkx, when the first graph is made"),
    "app/state.py": (1, "the graph library, for who asks a question"),
    "graph/lab": (10, "scikit-learn and treebanks, which an installation may do without"),
    "graph/text": (2, "simplemma, which reads its table as it is imported"),
}
"""Where imports may hide in functions: how many at most, and what they spare."""

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


def own_files() -> Iterator[Path]:
    """All files of the project in its folders, relative to its root."""
    for folder in (*PACKAGES, "scripts", "tests"):
        for path in (ROOT / folder).rglob("*"):
            name = path.relative_to(ROOT)
            made = "__pycache__" in name.parts or name.as_posix().startswith(NOT_ONES_OWN)
            if path.is_file() and not made:
                yield name


def test_no_folder_holds_more_than_a_screen() -> None:
    counts = Counter(name.parent.as_posix() for name in own_files())
    assert {folder: n for folder, n in counts.items() if n > FILES_IN_A_FOLDER} == {}


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def running(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes below this one that run: what only type checkers read is left out."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield child
        yield from running(child)


def imported(tree: ast.AST) -> Iterator[str]:
    """What is imported, in functions too; a name may be a module or stand in one."""
    for node in running(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_modules_import_one_another_in_a_circle() -> None:
    paths = {module_name(path): path for path in modules(*PACKAGES)}
    graph = nx.DiGraph()
    for name, path in paths.items():
        for other in imported(ast.parse(path.read_text(encoding="utf-8"))):
            # A package's own file holds nothing but a docstring, or starts its parts.
            if other in paths and other != name and paths[other].name != "__init__.py":
                graph.add_edge(name, other)
    assert [sorted(c) for c in nx.strongly_connected_components(graph) if len(c) > 1] == []


def test_imports_hide_in_functions_only_where_they_spare_something() -> None:
    found: Counter[str] = Counter()
    for path in modules(*PACKAGES):
        name = path.relative_to(ROOT).as_posix()
        place = next((place for place in LAZY if name.startswith(place)), name)
        nodes = {n for f in functions(path) for n in ast.walk(f)}
        found[place] += sum(isinstance(node, ast.Import | ast.ImportFrom) for node in nodes)
    assert {place: n for place, n in found.items() if n > LAZY.get(place, (0, ""))[0]} == {}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_class_name_means_one_thing_in_a_package(package: str) -> None:
    homes: dict[str, set[Path]] = defaultdict(set)
    for path in modules(package):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                homes[node.name].add(path)
    assert {name: paths for name, paths in homes.items() if len(paths) > 1} == {}


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


def imports_select(path: Path) -> bool:
    return any(
        alias.name == "select"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    )


def test_only_the_rooms_of_the_database_put_questions_to_it() -> None:
    found = {str(path.relative_to(ROOT)) for path in modules("app") if imports_select(path)}
    assert [name for name in sorted(found) if not name.startswith("app/db/queries/")] == []


@pytest.mark.skipif(not (ROOT / "app/main.py").exists(), reason="there is no app yet")
def test_starting_the_app_loads_neither_the_language_pipeline_nor_the_graph_library() -> None:
    heavy = "('spacy', 'torch', 'networkx', 'numpy', 'alembic')"
    code = f"import sys, app.main; print([name for name in {heavy} if name in sys.modules])"
    done = run(sys.executable, "-c", code)
    assert (done.stderr, done.stdout.strip()) == ("", "[]")
