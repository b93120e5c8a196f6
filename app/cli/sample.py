"""``doorklik sample``: a reproducible random sample, as a sheet to judge each line afresh."""

import dataclasses
import textwrap
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.options import AsJson, Data
from app.cli.output import say, write_json

if TYPE_CHECKING:
    from app.questions.sample import ClaimSample, TagSample
    from graph.schema.model import Node

_WIDTH = 100


class What(StrEnum):
    """What to draw from."""

    CLAIMS = "claims"
    TAGS = "tags"


def sample(
    what: Annotated[What, typer.Argument(help="Confirmed claims or confirmed tags.")],
    *,
    count: Annotated[int, typer.Option(min=1, max=100_000, help="How many to draw.")] = 100,
    seed: Annotated[int, typer.Option(help="Another seed draws another sample.")] = 1,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Draw a random sample of confirmed claims or tags, with all that is needed to judge each."""
    from app.cli.store import prepared  # noqa: PLC0415 - the database, only where one is used
    from app.questions.sample import sample_claims, sample_tags  # noqa: PLC0415

    with prepared(data) as (session, _):
        if what is What.CLAIMS:
            claims = sample_claims(session, count, seed)
            sheet, rows = claim_sheet(claims, seed), [_claim_json(row) for row in claims]
        else:
            tags = sample_tags(session, count, seed)
            sheet, rows = tag_sheet(tags, seed), [_tag_json(row) for row in tags]
    if as_json:
        write_json(rows)
    else:
        say(sheet)


def claim_sheet(rows: "tuple[ClaimSample, ...]", seed: int) -> str:
    """One claim a block, with room for a verdict."""
    blocks = [f"{len(rows)} claims, seed {seed}. Does the quote state the link, with this sign?"]
    for number, row in enumerate(rows, start=1):
        claim = row.claim
        lines = [
            f"{number}. {claim.quote}  [ ] yes  [ ] no  [ ] in doubt",
            *_wrapped("", row.text),
            f"   claim   {claim.cause} {claim.polarity} {claim.effect}  ({claim.bearing})",
            *_wrapped("words   ", f"{claim.cause_span.text!r} > {claim.effect_span.text!r}"),
            *_wrapped("cause   ", _node_text(row.cause)),
            *_wrapped("effect  ", _node_text(row.effect)),
        ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def tag_sheet(rows: "tuple[TagSample, ...]", seed: int) -> str:
    """One tag a block, with room for a verdict."""
    blocks = [f"{len(rows)} tags, seed {seed}. Is the quote about the node?"]
    for number, row in enumerate(rows, start=1):
        lines = [
            f"{number}. {row.address}  [ ] yes  [ ] no  [ ] in doubt",
            *_wrapped("", row.text),
            *_wrapped("node    ", _node_text(row.node)),
        ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _wrapped(name: str, text: str) -> list[str]:
    indent = " " * (3 + len(name))
    return textwrap.wrap(
        text, _WIDTH, initial_indent=f"   {name}", subsequent_indent=indent, break_long_words=False
    )


def _node_text(node: "Node") -> str:
    return f"{node.label} ({node.slug}): {node.definition}"


def _claim_json(row: "ClaimSample") -> dict[str, Any]:
    claim = row.claim
    return {
        "quote": claim.quote,
        "text": row.text,
        "cause": _node_json(row.cause),
        "effect": _node_json(row.effect),
        "polarity": claim.polarity,
        "bearing": claim.bearing,
        "causeSpan": dataclasses.asdict(claim.cause_span),
        "effectSpan": dataclasses.asdict(claim.effect_span),
        "cue": claim.cue,
    }


def _tag_json(row: "TagSample") -> dict[str, Any]:
    return {"quote": row.address, "text": row.text, "node": _node_json(row.node)}


def _node_json(node: "Node") -> dict[str, str]:
    return {"slug": node.slug, "label": node.label, "definition": node.definition}
