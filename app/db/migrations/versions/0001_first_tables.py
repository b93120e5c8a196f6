"""Tables for documents, the causal schema, tags, claims and the log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table of the first version."""
    _document()
    _section()
    _quote()
    _part()
    _abbreviation()
    _theme()
    _node()
    _node_section()
    _link()
    _named_loop()
    _tag()
    _claim()
    _quote_voice()
    _meta()
    _command()


def _document() -> None:
    op.create_table(
        "document",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("dated", sa.String(), nullable=False),
        sa.Column("publisher", sa.String(), nullable=False),
        sa.Column("licence", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_document")),
    )


def _section() -> None:
    op.create_table(
        "section",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("toc_title", sa.String(), nullable=True),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("first_line", sa.Integer(), nullable=False),
        sa.Column("last_line", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"], ["document.slug"], name=op.f("fk_section_document_document")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_section")),
        sa.UniqueConstraint("document", "number", name=op.f("uq_section_document")),
    )
    with op.batch_alter_table("section", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_section_document"), ["document"], unique=False)


def _quote() -> None:
    op.create_table(
        "quote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("clean", sa.Text(), nullable=False),
        sa.Column("first_line", sa.Integer(), nullable=False),
        sa.Column("last_line", sa.Integer(), nullable=False),
        sa.Column("pieces", sa.JSON(), nullable=False),
        sa.Column("flags", sa.JSON(), nullable=False),
        sa.Column("repeat_key", sa.String(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"], ["document.slug"], name=op.f("fk_quote_document_document")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
        sa.UniqueConstraint("address", name=op.f("uq_quote_address")),
    )
    with op.batch_alter_table("quote", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_quote_document"), ["document"], unique=False)
        batch_op.create_index(batch_op.f("ix_quote_repeat_key"), ["repeat_key"], unique=False)
        batch_op.create_index(batch_op.f("ix_quote_section"), ["section"], unique=False)


def _part() -> None:
    op.create_table(
        "part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("first_line", sa.Integer(), nullable=False),
        sa.Column("last_line", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"], ["document.slug"], name=op.f("fk_part_document_document")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_part")),
    )
    with op.batch_alter_table("part", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_part_document"), ["document"], unique=False)


def _abbreviation() -> None:
    op.create_table(
        "abbreviation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("abbr", sa.String(), nullable=False),
        sa.Column("expansion", sa.String(), nullable=False),
        sa.Column("first_line", sa.Integer(), nullable=False),
        sa.Column("last_line", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"], ["document.slug"], name=op.f("fk_abbreviation_document_document")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_abbreviation")),
    )
    with op.batch_alter_table("abbreviation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_abbreviation_document"), ["document"], unique=False)


def _theme() -> None:
    op.create_table(
        "theme",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_theme")),
    )


def _node() -> None:
    op.create_table(
        "node",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("definition", sa.String(), nullable=False),
        sa.Column("terms", sa.JSON(), nullable=False),
        sa.Column("retired", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["theme"], ["theme.slug"], name=op.f("fk_node_theme_theme")),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_node")),
    )
    with op.batch_alter_table("node", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_node_theme"), ["theme"], unique=False)


def _node_section() -> None:
    op.create_table(
        "node_section",
        sa.Column("node", sa.String(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["node"], ["node.slug"], name=op.f("fk_node_section_node_node")),
        sa.PrimaryKeyConstraint("node", "section", name=op.f("pk_node_section")),
    )
    with op.batch_alter_table("node_section", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_node_section_section"), ["section"], unique=False)


def _link() -> None:
    op.create_table(
        "link",
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("effect", sa.String(), nullable=False),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["cause"], ["node.slug"], name=op.f("fk_link_cause_node")),
        sa.ForeignKeyConstraint(["effect"], ["node.slug"], name=op.f("fk_link_effect_node")),
        sa.PrimaryKeyConstraint("cause", "effect", name=op.f("pk_link")),
    )
    with op.batch_alter_table("link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_link_effect"), ["effect"], unique=False)


def _named_loop() -> None:
    op.create_table(
        "named_loop",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("nodes", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_named_loop")),
    )


def _tag() -> None:
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Integer(), nullable=False),
        sa.Column("node", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("why", sa.JSON(), nullable=False),
        sa.Column("pipeline", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["quote"], ["quote.id"], name=op.f("fk_tag_quote_quote")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("quote", "node", "origin", name=op.f("uq_tag_quote")),
    )
    with op.batch_alter_table("tag", schema=None) as batch_op:
        batch_op.create_index("ix_tag_node_status", ["node", "status"], unique=False)


def _claim() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("quote", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(), nullable=True),
        sa.Column("effect", sa.String(), nullable=True),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("bearing", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("cause_start", sa.Integer(), nullable=False),
        sa.Column("cause_end", sa.Integer(), nullable=False),
        sa.Column("effect_start", sa.Integer(), nullable=False),
        sa.Column("effect_end", sa.Integer(), nullable=False),
        sa.Column("cue", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("explicit", sa.Boolean(), nullable=False),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("pipeline", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["quote"], ["quote.id"], name=op.f("fk_claim_quote_quote")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
    )
    with op.batch_alter_table("claim", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_claim_effect"), ["effect"], unique=False)
        batch_op.create_index("ix_claim_link", ["cause", "effect", "status"], unique=False)
        batch_op.create_index(batch_op.f("ix_claim_quote"), ["quote"], unique=False)


def _quote_voice() -> None:
    op.create_table(
        "quote_voice",
        sa.Column("quote", sa.Integer(), nullable=False),
        sa.Column("voice", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("pipeline", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["quote"], ["quote.id"], name=op.f("fk_quote_voice_quote_quote")),
        sa.PrimaryKeyConstraint("quote", "voice", name=op.f("pk_quote_voice")),
    )
    with op.batch_alter_table("quote_voice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_quote_voice_voice"), ["voice"], unique=False)


def _meta() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )


def _command() -> None:
    op.create_table(
        "command",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_command")),
    )


def downgrade() -> None:
    """Not offered: the backup beside the database is the way back."""
    raise RuntimeError("Put the backup back instead: it stands beside the database.")
