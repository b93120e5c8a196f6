"""Search tables: words and lemmas of every quote, and its letters in threes."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

WORDS = """CREATE VIRTUAL TABLE quote_words USING fts5(
    words, lemmas, tokenize = "unicode61 remove_diacritics 2"
)"""
GRAMS = "CREATE VIRTUAL TABLE quote_grams USING fts5(words, tokenize = 'trigram')"


def upgrade() -> None:
    """Create the FTS5 tables; the loader fills them at the next start."""
    op.execute(WORDS)
    op.execute(GRAMS)


def downgrade() -> None:
    """Not offered: the backup beside the database is the way back."""
    raise RuntimeError("Put the backup back instead: it stands beside the database.")
