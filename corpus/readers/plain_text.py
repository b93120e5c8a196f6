"""Reads a source file as text, byte for byte as it was published."""

import hashlib
from pathlib import Path

from corpus.errors import CorpusError


def read_bytes(path: Path) -> bytes:
    """The file's bytes.

    Raises:
        CorpusError: the file is not there, cannot be opened or holds nothing.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CorpusError(
            f"{path} cannot be read ({error.strerror}): name a text file that exists."
        ) from error
    if not data.strip():
        raise CorpusError(f"{path.name} is empty: name a file that holds the text of a document.")
    return data


def decode(data: bytes, name: str) -> str:
    """The text of a file, line endings kept; ``name`` is only for the message.

    Raises:
        CorpusError: the bytes are not text in UTF-8.
    """
    refusal = f"{name} is not text in UTF-8: save the document as plain text (UTF-8) and try again."
    if b"\0" in data:
        raise CorpusError(refusal)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(refusal) from error


def fingerprint(data: bytes) -> str:
    """The sha256 of the bytes in hexadecimal: how the manifest knows a source."""
    return hashlib.sha256(data).hexdigest()
