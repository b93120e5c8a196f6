"""Marks of what has been loaded: written in the same transaction as the load itself."""

from sqlmodel import Session

from app.db.tables import MetaRow


def mark_of(session: Session, key: str) -> str | None:
    """The mark under this key, None where that step never finished."""
    row = session.get(MetaRow, key)
    return row.value if row else None


def set_mark(session: Session, key: str, value: str) -> None:
    """Remember that this step is done for this value, and that the data changed."""
    session.merge(MetaRow(key=key, value=value))
    bump_revision(session)


def bump_revision(session: Session) -> None:
    """Count a change; what is kept in memory is renewed when this number moves."""
    count = int(mark_of(session, "revision") or 0) + 1
    session.merge(MetaRow(key="revision", value=str(count)))
