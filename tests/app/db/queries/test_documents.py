"""Documents in their order, with what stands in them."""

from sqlmodel import Session

from app.db.marks import set_mark
from app.db.queries.contents import all_quotes, document_rows, quotes_ever_of, quotes_of
from app.db.queries.counts import document_counts, footnote_counts, section_counts
from app.db.queries.documents import (
    document_slugs,
    document_versions,
    listed_documents,
    own_document,
    own_document_version,
)
from app.db.queries.quotes import FOOTNOTE
from app.db.queries.sections import all_sections, quotes_within, section_numbers
from app.db.queries.texts import (
    all_texts,
    current_addresses,
    quote_ids,
    quote_texts,
    texts_in_order,
)
from app.db.tables import QuoteRow


def test_the_document_of_the_schema_is_told_with_its_version(session: Session) -> None:
    assert own_document(session) == ""
    set_mark(session, "schema.document", "PO 1.10")
    assert own_document_version(session) == ("PO", "1.10")
    assert own_document(session) == "PO"


def test_documents_and_sections_keep_their_order(session: Session) -> None:
    assert document_slugs(session) == ["PO", "brief-2023"]
    assert list(document_versions(session).items()) == [("PO", "1.0"), ("brief-2023", "1.0")]
    assert [row.slug for row in document_rows(session)] == ["PO", "brief-2023"]
    places = [(row.document, row.number) for row in all_sections(session)]
    assert places == [("PO", "1.1"), ("PO", "1.1.2"), ("PO", "1.10"), ("brief-2023", "1")]
    assert sorted(section_numbers(session)) == sorted(places)


def test_counts_leave_out_quotes_that_are_gone(session: Session) -> None:
    session.get_one(QuoteRow, 3).current = False
    session.flush()
    assert [(one.slug, one.quotes, one.sections) for one in listed_documents(session)] == [
        ("PO", 3, 3),
        ("brief-2023", 2, 1),
    ]
    assert quotes_within(session)["PO", "1"] == 3
    assert quotes_within(session)["PO", "1.1"] == 2
    assert [row.id for row in quotes_of(session, "PO")] == [1, 2, 4]
    assert len(quotes_ever_of(session, "PO")) == 4
    assert len(all_quotes(session)) == 6


def test_words_and_ids_come_by_address(session: Session, statements: list[str]) -> None:
    session.get_one(QuoteRow, 1).current = False
    session.flush()
    assert quote_texts(session, ["PO-1.1-2", "nowhere"]) == {"PO-1.1-2": "Ruzie geeft stress."}
    assert len(all_texts(session)) == 6
    assert quote_ids(session)["brief-2023-1"] == 5
    assert current_addresses(session)[0] == "PO-1.1-2"
    assert [row[0] for row in texts_in_order(session)] == current_addresses(session)
    assert texts_in_order(session)[0][1:3] == ("Ruzie geeft stress.", "1.1")
    statements.clear()
    assert (quote_texts(session, []), statements) == ({}, [])


def test_counts_by_section_are_of_one_document_and_footnotes_of_each(session: Session) -> None:
    session.get_one(QuoteRow, 6).flags = [FOOTNOTE]
    session.get_one(QuoteRow, 4).current = False
    session.flush()
    assert section_counts(session, "PO") == {"1.1": 2, "1.1.2": 1}
    assert section_counts(session, "brief-2023") == {"1": 2}
    assert document_counts(session) == {"PO": 3, "brief-2023": 2}
    assert footnote_counts(session) == {"brief-2023": 1}
