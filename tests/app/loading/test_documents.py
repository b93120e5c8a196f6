"""Documents are stored once, whole, and every address keeps its meaning."""

from collections import Counter
from dataclasses import replace
from functools import partial

from sqlalchemy import event
from sqlmodel import col, select

from app.db.store import Store
from app.db.tables import QuoteRow
from app.loading.documents import store_document
from corpus.manifest import read_known
from corpus.model import ParsedDocument, Quote


def small() -> ParsedDocument:
    """The anthology's first five quotes, under the first section that has any."""
    parsed = read_known("PO")
    return replace(parsed, quotes=parsed.quotes[:5])


def stored(store: Store, parsed: ParsedDocument) -> dict[str, QuoteRow]:
    with store.session() as session:
        store_document(session, parsed, "text\n" * 6000, "1")
        session.commit()
        rows = session.exec(select(QuoteRow).where(col(QuoteRow.current))).all()
        session.expunge_all()
        return {row.text: row for row in rows}


def count_statement(seen: Counter[str], *event: object) -> None:
    """Listens to the engine; the third thing it tells is the statement."""
    seen[str(event[2])] += 1


def test_storing_twice_gives_the_same_rows(empty_store: Store) -> None:
    first, second = stored(empty_store, small()), stored(empty_store, small())
    assert {t: (r.id, r.address) for t, r in first.items()} == {
        t: (r.id, r.address) for t, r in second.items()
    }


def test_storing_again_takes_as_many_statements_for_many_quotes_as_for_few(
    empty_store: Store,
) -> None:
    parsed, counts = read_known("PO"), []
    for quotes in (parsed.quotes[:5], parsed.quotes[:200]):
        some = replace(parsed, quotes=quotes)
        stored(empty_store, some)
        statements = Counter[str]()
        note = partial(count_statement, statements)
        event.listen(empty_store.engine, "before_cursor_execute", note)
        stored(empty_store, some)
        event.remove(empty_store.engine, "before_cursor_execute", note)
        counts.append(statements.total())
    assert counts[0] == counts[1]


def test_a_new_version_keeps_addresses_and_gives_new_quotes_unused_numbers(
    empty_store: Store,
) -> None:
    old = small()
    before = stored(empty_store, old)
    added = Quote("1.1", 1, "Een nieuw citaat.", "Een nieuw citaat.", (9, 9), ((0, 17),))
    after = stored(empty_store, replace(old, quotes=(added, *old.quotes[1:])))
    assert after["Een nieuw citaat."].address == "PO-1.1-6"
    assert all(after[q.text].address == before[q.text].address for q in old.quotes[1:])
    assert old.quotes[0].text not in after


def test_the_address_of_a_quote_that_vanished_is_never_given_to_another(
    empty_store: Store,
) -> None:
    old = small()
    gone = stored(empty_store, old)[old.quotes[4].text].address
    stored(empty_store, replace(old, quotes=old.quotes[:4]))
    added = Quote("1.1", 5, "Een ander citaat.", "Een ander citaat.", (9, 9), ((0, 17),))
    after = stored(empty_store, replace(old, quotes=(*old.quotes[:4], added)))
    assert (gone, after["Een ander citaat."].address) == ("PO-1.1-5", "PO-1.1-6")


def test_a_quote_that_returns_gets_its_old_address_back(empty_store: Store) -> None:
    old = small()
    before = stored(empty_store, old)
    stored(empty_store, replace(old, quotes=old.quotes[1:]))
    again = stored(empty_store, old)
    assert {t: r.address for t, r in again.items()} == {t: r.address for t, r in before.items()}
