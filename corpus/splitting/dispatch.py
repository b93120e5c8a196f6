"""Which splitter reads which kind of document."""

from collections.abc import Callable
from typing import TypeAlias

from corpus.model import DocumentInfo, DocumentKind, ParsedDocument
from corpus.splitting.anthology.split import split_anthology
from corpus.splitting.prose.split import split_prose

Splitter: TypeAlias = Callable[[str, DocumentInfo], ParsedDocument]

SPLITTERS: dict[DocumentKind, Splitter] = {
    DocumentKind.ANTHOLOGY: split_anthology,
    DocumentKind.POLICY_LETTER: split_prose,
    DocumentKind.REPORT: split_prose,
    DocumentKind.OTHER: split_prose,
}


def split_document(text: str, info: DocumentInfo) -> ParsedDocument:
    """Split a text as its kind asks for; the same text and info always give the same parts.

    Raises:
        CorpusError: the text has not the form that its kind has.
    """
    return SPLITTERS[info.kind](text, info)
