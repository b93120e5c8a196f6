"""An enumeration in a shape: one type inside, plain words to clients."""

import json
from enum import StrEnum
from typing import Literal

import pytest
from pydantic import BaseModel, ValidationError

from app.api.schemas.base import OneOf, Shape


class Colour(StrEnum):
    """Not for clients."""

    RED = "red"
    BLUE = "blue"


class Painted(BaseModel):
    colour: OneOf[Colour]
    under: OneOf[Colour] | None = None


class Worded(BaseModel):
    colour: Literal["red", "blue"]
    under: Literal["red", "blue"] | None = None


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_an_enumeration_is_described_by_its_words_alone(
    mode: Literal["validation", "serialization"],
) -> None:
    told, words = (shape.model_json_schema(mode=mode) for shape in (Painted, Worded))
    assert told["properties"] == words["properties"]
    assert "$defs" not in told


def test_words_become_members_and_go_out_as_words() -> None:
    made = Painted.model_validate({"colour": "red", "under": Colour.BLUE})
    assert (made.colour, made.under) == (Colour.RED, Colour.BLUE)
    assert isinstance(made.colour, Colour)
    assert Painted.model_validate_json(made.model_dump_json()) == made
    assert json.loads(made.model_dump_json()) == {"colour": "red", "under": "blue"}


def test_another_word_is_refused_with_those_that_fit() -> None:
    with pytest.raises(ValidationError, match="'red' or 'blue'"):
        Painted.model_validate({"colour": "green"})


def test_keys_go_out_in_camel_case() -> None:
    class Told(Shape):
        page_size: int

    assert Told(page_size=1).model_dump_json(by_alias=True) == '{"pageSize":1}'
