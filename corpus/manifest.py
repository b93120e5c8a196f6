"""The sources that come with the package: what the manifest says of them, and their text."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.errors import CorpusError
from corpus.model import DocumentInfo, DocumentKind, ParsedDocument
from corpus.readers.plain_text import decode, fingerprint, read_bytes
from corpus.splitting.dispatch import split_document

DOCUMENTS = Path(__file__).parent / "documents"


@dataclass(frozen=True, slots=True)
class Volume:
    """What an unlisted file may be: a volume of the anthology, by its title on the title page."""

    slug: str
    title: str
    publisher: str
    licence: str


@lru_cache(maxsize=1)
def load_manifest() -> tuple[DocumentInfo, ...]:
    """The shipped documents, in the order in which they are shown."""
    return tuple(
        DocumentInfo(**{**entry, "kind": DocumentKind(entry["kind"])})
        for entry in _table()["document"]
    )


@lru_cache(maxsize=1)
def load_volumes() -> tuple[Volume, ...]:
    """The volumes of the anthology of which a new one, or a new version, may be given."""
    return tuple(Volume(**entry) for entry in _table()["volume"])


def _table() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((DOCUMENTS / "manifest.toml").read_text(encoding="utf-8"))


def find_known(slug: str) -> DocumentInfo:
    """The manifest's entry of a shipped document.

    Raises:
        CorpusError: the manifest has no such slug.
    """
    for info in load_manifest():
        if info.slug == slug:
            return info
    known = ", ".join(info.slug for info in load_manifest())
    raise CorpusError(f"There is no document {slug!r}: choose one of {known}.")


def read_text(info: DocumentInfo) -> str:
    """The text of a shipped document, after a check that it is the published one.

    Raises:
        CorpusError: the shipped file is missing or not what the manifest says.
    """
    data = read_bytes(DOCUMENTS / info.file)
    if fingerprint(data) != info.sha256:
        raise CorpusError(f"The shipped file {info.file} is damaged: install the package again.")
    return decode(data, info.file)


@lru_cache(maxsize=8)
def read_known(slug: str) -> ParsedDocument:
    """A shipped document, split; kept, so that asking again costs nothing.

    Raises:
        CorpusError: unknown slug, or a shipped file that is not as published.
    """
    info = find_known(slug)
    return split_document(read_text(info), info)
