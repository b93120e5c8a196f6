"""What lists can be asked for: unknown query keys are refused, all errors are told at once."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from fastapi import Depends, Request
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel
from pydantic_core import CoreSchema, core_schema
from sqlmodel import Session

from app.api.schemas.base import OneOf
from app.catalogue.catalogue import Catalogue
from app.catalogue.parties import VOICES
from app.db.queries.claim_lists import ClaimFilter
from app.db.queries.documents import own_document
from app.db.queries.sections import section_numbers
from app.errors import InvalidInputError
from app.questions.names import unknown
from corpus.ids import parse_address
from graph.schema.model import Bearing, Level, NodeKind, Polarity, Status


class _OrAny:
    """A status or the word ``any``, told apart at once, so that a mistake is one sentence."""

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: Callable[[Any], CoreSchema]
    ) -> CoreSchema:
        words = core_schema.literal_schema([*(one.value for one in Status), "any"])
        return core_schema.no_info_after_validator_function(_status_or_any, words)


def _status_or_any(word: str) -> Status | Literal["any"]:
    return "any" if word == "any" else Status(word)


Name = Annotated[str | None, Field(max_length=200)]


def named_status(status: "AnyStatus | None") -> Status | None:
    """The status that was named; None for ``any``, or where none was."""
    return status if isinstance(status, Status) else None


AnyStatus = Annotated[Status | Literal["any"], _OrAny()]
"""A status, or ``any``."""

_WHERE = "A section, such as `3.10` or `PO-3.10`: itself and all below it."


class Paging(BaseModel):
    """Which page; the parent of all filters."""

    model_config = ConfigDict(extra="forbid", alias_generator=to_camel, populate_by_name=True)

    page: int = Field(1, ge=1, le=1_000_000)
    page_size: int = Field(20, ge=1, le=100)


class DocumentPart(Paging):
    """Lists that can be kept to a document or a section of it."""

    document: Name = Field(None, description="Slug of a document.", examples=["PO"])


class Evidence(DocumentPart):
    """Lists over quotes, tags or claims."""

    section: Name = Field(None, description=_WHERE, examples=["1.1"])
    voice: Name = Field(None, description=f"One of: {', '.join(VOICES)}.", examples=["ouder"])


class QuoteKeys(Evidence):
    """Filters of quotes. ``status`` is that of a tag, ``confirmed`` when a node is named."""

    node: Name = Field(None, description="Quotes that are about this node.")
    theme: Name = Field(None, description="Quotes that are about a node of this theme.")
    status: AnyStatus | None = Field(None, description="Status of the tag.")


class NodeKeys(Evidence):
    """Filters of nodes. ``document`` and ``voice`` look at quotes tagged with ``status``."""

    theme: Name = None
    kind: OneOf[NodeKind] | None = None
    level: OneOf[Level] | None = None
    status: AnyStatus | None = None


class ClaimKeys(Evidence):
    """Filters of claims, and of links through their claims."""

    status: AnyStatus = Status.CONFIRMED
    theme: Name = Field(None, description="Cause or effect is of this theme.")
    node: Name = Field(None, description="Cause or effect is this node.")
    cause: Name = None
    effect: Name = None
    polarity: Polarity | None = None
    bearing: OneOf[Bearing] | None = None


class SectionKeys(DocumentPart):
    """Filters of sections."""

    depth: int | None = Field(None, ge=1, le=3)
    section: Name = Field(None, description=_WHERE, examples=["1.1"])
    node: Name = Field(None, description="Sections that this node draws on.")


class SearchKeys(Paging):
    """A question in plain words."""

    q: str = Field(description="The question, or a sentence of a quote.", examples=["wachtlijst"])


@dataclass(frozen=True, slots=True)
class AskedSection:
    """A document and a section of it, as far as they were named."""

    document: str | None
    section: str | None


async def no_keys(request: Request) -> None:
    """Refuse every query key: for addresses that take none."""
    if request.query_params:
        names = ", ".join(repr(key[:80]) for key in dict.fromkeys(request.query_params))
        raise InvalidInputError((f"This address takes no query keys; leave out {names}.",))


NoKeys = Depends(no_keys)


def resolve(session: Session, catalogue: Catalogue, keys: Paging) -> AskedSection:
    """The place that the filters name, once every name in them is known.

    Raises InvalidInputError with everything that is unknown.
    """
    errors = [*_unknown_names(catalogue, keys)]
    place, wrong = _place(session, catalogue, keys)
    if errors or wrong:
        raise InvalidInputError((*errors, *wrong))
    return place


def _unknown_names(catalogue: Catalogue, keys: Paging) -> list[str]:
    nodes = [*catalogue.nodes, *catalogue.redirects]
    known: dict[str, Collection[str]] = {
        "theme": catalogue.themes,
        "node": nodes,
        "cause": nodes,
        "effect": nodes,
        "document": catalogue.documents,
        "voice": VOICES,
    }
    return [
        unknown(name, value, names)
        for name, names in known.items()
        if (value := getattr(keys, name, None)) is not None and value not in names
    ]


def _place(session: Session, catalogue: Catalogue, keys: Paging) -> tuple[AskedSection, list[str]]:
    document: str | None = getattr(keys, "document", None)
    asked: str | None = getattr(keys, "section", None)
    if asked is None:
        return AskedSection(document, None), []
    address = parse_address(asked)
    named = address.document if address else document or own_document(session)
    number = (address.section or "") if address else asked
    known = set(section_numbers(session))
    if (named, number) not in known or (document and document != named):
        numbers = [number for slug, number in known if slug == named]
        return AskedSection(None, None), [unknown("section", asked, sorted(numbers))]
    return AskedSection(named, number), []


def current_slug(catalogue: Catalogue, slug: str | None) -> str | None:
    """The node that a retired slug stands for; any other slug as it is."""
    return catalogue.redirects.get(slug, slug) if slug else None


def claim_filter(session: Session, catalogue: Catalogue, keys: ClaimKeys) -> ClaimFilter:
    """The keys as the store takes them. Raises InvalidInputError with everything unknown."""
    place = resolve(session, catalogue, keys)
    node = current_slug(catalogue, keys.node)
    nodes = [[node]] if node else []
    themes = [catalogue.theme(keys.theme).nodes] if keys.theme else []
    return ClaimFilter(
        status=named_status(keys.status),
        cause=current_slug(catalogue, keys.cause),
        effect=current_slug(catalogue, keys.effect),
        ends=(*nodes, *themes),
        polarity=keys.polarity,
        bearing=keys.bearing,
        document=place.document,
        section=place.section,
        voice=keys.voice,
    )
