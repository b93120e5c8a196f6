"""Documents, sections and abbreviations of the store, read once a revision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlmodel import Session

from app import urls
from app.db.marks import revision_of
from app.db.queries.contents import all_sections, light_documents
from app.db.queries.documents import own_document
from app.db.queries.quotes import abbreviations
from app.db.tables import DocumentRow, SectionRow
from app.pages.parts.frame import Ref
from app.per_revision import PerDatabase
from corpus.model import Abbreviation


@dataclass(frozen=True)
class Library:
    """What is needed to say of any quote where it stands and what its short forms mean."""

    documents: Mapping[str, DocumentRow]
    sections: Sequence[SectionRow]
    abbreviations: tuple[Abbreviation, ...]
    own: str
    """The document that the causal schema was read from: its nodes name sections of it."""

    @cached_property
    def by_number(self) -> dict[tuple[str, str], SectionRow]:
        """(document, number) -> section."""
        return {(row.document, row.number): row for row in self.sections}

    def section_ref(self, document: str, number: str) -> Ref:
        """A section by number and title, with its address."""
        return Ref(self.section_label(document, number), urls.document(document, number))

    def section_label(self, document: str, number: str) -> str:
        """``§ 3.10 Wachtlijsten``; ordinal numbers of headings without one are left out."""
        row = self.by_number.get((document, number))
        title = row.title if row else ""
        if self.is_numbered(document):
            name = "Hoofdstuk" if "." not in number else "§"
            return f"{name} {number} {title}".strip()
        return title or f"onderdeel {number}"

    def is_numbered(self, document: str) -> bool:
        """Whether the headings of this document carry numbers of their own."""
        return self.documents[document].kind == "anthology"

    def chain(self, document: str, number: str) -> list[SectionRow]:
        """Chapter, paragraph, subparagraph down to this section."""
        found: list[SectionRow] = []
        step = self.by_number.get((document, number))
        while step is not None:
            found.insert(0, step)
            step = self.by_number.get((document, step.parent)) if step.parent else None
        return found


_kept = PerDatabase[Library]()


def read_library(session: Session) -> Library:
    """All documents (without their text), sections and abbreviations of this revision.

    Kept for each database until its revision moves: reading them took each page 10 ms.
    """
    return _kept.get(session.get_bind(), revision_of(session), lambda: _read(session))


def _read(session: Session) -> Library:
    return Library(
        documents={row.slug: row for row in light_documents(session)},
        sections=all_sections(session),
        abbreviations=tuple(
            Abbreviation(row.abbr, row.expansion, (row.first_line, row.last_line))
            for row in abbreviations(session)
        ),
        own=own_document(session),
    )
