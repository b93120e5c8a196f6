"""What can be wrong with a schema or a question, said so that its author can put it right."""

import difflib
from collections.abc import Iterable

SHOWN = 20
"""How many problems a message spells out; ``problems`` always holds them all."""


class GraphError(Exception):
    """The parent of this package's errors. ``problems`` holds one sentence for each mistake."""

    def __init__(self, problems: Iterable[str]) -> None:
        """Take the sentences in the order in which they are to be read."""
        self.problems = tuple(problems)
        super().__init__("\n".join(self._lines()))

    def _lines(self) -> list[str]:
        left = len(self.problems) - SHOWN
        more = [f"… and {left} more."] if left > 0 else []
        return [*self.problems[:SHOWN], *more]


class SchemaError(GraphError):
    """The causal schema cannot be used; every problem begins with ``file:line:``."""


class QuestionError(GraphError):
    """A causal question cannot be answered as asked."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `` (did you mean …?)`` with the known word most like this one, or nothing."""
    near = difflib.get_close_matches(word, known, n=1)
    return f" (did you mean {near[0]}?)" if near else ""


class ModelError(ValueError):
    """A trained part or a language model is missing, damaged or made for other code."""
