"""Alembic runs this with a connection of ours; it opens none itself."""

from alembic import context
from sqlmodel import SQLModel

import app.db.models  # noqa: F401 - fills SQLModel.metadata

SEARCH_TABLES = ("quote_words", "quote_grams")


def include_object(_object: object, name: str | None, kind: str, *_: object) -> bool:
    """Leave out the search tables and their shadows: SQLite's FTS5 keeps those itself."""
    return not (kind == "table" and name is not None and name.startswith(SEARCH_TABLES))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    include_object=include_object,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
