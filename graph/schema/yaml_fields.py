"""Read YAML as written: every scalar is its string and every value knows its file and line.

Composing nodes instead of loading values keeps section ``3.10`` from becoming the number 3.1 and
``no`` from becoming False, and lets each complaint point at a line.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

import yaml

from graph.errors import SchemaError, did_you_mean

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the file's name and its 1-based line."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """A value and where it was read."""

    value: T
    place: Place


@dataclass(slots=True)
class Problems:
    """Collects what is wrong, so that an author sees all of it at once.

    ``unreadable`` is set when a file could not be read at all: what refers to its content would
    then be reported wrongly.
    """

    found: list[tuple[Place, str]] = field(default_factory=list)
    unreadable: bool = False

    def add(self, place: Place, sentence: str) -> None:
        """Note one problem."""
        self.found.append((place, sentence))

    def error(self) -> SchemaError:
        """Return all that was noted as one error, in the order of files and lines."""
        ranked = sorted(self.found, key=lambda item: (item[0].file, item[0].line))
        return SchemaError(f"{place.file}:{place.line}: {text}" for place, text in ranked)

    def raise_any(self) -> None:
        """Raise SchemaError when anything was noted."""
        if self.found:
            raise self.error()


def compose_file(path: Path, problems: Problems) -> yaml.Node | None:
    """Return the file's YAML as nodes, or None with the problem noted."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        why = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        problems.add(Place(path.name, line), f"cannot be read as YAML ({why}); {_remedy(error)}.")
        root = None
    else:
        if root is None:
            problems.add(Place(path.name, 1), "the file is empty; fill it or remove it.")
    problems.unreadable = problems.unreadable or root is None
    return root


def _remedy(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "save it as UTF-8"
    if isinstance(error, OSError):
        return "check that the file is there and may be read"
    return 'correct this line or the one before (put "+", "-" and text with a colon in quotes)'


class Fields:
    """The keys of one mapping. A wrong or missing value is noted and replaced by an empty one."""

    def __init__(self, node: yaml.Node, what: str, file: str, problems: Problems) -> None:
        """Take the mapping; ``what`` names it in messages (``a claim``)."""
        self.what, self.file, self.problems = what, file, problems
        self.place, self._start = self._at(node), node.start_mark
        self._values: dict[str, yaml.Node] = {}
        if not isinstance(node, yaml.MappingNode):
            problems.add(self.place, f"{what} must be a mapping; write its keys as `key: value`.")
            return
        for key, value in node.value:
            name = str(key.value)
            if name in self._values:
                problems.add(self._at(key), f'"{name}" stands twice in {what}; keep one.')
            self._values[name] = value

    def expect(self, required: Iterable[str], optional: Iterable[str] = ()) -> "Fields":
        """Note keys that are missing or unknown."""
        required, known = list(required), [*required, *optional]
        for key in required:
            if key not in self._values:
                self.problems.add(self.place, f'{self.what} lacks "{key}"; add it.')
        for key in self._values:
            if key not in known:
                hint = did_you_mean(key, known) or f"; the keys are {', '.join(known)}"
                self.problems.add(self.at(key), f'{self.what} has an unknown key "{key}"{hint}.')
        return self

    def _at(self, node: yaml.Node) -> Place:
        return Place(self.file, node.start_mark.line + 1)

    def at(self, key: str) -> Place:
        """Return the place of a key's value, or of the mapping where the key is missing."""
        return self._at(self._values[key]) if key in self._values else self.place

    def child(self, key: str) -> "Fields":
        """Return the mapping under a key; one without keys where it is missing."""
        empty = yaml.MappingNode("", [], self._start, self._start)
        return Fields(self._values.get(key, empty), f"the {key}", self.file, self.problems)

    def has(self, key: str) -> bool:
        """Say whether the key is there."""
        return key in self._values

    def text(self, key: str) -> str:
        """Return the value as written; empty text is a problem."""
        return self._text(self._values[key], key) if key in self._values else ""

    def _text(self, node: yaml.Node, key: str) -> str:
        if isinstance(node, yaml.ScalarNode) and node.value.strip():
            return str(node.value)
        self.problems.add(self._at(node), f'"{key}" in {self.what} needs a text; write one.')
        return ""

    def choice(self, key: str, kind: type[E], default: E) -> E:
        """Return the member of ``kind`` with this value; ``default`` where the key is missing."""
        word = self.text(key)
        if not word:
            return default
        allowed = [member.value for member in kind]
        if word not in allowed:
            names = ", ".join(allowed)
            self.problems.add(self.at(key), f'"{word}" is no {key}; choose from {names}.')
            return default
        return kind(word)

    def number(self, key: str) -> int | None:
        """Return the value as a whole number of 0 or more, None where it is missing or wrong."""
        word = self.text(key)
        if not word:
            return None
        if not (word.isascii() and word.isdigit()):
            self.problems.add(self.at(key), f'"{key}" must be a whole number, not "{word}".')
            return None
        return int(word)

    def items(self, key: str) -> list[yaml.Node]:
        """Return the items of a list; a missing key gives none."""
        node = self._values.get(key)
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.problems.add(self._at(node), f'"{key}" in {self.what} must be a list.')
            return []
        return list(node.value)

    def texts(self, key: str) -> list[Placed[str]]:
        """Return the items of a list of texts, each with its place; a repeat is a problem."""
        found: dict[str, Placed[str]] = {}
        for node in self.items(key):
            word = self._text(node, key)
            if word in found:
                self.problems.add(
                    self._at(node), f'"{word}" stands twice under "{key}" in {self.what}; keep one.'
                )
            elif word:
                found[word] = Placed(word, self._at(node))
        return list(found.values())
