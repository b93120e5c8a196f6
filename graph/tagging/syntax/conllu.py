"""Reads treebanks in CoNLL-U, the format of Universal Dependencies."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COLUMNS = 10


class ConlluError(ValueError):
    """A line of a treebank is not CoNLL-U; says file, line and what is wrong."""


@dataclass(frozen=True, slots=True)
class TreebankSentence:
    """One sentence, a value a token in every field.

    ``heads`` are places in the sentence counted from 0; the root is its own head.
    """

    forms: tuple[str, ...]
    spaces: tuple[bool, ...]
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    feats: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]


def read_conllu(path: Path) -> Iterator[TreebankSentence]:
    """The sentences of ``path`` in order; ranges (``3-4``) and empty nodes (``3.1``) are left out.

    Raises ``ConlluError`` for a line that is no token and for a head that is not in its sentence.
    """
    rows: list[list[str]] = []
    number = 0
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            row = _row(line.rstrip("\n"), path, number)
            if row:
                rows.append(row)
            elif rows and not line.strip():
                yield _sentence(rows, path, number)
                rows = []
    if rows:
        yield _sentence(rows, path, number)


def _row(line: str, path: Path, number: int) -> list[str]:
    if not line.strip() or line.startswith("#"):
        return []
    row = line.split("\t")
    if len(row) != COLUMNS:
        raise ConlluError(f"{path}, line {number}: {len(row)} columns where CoNLL-U has {COLUMNS}.")
    return row if row[0].isdecimal() else []


def _sentence(rows: list[list[str]], path: Path, number: int) -> TreebankSentence:
    return TreebankSentence(
        forms=tuple(row[1] for row in rows),
        spaces=tuple("SpaceAfter=No" not in row[9] for row in rows),
        lemmas=tuple(row[2] for row in rows),
        upos=tuple(row[3] for row in rows),
        feats=tuple("" if row[5] == "_" else row[5] for row in rows),
        heads=tuple(_head(row, place, rows, path, number) for place, row in enumerate(rows)),
        deprels=tuple(row[7] for row in rows),
    )


def _head(row: list[str], place: int, rows: list[list[str]], path: Path, number: int) -> int:
    head = int(row[6]) if row[6].isdecimal() else -1
    if not 0 <= head <= len(rows):
        raise ConlluError(
            f"{path}, before line {number}: head {row[6]!r} of token {row[0]} is outside."
        )
    return head - 1 if head else place
