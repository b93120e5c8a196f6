"""A copy of the house that may be broken, and the store that its tests read."""

import compileall
import os
import py_compile
import shutil
import subprocess
import sys
from pathlib import Path

COPIED = ("app", "corpus", "graph", "scripts", "tests")
FILES = ("pyproject.toml", "README.md", "hatch_build.py", "package.json", "package-lock.json")
STORE = "DOORKLIK_TEST_STORE"
"""Names a prepared data folder; the tests then read it instead of making one."""

_NO_NEED = shutil.ignore_patterns("__pycache__", "*.pyc", ".pytest_cache")


def copy_house(root: Path, to: Path) -> Path:
    """Copy the code and its tests, compiled so that only a change of the text counts."""
    to.mkdir(parents=True)
    for name in COPIED:
        shutil.copytree(root / name, to / name, ignore=_NO_NEED)
    for name in FILES:
        if (root / name).exists():
            shutil.copy2(root / name, to / name)
    # By the hash of the text: a break of the same length within a second must not go unnoticed.
    compileall.compile_dir(
        to, quiet=2, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH
    )
    return to


def prepare_store(root: Path, folder: Path) -> None:
    """Load a store with the unbroken code, and name it to all tests to come."""
    code = (
        "import sys; from pathlib import Path; from app.settings import Settings;"
        "from app.db.store import open_store; from app.loading.prepare import prepare;"
        "prepare(open_store(Settings(data=Path(sys.argv[1]))))"
    )
    subprocess.run([sys.executable, "-c", code, str(folder)], cwd=root, check=True)
    os.environ[STORE] = str(folder)
