"""Errors that a user can mend, each one sentence: what was wrong and what to do."""

import difflib
from collections.abc import Iterable


class DoorklikError(Exception):
    """A sentence for the person at the screen; the command line prints it and exits with 1."""


class StoreError(DoorklikError):
    """The data folder or the database cannot be used as it is."""


class NotFoundError(DoorklikError):
    """An unknown slug or address; ``near`` names up to five that look like it."""

    def __init__(self, kind: str, key: str, near: tuple[str, ...] = ()) -> None:
        """``kind`` is the English word of the design (node, quote, …)."""
        self.kind, self.key, self.near = kind, key, near
        hint = f" Did you mean {', '.join(near)}?" if near else ""
        super().__init__(f"There is no {kind} {key!r}.{hint}")


def near(key: str, names: Iterable[str]) -> tuple[str, ...]:
    """Up to five names that look like the key or contain it."""
    listed = list(names)
    inside = [name for name in listed if len(key) > 3 and key.lower() in name.lower()]
    alike = difflib.get_close_matches(key.lower(), listed, n=5, cutoff=0.5)
    return tuple(dict.fromkeys(inside + alike))[:5]


class InvalidInputError(DoorklikError):
    """Parameters that do not fit; ``errors`` holds one sentence for each."""

    def __init__(self, errors: tuple[str, ...]) -> None:
        """All errors at once, so that the caller mends them in one go."""
        self.errors = errors
        super().__init__(" ".join(errors))
