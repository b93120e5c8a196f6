"""Values of ``graph.schema`` to rows and back, by the names that field and column share.

A field that gets a column of its own name is stored and read without a line here.
"""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, TypeVar

from sqlmodel import SQLModel

Value = TypeVar("Value")


def columns_of(value: Any, table: type[SQLModel]) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    """The fields that the table has a column for; tuples as lists, for JSON."""
    return {name: _plain(getattr(value, name)) for name in _shared(type(value), table)}


def value_of(kind: type[Value], row: SQLModel, **others: object) -> Value:
    """The value that a row holds; ``others`` are fields that stand in other tables."""
    stored = {name: _frozen(getattr(row, name)) for name in _shared(kind, type(row))}
    return kind(**{**stored, **others})


def _shared(kind: Any, table: type[SQLModel]) -> Iterator[str]:  # noqa: ANN401 - any dataclass
    return (one.name for one in fields(kind) if one.name in table.model_fields)


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
