"""Which splitter reads which kind of document."""

from collections.abc import Callable
from typing import TypeAlias

from corpus.errors import CorpusError
from corpus.model import DocumentInfo, DocumentKind, ParsedDocument
from corpus.splitting.anthology import split_anthology

Splitter: TypeAlias = Callable[[str, DocumentInfo], ParsedDocument]

SPLITTERS: dict[DocumentKind, Splitter] = {
    DocumentKind.ANTHOLOGY: split_anthology,
}


def split_document(text: str, info: DocumentInfo) -> ParsedDocument:
    """Split a text as its kind asks for; the same text and info always give the same parts.

    Raises:
        CorpusError: the text has not the form that its kind has.
    """
    splitter = SPLITTERS.get(info.kind)
    if splitter is None:
        raise CorpusError(f"A document of kind {info.kind} cannot be split: give it another kind.")
    return splitter(text, info)
