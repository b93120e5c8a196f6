"""A random sample of confirmed claims or tags, to be judged afresh by somebody else."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlmodel import Session

from app.catalogue.stored_schema import stored_schema
from app.db.queries.texts import all_texts
from graph.audit.audit import claims_of
from graph.schema.model import CausalSchema, Claim, Node

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class ClaimSample:
    """A claim with the nodes it was laid on."""

    claim: Claim
    text: str
    cause: Node
    effect: Node


@dataclass(frozen=True, slots=True)
class TagSample:
    """A confirmed tag: this quote is about this node. ``address`` is that of the quote."""

    address: str
    text: str
    node: Node


def sample_claims(session: Session, count: int, seed: int) -> tuple[ClaimSample, ...]:
    """Draw at most ``count`` confirmed claims, evenly and without repeats.

    The same store and seed give the same claims in the same order.
    """
    schema, texts = stored_schema(session), all_texts(session)
    nodes = _nodes(schema)
    drawn = _draw(claims_of(schema), count, seed)
    return tuple(ClaimSample(c, texts[c.quote], nodes[c.cause], nodes[c.effect]) for c in drawn)


def sample_tags(session: Session, count: int, seed: int) -> tuple[TagSample, ...]:
    """Draw at most ``count`` confirmed tags, as ``sample_claims`` does."""
    nodes, texts = stored_schema(session).nodes, all_texts(session)
    tags = [(address, node) for node in nodes for address in node.tags]
    return tuple(TagSample(a, texts[a], node) for a, node in _draw(tags, count, seed))


def _nodes(schema: CausalSchema) -> dict[str, Node]:
    return {node.slug: node for node in schema.nodes}


def _draw(rows: Iterable[Row], count: int, seed: int) -> Sequence[Row]:
    every = list(rows)
    return random.Random(seed).sample(every, min(count, len(every)))
