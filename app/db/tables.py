"""The tables. Rows are plain data: what is valid is decided in ``corpus`` and ``graph``.

``decided_by`` names the person who confirmed or rejected a tag or claim; such a row is never
replaced by the machine or by a new version of the schema.

Tags and claims name nodes by slug without a foreign key: what a person decided about a node stays
when the schema drops that node, and comes back into sight when the schema takes it up again.
"""

import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import JSON, Column, DateTime, Index, String, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.db.words import Word
from corpus.model import DocumentKind
from graph.schema.model import Bearing, Level, NodeKind, Origin, Polarity, Status, Valence

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING


def _json() -> Any:  # noqa: ANN401 - a column object, fresh for each field
    return Column(JSON, nullable=False)


def _word(kind: type[StrEnum]) -> Any:  # noqa: ANN401 - SQLModel's type for it knows classes only
    return Field(sa_type=Word(kind))


class DocumentRow(SQLModel, table=True):
    """One source, with its whole text so that every anchor can be verified."""

    __tablename__: ClassVar[Any] = "document"
    slug: str = Field(primary_key=True)
    title: str
    kind: DocumentKind = _word(DocumentKind)
    version: str
    status: str
    date: datetime.date | None
    dated: str
    publisher: str
    licence: str
    address: str | None
    sha256: str
    file: str
    text: str = Field(sa_column=Column(Text, nullable=False))
    reader: str
    position: int


class SectionRow(SQLModel, table=True):
    """A heading; ``position`` is its place in the document, from 0."""

    __tablename__: ClassVar[Any] = "section"
    __table_args__ = (UniqueConstraint("document", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    document: str = Field(foreign_key="document.slug", index=True)
    number: str
    title: str
    toc_title: str | None
    depth: int
    parent: str | None
    first_line: int
    last_line: int
    position: int


class QuoteRow(SQLModel, table=True):
    """A quote. ``current`` is false when a newer version of the document lacks it.

    ``repeat_key`` is the hash of the normal form: rows that share it are repeats.
    """

    __tablename__: ClassVar[Any] = "quote"
    id: int | None = Field(default=None, primary_key=True)
    address: str = Field(unique=True)
    document: str = Field(foreign_key="document.slug", index=True)
    version: str
    section: str = Field(index=True)
    ordinal: int
    position: int
    text: str = Field(sa_column=Column(Text, nullable=False))
    clean: str = Field(sa_column=Column(Text, nullable=False))
    first_line: int
    last_line: int
    pieces: list[list[int]] = Field(sa_column=_json())
    flags: list[str] = Field(sa_column=_json())
    repeat_key: str = Field(index=True)
    current: bool = True


class PartRow(SQLModel, table=True):
    """Lines of a document outside its body: front, contents, back, or left out with a reason."""

    __tablename__: ClassVar[Any] = "part"
    id: int | None = Field(default=None, primary_key=True)
    document: str = Field(foreign_key="document.slug", index=True)
    kind: str
    first_line: int
    last_line: int
    text: str = Field(sa_column=Column(Text, nullable=False))
    why: str


class AbbreviationRow(SQLModel, table=True):
    """A short form from a document's own list."""

    __tablename__: ClassVar[Any] = "abbreviation"
    id: int | None = Field(default=None, primary_key=True)
    document: str = Field(foreign_key="document.slug", index=True)
    abbr: str
    expansion: str
    first_line: int
    last_line: int


class ThemeRow(SQLModel, table=True):
    """A theme of the causal schema."""

    __tablename__: ClassVar[Any] = "theme"
    slug: str = Field(primary_key=True)
    label: str
    description: str
    position: int
    colour: str = ""


class NodeRow(SQLModel, table=True):
    """A node of the causal schema; ``retired`` lists slugs that redirect to it."""

    __tablename__: ClassVar[Any] = "node"
    slug: str = Field(primary_key=True)
    label: str
    kind: NodeKind = _word(NodeKind)
    theme: str = Field(foreign_key="theme.slug", index=True)
    level: Level = _word(Level)
    valence: Valence = Field(default=Valence.NEUTRAL, sa_type=Word(Valence))
    definition: str
    terms: list[str] = Field(sa_column=_json())
    retired: list[str] = Field(sa_column=_json())
    position: int


class NodeSectionRow(SQLModel, table=True):
    """This node draws on this section of the schema's own document."""

    __tablename__: ClassVar[Any] = "node_section"
    node: str = Field(foreign_key="node.slug", primary_key=True)
    section: str = Field(primary_key=True, index=True)
    position: int


class LinkRow(SQLModel, table=True):
    """A link of the causal schema."""

    __tablename__: ClassVar[Any] = "link"
    cause: str = Field(foreign_key="node.slug", primary_key=True)
    effect: str = Field(foreign_key="node.slug", primary_key=True, index=True)
    polarity: Polarity = Field(sa_type=String)


class LoopRow(SQLModel, table=True):
    """A named feedback loop of the causal schema."""

    __tablename__: ClassVar[Any] = "named_loop"
    slug: str = Field(primary_key=True)
    label: str
    description: str
    nodes: list[str] = Field(sa_column=_json())


class TagRow(SQLModel, table=True):
    """This quote is about this node, says this origin. One row a quote, node and origin."""

    __tablename__: ClassVar[Any] = "tag"
    __table_args__ = (
        UniqueConstraint("quote", "node", "origin"),
        Index("ix_tag_node_status", "node", "status"),
    )
    id: int | None = Field(default=None, primary_key=True)
    quote: int = Field(foreign_key="quote.id")
    node: str
    status: Status = _word(Status)
    origin: Origin = _word(Origin)
    score: float
    why: list[Any] = Field(sa_column=_json())
    pipeline: str
    decided_by: str | None = None


class ClaimRow(SQLModel, table=True):
    """This quote states this link. ``cause`` or ``effect`` is None where no node fits (yet)."""

    __tablename__: ClassVar[Any] = "claim"
    __table_args__ = (Index("ix_claim_link", "cause", "effect", "status"),)
    id: str = Field(primary_key=True)
    quote: int = Field(foreign_key="quote.id", index=True)
    cause: str | None
    effect: str | None = Field(index=True)
    polarity: Polarity = Field(sa_type=String)
    bearing: Bearing = _word(Bearing)
    status: Status = _word(Status)
    origin: Origin = _word(Origin)
    score: float
    cause_start: int
    cause_end: int
    effect_start: int
    effect_end: int
    cue: str
    kind: str
    explicit: bool
    negated: bool
    pipeline: str
    decided_by: str | None = None


class VoiceRow(SQLModel, table=True):
    """Whose voice or experience a quote gives, as the pipeline suggests it."""

    __tablename__: ClassVar[Any] = "quote_voice"
    quote: int = Field(foreign_key="quote.id", primary_key=True)
    voice: str = Field(primary_key=True, index=True)
    status: Status = _word(Status)
    pipeline: str
    score: float = 0.0


class StanceRow(SQLModel, table=True):
    """What sort of passage a quote is (``soort``), as the pipeline suggests it."""

    __tablename__: ClassVar[Any] = "quote_stance"
    quote: int = Field(foreign_key="quote.id", primary_key=True)
    stance: str = Field(primary_key=True, index=True)
    status: Status = _word(Status)
    pipeline: str
    score: float = 0.0


class MetaRow(SQLModel, table=True):
    """What this database holds: schema version and hash, pipeline version a document."""

    __tablename__: ClassVar[Any] = "meta"
    key: str = Field(primary_key=True)
    value: str


class CommandRow(SQLModel, table=True):
    """The append-only log: who did what, when. Never updated, never deleted."""

    __tablename__: ClassVar[Any] = "command"
    id: int | None = Field(default=None, primary_key=True)
    at: datetime.datetime = Field(sa_column=Column(DateTime(timezone=True), nullable=False))
    who: str
    what: str
    details: dict[str, Any] = Field(sa_column=_json())
