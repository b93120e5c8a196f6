"""What of the program an answer depends on, as one short string: for entity tags and caches."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("app", "corpus", "graph")
LIBRARIES = ("networkx", "numpy", "pydantic", "simplemma", "spacy")
"""Their tables and arithmetic decide what answers hold: another lemma is another search result."""

_NOT_ANSWERING = frozenset({"__pycache__", "static", "migrations", "lab"})
"""Folders that no answer is made of: files with names of their own, past moves, the laboratory."""

_DIGITS = 16
"""Hexadecimal digits of a version: 64 bits, enough to tell any two versions of a program apart."""


@cache
def code_version() -> str:
    """Changes with the code, the templates, the thesaurus, the schema, trained artefacts.

    Reads some 15 MB once, in some 0.1 s; later calls give what the first one saw, as the modules
    in memory do.
    """
    return hashed([*_packages(), *_libraries()])


def hashed(pieces: Iterable[tuple[str, bytes]]) -> str:
    """One version out of named contents, in the order of their names."""
    whole = hashlib.sha256()
    for name, content in sorted(pieces):
        whole.update(f"{name}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()[:_DIGITS]


def files_of(folder: Path) -> list[Path]:
    """All files below a folder that answers are made of."""
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in _NOT_ANSWERING]
        found += [Path(place, name) for name in names if not name.startswith(".")]
    return found


def _packages() -> Iterator[tuple[str, bytes]]:
    for package in PACKAGES:
        for path in files_of(ROOT / package):
            yield path.relative_to(ROOT).as_posix(), path.read_bytes()


def _libraries() -> Iterator[tuple[str, bytes]]:
    for name in LIBRARIES:
        try:
            yield name, version(name).encode()
        except PackageNotFoundError:  # laid beside the program without its metadata
            yield name, b""
