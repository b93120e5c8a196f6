"""Query keys that causal questions share, and how they become names for the services."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel
from pydantic.config import JsonDict

from app.api.schemas.base import OneOf
from app.catalogue.parties import VOICES
from app.questions.names import EndNames, FilterNames
from graph.bounds import MAX_LINKS, MIN_QUOTES, PATHS, Bound
from graph.schema.model import Status

Names = Annotated[list[Annotated[str, Field(max_length=200)]], Field(max_length=50)]
"""A key that may be given more than once."""


def within(bound: Bound) -> JsonDict:
    """Describe a number by its bound; the question itself holds it to that.

    So all mistakes are told at once.
    """
    return {"minimum": bound.low, "maximum": bound.high}


class QuestionKeys(BaseModel):
    """The parent of all: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", alias_generator=to_camel, populate_by_name=True)

    status: list[OneOf[Status]] = Field(
        [Status.CONFIRMED],
        description="Status of the claims that count; may be given more than once.",
    )

    def statuses(self) -> frozenset[Status]:
        """The statuses, each once."""
        return frozenset(self.status)

    def filters(self) -> FilterNames:
        """The filters as names."""
        return FilterNames(statuses=self.statuses())


class EvidenceKeys(QuestionKeys):
    """Which claims count. Each may be given more than once; then one of the values will do."""

    document: Names = Field(
        [], description="Only claims from this document (slug).", examples=[["PO"]]
    )
    section: Names = Field(
        [],
        description="Only claims from this section (`3.10` or `PO-3.10`) or a part of it.",
        examples=[["1"]],
    )
    voice: Names = Field(
        [], description=f"Only claims by this voice: {', '.join(VOICES)}.", examples=[[]]
    )
    min_quotes: int = Field(
        0,
        description="Only links that so many distinct quotes support without condition.",
        json_schema_extra=within(MIN_QUOTES),
    )

    def filters(self) -> FilterNames:
        """The filters as names."""
        return FilterNames(
            documents=tuple(self.document),
            sections=tuple(self.section),
            voices=tuple(self.voice),
            statuses=self.statuses(),
            min_quotes=self.min_quotes,
        )


class EndKeys(EvidenceKeys):
    """From where to where, and on which evidence."""

    cause: Names = Field(
        [],
        description="Slug of a node to start from; may be given more than once.",
        examples=[["geldzorgen"]],
    )
    effect: Names = Field(
        [],
        description="Slug of a node to arrive at; may be given more than once.",
        examples=[["onveiligheid"]],
    )
    cause_theme: Names = Field([], description="Start from any node of this theme.")
    effect_theme: Names = Field([], description="Arrive at any node of this theme.")
    max_links: int = Field(
        6,
        description="Links in a path at most.",
        json_schema_extra=within(MAX_LINKS),
    )
    limit: int = Field(20, description="Paths at most.", json_schema_extra=within(PATHS))

    def causes(self) -> EndNames:
        """The end to start from, as names."""
        return EndNames(tuple(self.cause), tuple(self.cause_theme))

    def effects(self) -> EndNames:
        """The end to arrive at, as names."""
        return EndNames(tuple(self.effect), tuple(self.effect_theme))
