"""A node says whether it is a trouble, a lack, something good or neither."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; a node whose file says nothing is neutral."""
    with op.batch_alter_table("node", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("valence", sa.String(), nullable=False, server_default="neutral")
        )


def downgrade() -> None:
    """Not offered: the backup beside the database is the way back."""
    raise RuntimeError("Put the backup back instead: it stands beside the database.")
