"""Filters have bounds, refuse what they do not know and say everything that is wrong at once."""

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError
from sqlmodel import Session

from app.api.http.filters import (
    AskedSection,
    ClaimKeys,
    NodeKeys,
    Paging,
    QuoteKeys,
    SectionKeys,
    current_slug,
    resolve,
)
from app.catalogue.catalogue import Catalogue
from app.errors import InvalidInputError
from graph.schema.model import Level, Status


def refused(kind: type[Paging], keys: dict[str, object]) -> str:
    with pytest.raises(ValidationError) as told:
        kind.model_validate(keys)
    return str(told.value)


@pytest.mark.parametrize("given", [{"page": 1}, {"page": 1_000_000}, {"pageSize": 1}])
def test_the_ends_of_a_bound_are_inside(given: dict[str, object]) -> None:
    assert QuoteKeys.model_validate({**given, "pageSize": given.get("pageSize", 100)})


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        (Paging, {"page": 0}),
        (Paging, {"page": 1_000_001}),
        (Paging, {"pageSize": 0}),
        (Paging, {"pageSize": 101}),
        (SectionKeys, {"depth": 0}),
        (SectionKeys, {"depth": 4}),
        (Paging, {"colour": "red"}),
        (NodeKeys, {"level": "house"}),
        (NodeKeys, {"kind": "effect"}),
        (ClaimKeys, {"polarity": "?"}),
        (ClaimKeys, {"bearing": "helps"}),
        *((QuoteKeys, {name: "x" * 201}) for name in ("node", "theme", "voice", "document")),
        *((ClaimKeys, {name: "x" * 201}) for name in ("section", "cause", "effect", "node")),
    ],
)
def test_what_is_out_of_bounds_is_refused(kind: type[Paging], keys: dict[str, object]) -> None:
    assert next(iter(keys)) in refused(kind, keys)


def test_a_name_may_have_two_hundred_letters() -> None:
    assert QuoteKeys.model_validate({"node": "x" * 200}).node == "x" * 200


def test_without_a_filter_nothing_but_the_page_is_asked() -> None:
    keys = QuoteKeys.model_validate({})
    assert (keys.page, keys.page_size, keys.node, keys.status) == (1, 20, None, None)
    assert ClaimKeys.model_validate({}).status is Status.CONFIRMED


def test_a_status_is_one_of_the_schema_or_any() -> None:
    read = [ClaimKeys.model_validate({"status": word}).status for word in (*Status, "any")]
    assert read == [*Status, "any"]
    assert isinstance(read[0], Status)
    assert "'suggested', 'confirmed', 'rejected' or 'any'" in refused(
        ClaimKeys, {"status": "maybe"}
    )


def test_a_level_is_one_of_the_schema() -> None:
    for level in Level:
        assert NodeKeys.model_validate({"level": level.value}).level is level


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ({}, AskedSection(None, None)),
        ({"document": "PO"}, AskedSection("PO", None)),
        ({"section": "1.1"}, AskedSection("PO", "1.1")),
        ({"section": "PO-1.1"}, AskedSection("PO", "1.1")),
        ({"section": "1.1", "document": "PO"}, AskedSection("PO", "1.1")),
        ({"section": "PO-1", "document": "PO"}, AskedSection("PO", "1")),
    ],
)
def test_a_section_may_do_without_its_document(
    session: Session, catalogue: Catalogue, asked: dict[str, str], place: AskedSection
) -> None:
    assert resolve(session, catalogue, QuoteKeys.model_validate(asked)) == place


@pytest.mark.parametrize(
    ("asked", "hints"),
    [
        ({"section": "1.3"}, ["section '1.3'", "1.1"]),
        ({"section": "XX-1.1"}, ["section 'XX-1.1'"]),
        ({"section": "PO-1.1", "document": "QQ"}, ["document 'QQ'", "section 'PO-1.1'"]),
        ({"theme": "gezim", "node": "stres"}, ["theme 'gezim'; did you mean gezin?", "stress"]),
        ({"voice": "oudr", "section": "9"}, ["ouder", "section '9'"]),
    ],
)
def test_every_unknown_name_is_told(
    session: Session, catalogue: Catalogue, asked: dict[str, str], hints: list[str]
) -> None:
    with pytest.raises(InvalidInputError) as told:
        resolve(session, catalogue, QuoteKeys.model_validate(asked))
    assert len(told.value.errors) == len(asked)
    assert all(hint in " ".join(told.value.errors) for hint in hints)


@pytest.mark.parametrize("end", ["cause", "effect", "node"])
def test_each_end_of_a_claim_must_be_a_node(
    session: Session, catalogue: Catalogue, end: str
) -> None:
    for slug in ("stress", "spanning"):
        assert resolve(session, catalogue, ClaimKeys.model_validate({end: slug}))
    with pytest.raises(InvalidInputError, match=f"no {end} 'stres'"):
        resolve(session, catalogue, ClaimKeys.model_validate({end: "stres"}))


def test_a_retired_slug_stands_for_its_node(catalogue: Catalogue) -> None:
    asked = ("spanning", "stress", None, "")
    assert [current_slug(catalogue, slug) for slug in asked] == ["stress", "stress", None, None]


@pytest.mark.parametrize("path", ["nodes/stress", "claims/x", "sections/PO-1", "graph", "loops/x"])
def test_an_address_without_keys_names_those_it_refuses(client: TestClient, path: str) -> None:
    answer = client.get(f"/api/v1/{path}?kleur=rood&kleur=blauw&{'x' * 90}=1")
    assert answer.status_code == 400
    assert answer.json()["errors"] == [
        f"This address takes no query keys; leave out 'kleur', {'x' * 80!r}."
    ]
