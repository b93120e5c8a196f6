"""What OpenAPI says is what clients know: no name or docstring of a Python class leaks."""

import json
from typing import Any

import pytest
from fastapi import FastAPI

from graph.schema.model import Bearing, Level, NodeKind, Status


@pytest.fixture
def described(api: FastAPI) -> dict[str, Any]:
    return api.openapi()


def test_every_schema_is_used(described: dict[str, Any]) -> None:
    told = json.dumps(described)
    for name in described["components"]["schemas"]:
        assert f'"#/components/schemas/{name}"' in told


def test_values_stand_where_they_are_used(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    assert not [name for name, schema in schemas.items() if "enum" in schema]
    assert schemas["NodeShape"]["properties"]["kind"]["enum"] == [*NodeKind]
    assert schemas["ClaimShape"]["properties"]["bearing"]["enum"] == [*Bearing]
    assert schemas["ChangeShape"]["properties"]["change"]["enum"] == ["less", "more", "unknown"]


def test_filters_list_the_values_of_the_schema(described: dict[str, Any]) -> None:
    keys = {
        (path, one["name"]): json.dumps(one["schema"])
        for path, operations in described["paths"].items()
        for one in operations["get"].get("parameters", ())
    }
    assert json.dumps([*Level]) in keys["/nodes", "level"]
    assert json.dumps([*Status, "any"]) in keys["/claims", "status"]
    assert json.dumps([*Status]) in keys["/paths", "status"]


def test_tags_are_the_resources(described: dict[str, Any]) -> None:
    for path, operations in described["paths"].items():
        assert operations["get"]["tags"] == [path.split("/")[1]]


def test_numbers_tell_their_bounds(described: dict[str, Any]) -> None:
    [links] = [
        one["schema"]
        for one in described["paths"]["/paths"]["get"]["parameters"]
        if one["name"] == "maxLinks"
    ]
    assert (links["minimum"], links["maximum"], links["default"]) == (1, 8, 6)
