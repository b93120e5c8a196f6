"""What all shapes share: camelCase keys, versions, pages of a list, values of an enumeration."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel
from pydantic_core import CoreSchema, core_schema

from app.catalogue.catalogue import Catalogue

Values = TypeVar("Values", bound=StrEnum)


class _ToldInPlace:
    """Lets the description list an enumeration's values where they are used, unnamed.

    Pydantic would refer to a schema with the Python class's name and docstring, which are no
    promise to clients. It describes what it reads from JSON, so that is told as plain words.
    """

    def __get_pydantic_core_schema__(
        self, source: type[StrEnum], _handler: Callable[[Any], CoreSchema]
    ) -> CoreSchema:
        words = core_schema.literal_schema([one.value for one in source])
        return core_schema.json_or_python_schema(
            json_schema=core_schema.no_info_after_validator_function(source, words),
            python_schema=core_schema.enum_schema(source, list(source), sub_type="str"),
        )


OneOf = Annotated[Values, _ToldInPlace()]
"""A value of this enumeration: ``OneOf[Status]``."""


class Shape(BaseModel):
    """The parent of every shape: keys in camelCase."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Versioned(Shape):
    """An answer that names what it was made from."""

    schema_version: str = Field(
        description="Version of the causal schema.", examples=["1.0.0+1a2b3c4d"]
    )
    document_versions: dict[str, str] = Field(
        description="Version of each document, by its slug.", examples=[{"PO": "1.0"}]
    )


def versions(catalogue: Catalogue) -> dict[str, Any]:
    """The keys of ``Versioned``."""
    return {
        "schema_version": catalogue.schema_version,
        "document_versions": dict(catalogue.documents),
    }


class Listing(Versioned):
    """One page of a list, always in the same order."""

    total: int = Field(description="How many there are on all pages together.", examples=[1])
    page: int = Field(examples=[1])
    page_size: int = Field(examples=[20])
