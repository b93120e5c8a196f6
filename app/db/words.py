"""A column of the words of one enum: stored as they always were, read as members."""

from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import Dialect, String
from sqlalchemy.types import TypeDecorator

Kind = TypeVar("Kind", bound=StrEnum)


class _Members(dict[str | None, Any]):
    """Word -> member, in one step of C a row; None stays None."""

    def __missing__(self, word: str | None) -> Any:  # noqa: ANN401 - never returns
        raise LookupError(f"The database holds the word {word!r}, which is unknown here.")


class Word(TypeDecorator[Kind], Generic[Kind]):
    """A word of ``kind``. Writing another one raises ValueError before it is stored."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[Kind]) -> None:
        """``kind`` is the enum whose values the column holds."""
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Kind | str | None, dialect: Dialect) -> str | None:
        """The word to store or to compare with."""
        return None if value is None else self.kind(value).value

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:  # noqa: ANN401 - as its parent
        """From a stored word to its member."""
        members: dict[str | None, Any] = {member.value: member for member in self.kind}
        return _Members({None: None, **members}).__getitem__
