"""A quote with its claims is shown in cleaned words, or in the source's own where it must be."""

import pytest

from app.db.store import Store
from app.db.tables import ClaimRow, QuoteRow
from app.pages.parts.library import Library, read_library
from app.pages.parts.quotes import view_claims, view_quote
from graph.schema.model import Bearing, Origin, Status

TEXT = "Door stress <noot> ontstaat ruzie."
CLEAN = "Door stress ontstaat ruzie."
CLAIM = ClaimRow(
    id="claim",
    quote=1,
    cause="stress",
    effect="ruzie",
    polarity="+",
    bearing=Bearing.SUPPORTS,
    status=Status.CONFIRMED,
    origin=Origin.CURATED,
    score=1,
    cause_start=5,
    cause_end=11,
    effect_start=28,
    effect_end=33,
    cue="Door",
    kind="causal",
    explicit=True,
    negated=False,
    pipeline="",
)


@pytest.fixture
def library(pages_store: Store) -> Library:
    with pages_store.session() as session:
        return read_library(session)


def _row(clean: str) -> QuoteRow:
    return QuoteRow(
        document="PO",
        version="1.0",
        section="1.1",
        ordinal=9,
        position=0,
        address="PO-1.1-9",
        text=TEXT,
        clean=clean,
        first_line=1,
        last_line=1,
        pieces=[[0, len(TEXT)]],
        flags=[],
        repeat_key="",
    )


def _marked(stretches: tuple[object, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, one.roles) for one in stretches if one.roles]  # type: ignore[attr-defined]


MARKED = [("Door", ("cue",)), ("stress", ("cause",)), ("ruzie", ("effect",))]


def test_claims_are_marked_in_the_cleaned_words(library: Library) -> None:
    view = view_claims(_row(CLEAN), library, [CLAIM], ["PO-1.1-1"])
    assert "".join(one.text for one in view.stretches) == CLEAN
    assert _marked(view.stretches) == MARKED
    assert not view.verbatim
    assert [ref.href for ref in view.repeats] == ["/citaat/PO-1.1-1"]


def test_where_marks_cannot_move_the_source_itself_is_shown(library: Library) -> None:
    view = view_claims(_row("Stress geeft ruzie."), library, [CLAIM])
    assert "".join(one.text for one in view.stretches) == TEXT
    assert _marked(view.stretches) == MARKED
    assert view.verbatim


def test_a_quote_without_claims_is_its_cleaned_words_in_its_place(library: Library) -> None:
    view = view_quote(_row(CLEAN), library, why=("omdat",))
    assert [one.text for one in view.stretches] == [CLEAN]
    assert (view.href, view.anchor) == ("/citaat/PO-1.1-9", "citaat-PO-1.1-9")
    assert (view.place.href, view.why, view.verbatim) == ("/bron/PO/1.1", ("omdat",), False)
