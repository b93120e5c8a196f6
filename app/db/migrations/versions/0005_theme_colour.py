"""A theme brings its own colour; the schema is read again, which fills it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; without a value a theme takes a colour by its place."""
    with op.batch_alter_table("theme", schema=None) as batch_op:
        batch_op.add_column(sa.Column("colour", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    """Not offered: the backup beside the database is the way back."""
    raise RuntimeError("Put the backup back instead: it stands beside the database.")
