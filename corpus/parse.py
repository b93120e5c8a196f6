"""The way in: a file becomes sections and quotes, and those become JSON."""

from dataclasses import fields
from pathlib import Path
from typing import Any

from corpus.model import DocumentInfo, ParsedDocument, Section
from corpus.recognise import recognise_file
from corpus.splitting.dispatch import split_document


def parse_file(path: Path) -> ParsedDocument:
    """Read a file, say which document it is and split it.

    Raises:
        CorpusError: not readable, empty, no text in UTF-8, damaged, unknown or not of its form.
    """
    text, info = recognise_file(path)
    return split_document(text, info)


def as_json(parsed: ParsedDocument) -> dict[str, Any]:
    """The parts as the command line and the API hand them out: camelCase keys, plain values."""
    return {
        "document": _document(parsed.document),
        "sections": [_section(section) for section in parsed.sections],
        "quotes": [
            {
                "section": quote.section,
                "ordinal": quote.ordinal,
                "text": quote.text,
                "clean": quote.clean,
                "lines": list(quote.lines),
                "pieces": [list(piece) for piece in quote.pieces],
                "flags": list(quote.flags),
            }
            for quote in parsed.quotes
        ],
        "abbreviations": [
            {"abbr": entry.abbr, "expansion": entry.expansion, "lines": list(entry.lines)}
            for entry in parsed.abbreviations
        ],
        "matter": [{"kind": part.kind, "lines": list(part.lines)} for part in parsed.matter],
        "leftOut": [
            {"lines": list(part.lines), "text": part.text, "why": part.why}
            for part in parsed.left_out
        ],
    }


def _document(info: DocumentInfo) -> dict[str, Any]:
    values = {field.name: getattr(info, field.name) for field in fields(info)}
    return {
        **values,
        "kind": info.kind.value,
        "date": info.date.isoformat() if info.date else None,
        "colophon": dict(info.colophon),
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "number": section.number,
        "title": section.title,
        "tocTitle": section.toc_title,
        "depth": section.depth,
        "parent": section.parent,
        "lines": list(section.lines),
    }
