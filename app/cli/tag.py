"""Tags texts as they come, one line in, one line out."""

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.cli.output import complain, write_json
from graph.schema.load import load_nodes
from graph.tagging import TagResult, build_pipeline, tag_result_json, tag_texts

if TYPE_CHECKING:
    from spacy.language import Language

LONGEST_TEXT = 1_000_000
"""Code points of one text; spaCy takes no more."""


def tag_lines(lines: Iterable[bytes], *, syntax: bool = False) -> bool:
    """Tag ``{"id", "text"}`` lines, each as soon as it is read; blank lines count for nothing.

    A line that cannot be tagged is told on standard error with its number. Says whether all could.
    With ``syntax`` each result names its ``words`` too, with parts of speech and dependencies.
    """
    nlp = build_pipeline(load_nodes(), syntax=syntax)
    bad = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = _row(line)
        except ValueError as error:
            complain(f"Line {number} was left out: {error}")
            bad += 1
            continue
        write_json(tag_result_json(row[0], _tag(nlp, row[1])))
        sys.stdout.flush()
    return bad == 0


def tag_one(text: str) -> str:
    """What a single text says, for people."""
    result = _tag(build_pipeline(load_nodes()), text[:LONGEST_TEXT])
    lines = ["Tags:"]
    lines += [f"  {tag.score:.2f}  {tag.node}  ({tag.label})" for tag in result.tags]
    lines += ["Claims:"]
    lines += [
        f"  {claim.cause.span.text!r} {claim.polarity} {claim.effect.span.text!r}"
        for claim in result.claims
    ]
    lines += [f"Voices: {', '.join(result.voices)}", f"Stance: {', '.join(result.stance)}"]
    return "\n".join(lines)


def _tag(nlp: "Language", text: str) -> TagResult:
    return next(iter(tag_texts(nlp, [text])))


def _row(line: bytes) -> tuple[object, str]:
    """Id and text of a line. Raises ValueError with a sentence."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("it is not in UTF-8; save it as such.") from None
    except (ValueError, RecursionError):
        raise ValueError("it is not JSON; write one object a line.") from None
    if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("text"), str):
        raise ValueError('it is no object with "id" and "text"; add them.')
    if len(row["text"]) > LONGEST_TEXT:
        raise ValueError(f"its text is longer than {LONGEST_TEXT} characters; split it.")
    return row["id"], row["text"]
