"""Drop the full-text tables: search ranks in memory, the same on every database."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drop both tables and the marks that told how far they were filled."""
    op.execute("DROP TABLE IF EXISTS quote_words")
    op.execute("DROP TABLE IF EXISTS quote_grams")
    op.execute("DELETE FROM meta WHERE key LIKE 'search:%'")


def downgrade() -> None:
    """Not offered: the backup beside the database is the way back."""
    raise RuntimeError("Put the backup back instead: it stands beside the database.")
