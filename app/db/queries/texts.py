"""The words of quotes, without the rows around them."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from app.db.tables import DocumentRow, QuoteRow


def quote_texts(session: Session, addresses: Iterable[str]) -> dict[str, str]:
    """The texts of these quotes, by address; one query, none for no quotes."""
    wanted = sorted(set(addresses))
    if not wanted:
        return {}
    columns = select(col(QuoteRow.address), col(QuoteRow.text))
    return dict(session.execute(columns.where(col(QuoteRow.address).in_(wanted))).all())


def all_texts(session: Session) -> dict[str, str]:
    """The texts of all quotes, current or not, by address."""
    return dict(session.execute(select(col(QuoteRow.address), col(QuoteRow.text))).all())


def quote_ids(session: Session) -> dict[str, int]:
    """The ids of all quotes, current or not, by address."""
    rows = session.execute(select(col(QuoteRow.address), col(QuoteRow.id)))
    return {address: number for address, number in rows if number is not None}


def current_addresses(session: Session) -> list[str]:
    """The addresses of all current quotes, oldest first."""
    query = select(QuoteRow.address).where(col(QuoteRow.current))
    return list(session.exec(query.order_by(col(QuoteRow.id))))


def texts_in_order(session: Session) -> list[tuple[str, str, str, str]]:
    """Address, text, section and repeat key of the current quotes, in the order of documents."""
    columns = (
        *(col(QuoteRow.address), col(QuoteRow.text)),
        *(col(QuoteRow.section), col(QuoteRow.repeat_key)),
    )
    rows = session.execute(
        select(*columns)
        .join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document))
        .where(col(QuoteRow.current))
        .order_by(col(DocumentRow.position), col(QuoteRow.position))
    )
    return [(address, text, section, key) for address, text, section, key in rows]
