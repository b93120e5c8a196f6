"""Why a quote is at a node, one sentence a kind of origin."""

import pytest

from app.db.store import Store
from app.db.tables import TagRow
from app.pages.parts.library import Library, read_library
from app.pages.words.reasons import nearest, reason, reasons
from graph.schema.model import Origin, Status


@pytest.fixture
def library(pages_store: Store) -> Library:
    with pages_store.session() as session:
        return read_library(session)


def _tag(origin: Origin, *why: object, by: str | None = None) -> TagRow:
    return TagRow(
        quote=1,
        node="stress",
        status=Status.CONFIRMED,
        origin=origin,
        score=1,
        why=list(why),
        pipeline="",
        decided_by=by,
    )


STANDS = "Het citaat staat in een paragraaf die hierbij hoort"
LIKE = {"quote": "PO-1.1-1"}
SAID = {"text": "spanning", "start": 0, "end": 8}


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        (
            _tag(Origin.SECTION),
            "Het citaat staat in een paragraaf die hierbij hoort: § 1.2 Ruzie en hulp.",
        ),
        (_tag(Origin.CURATED), ""),
        (_tag(Origin.CURATED, SAID), "Woorden die hierover gaan: ‘spanning’."),
        (_tag(Origin.PERSON), "Gelezen en bevestigd."),
        (_tag(Origin.PERSON, by="Ada"), "Gelezen en bevestigd door Ada."),
        (_tag(Origin.TERMS, SAID, SAID), "De computer vond woorden die hierbij horen: ‘spanning’."),
        (_tag(Origin.TERMS), "De computer vond woorden die hierbij horen."),
        (
            _tag(Origin.MODEL, "druk", LIKE),
            "Voorgesteld door een taalmodel: ‘druk’.",
        ),
        (_tag(Origin.MODEL), "Voorgesteld door een taalmodel."),
    ],
)
def test_each_origin_has_its_sentence(library: Library, tag: TagRow, said: str) -> None:
    assert reason(tag, "1.2", library) == said


def test_each_sentence_is_said_once_and_an_empty_one_never(library: Library) -> None:
    tags = [_tag(Origin.CURATED), _tag(Origin.PERSON), _tag(Origin.TERMS), _tag(Origin.PERSON)]
    assert reasons(tags, "1.2", library) == (
        "Gelezen en bevestigd.",
        "De computer vond woorden die hierbij horen.",
    )


def test_quotes_that_are_alike_are_named_once_in_order() -> None:
    alike = [{"quote": "PO-1.1-2"}, {"quote": "PO-1.1-1"}, SAID, "los"]
    assert nearest([_tag(Origin.MODEL, *alike), _tag(Origin.MODEL, alike[0])]) == (
        "PO-1.1-2",
        "PO-1.1-1",
    )
