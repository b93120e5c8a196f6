"""The keys of a node in YAML, read off the fields of ``Node``: a new field needs no line here."""

from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Any, get_origin, get_type_hints

from graph.schema.model import Node

_FROM_THE_FILE = {"theme"}
"""A node's theme is that of the file it stands in."""


@dataclass(frozen=True, slots=True)
class NodeKey:
    """A key: ``kind`` is str, tuple for a list of texts, or an enum for one of its words.

    A key that is not ``required`` may be missing; the node then has ``default``, and a node that
    has it is written without the key.
    """

    name: str
    kind: type
    required: bool
    default: Any

    @property
    def choices(self) -> type[StrEnum] | None:
        """The enum whose words the key takes, if it takes words of an enum."""
        return self.kind if issubclass(self.kind, StrEnum) else None


def _keys() -> tuple[NodeKey, ...]:
    kinds = get_type_hints(Node)
    return tuple(
        NodeKey(
            name=one.name,
            kind=get_origin(kinds[one.name]) or kinds[one.name],
            required=one.default is MISSING,
            default=None if one.default is MISSING else one.default,
        )
        for one in fields(Node)
        if one.name not in _FROM_THE_FILE
    )


NODE_KEYS = _keys()
"""In the order in which they are written."""
