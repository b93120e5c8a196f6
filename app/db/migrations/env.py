"""Alembic runs this with a connection of ours; it opens none itself."""

from alembic import context
from sqlmodel import SQLModel

import app.db.tables  # noqa: F401 - fills SQLModel.metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
