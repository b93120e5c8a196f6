"""Dutch words, numbers, dates and references."""

import datetime

from app.db.tables import DocumentRow, QuoteRow
from app.pages.parts.frame import paging
from app.pages.words import dutch, values
from app.pages.words.citation import cite_quote
from corpus.model import DocumentKind
from graph.schema.model import Bearing, Level, NodeKind, SetAsideReason


def test_every_value_of_the_model_has_dutch_words() -> None:
    assert set(values.KINDS) == set(NodeKind)
    assert set(values.LEVELS) == set(Level)
    assert set(values.BEARINGS) == set(Bearing)
    assert set(values.SET_ASIDE) == set(SetAsideReason)
    assert set(values.DOCUMENT_KINDS) == {kind.value for kind in DocumentKind}


def test_numbers_and_dates_are_dutch() -> None:
    assert dutch.count(1234567, "citaat", "citaten") == "1.234.567 citaten"
    assert dutch.day(datetime.date(2024, 6, 1)) == "1 juni 2024"
    assert dutch.enumerate_words(["a"]) == "a"


def test_a_page_beyond_the_last_becomes_the_last() -> None:
    pages = paging(9, 10, 25, str)
    assert (pages.page, pages.pages, pages.previous, pages.next) == (3, 3, "2", None)


def test_a_citation_reads_as_people_write_it() -> None:
    document = DocumentRow(
        slug="PO",
        title="Analyse. Bloemlezing Problemen en oorzaken",
        kind=DocumentKind.ANTHOLOGY,
        version="1.0",
        status="",
        date=datetime.date(2026, 3, 25),
        dated="",
        publisher="",
        licence="",
        address=None,
        sha256="",
        file="",
        text="",
        reader="",
        position=0,
    )
    quote = QuoteRow(
        address="PO-3.10-12",
        document="PO",
        version="1.0",
        section="3.10",
        ordinal=12,
        position=0,
        text="",
        clean="",
        first_line=1,
        last_line=1,
        pieces=[],
        flags=[],
        repeat_key="",
    )
    cited = cite_quote(document, quote, "https://d.example/", "/citaat/PO-3.10-12")
    assert cited.text == (
        "Bloemlezing Problemen en oorzaken (v1.0, 25 maart 2026), § 3.10, citaat 12. "
        "https://d.example/citaat/PO-3.10-12"
    )


def test_an_unknown_flag_is_named_rather_than_hidden() -> None:
    assert "new-flag" in values.flag("new-flag")
