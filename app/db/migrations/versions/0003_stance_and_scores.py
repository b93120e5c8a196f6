"""The sort of each passage, and how sure the pipeline is of a voice."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a score to voices; create the table of stances. The next start fills both."""
    with op.batch_alter_table("quote_voice", schema=None) as batch_op:
        batch_op.add_column(sa.Column("score", sa.Float(), nullable=False, server_default="0"))
    op.create_table(
        "quote_stance",
        sa.Column("quote", sa.Integer(), nullable=False),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("pipeline", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["quote"], ["quote.id"], name=op.f("fk_quote_stance_quote_quote")),
        sa.PrimaryKeyConstraint("quote", "stance", name=op.f("pk_quote_stance")),
    )
    with op.batch_alter_table("quote_stance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_quote_stance_stance"), ["stance"], unique=False)


def downgrade() -> None:
    """Not offered: the backup beside the database is the way back."""
    raise RuntimeError("Put the backup back instead: it stands beside the database.")
