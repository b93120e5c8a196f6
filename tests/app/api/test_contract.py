"""Whatever is asked, the answer is what the OpenAPI document says (a few questions each)."""

import json
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from app.api.application import create_api
from app.urls import API

PATHS = sorted(create_api().openapi()["paths"])


@pytest.mark.parametrize("path", PATHS)
def test_every_operation_keeps_the_contract(site: FastAPI, path: str) -> None:
    operation = schemathesis.openapi.from_asgi(f"{API}/openapi.json", site)[path]["GET"]

    @settings(
        max_examples=10,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def keeps_the_contract(case: schemathesis.Case[Any]) -> None:
        # A name that no node, document or section has is refused, though it is a valid string.
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    keeps_the_contract()


def test_the_description_is_the_same_each_time() -> None:
    first, second = (json.dumps(create_api().openapi()) for _ in range(2))
    assert first == second
