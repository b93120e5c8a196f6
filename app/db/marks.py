"""Marks of what has been loaded: written in the same transaction as the load itself."""

from sqlmodel import Session

from app.db.tables import MetaRow

REVISION = "revision"


def mark_of(session: Session, key: str) -> str | None:
    """The mark under this key, None where that step never finished."""
    row = session.get(MetaRow, key)
    return row.value if row else None


def set_mark(session: Session, key: str, value: str) -> None:
    """Remember that this step is done for this value, and that the data changed."""
    session.merge(MetaRow(key=key, value=value))
    bump_revision(session)


def revision_of(session: Session) -> int:
    """How many changes were counted; 0 for a store in which nothing was loaded yet."""
    return int(mark_of(session, REVISION) or 0)


def bump_revision(session: Session) -> None:
    """Count a change; what is kept in memory is renewed when this number moves."""
    count = revision_of(session) + 1
    session.merge(MetaRow(key=REVISION, value=str(count)))
