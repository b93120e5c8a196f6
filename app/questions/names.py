"""From the names in a question to nodes and filters of the graph, all mistakes told at once."""

import contextlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.catalogue.parties import VOICES
from app.db.queries.documents import own_document
from app.db.queries.sections import section_numbers
from app.errors import InvalidInputError, near
from corpus.ids import parse_address, section_address
from graph.errors import QuestionError
from graph.evidence.claims import CONFIRMED
from graph.evidence.filter import PathFilter
from graph.schema.model import Status


@dataclass(frozen=True, slots=True)
class EndNames:
    """One end of a question as it was asked: slugs of nodes (retired ones too) and of themes."""

    nodes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilterNames:
    """The filters of a question as they were asked; a section may do without its document."""

    documents: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    statuses: frozenset[Status] = CONFIRMED
    min_quotes: int = 0
    through: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(slots=True)
class Resolver:
    """Looks names up and gathers what is wrong with them in ``errors``."""

    session: Session
    catalogue: Catalogue
    errors: list[str] = field(default_factory=list)

    def node(self, slug: str) -> str:
        """The node that a retired slug stands for; any other slug as it is."""
        return self.catalogue.redirects.get(slug, slug)

    def nodes(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """The same for several, each once."""
        return tuple(dict.fromkeys(map(self.node, slugs)))

    def ends(self, cause: EndNames, effect: EndNames) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Causes and effects. A node named at one end is left out of a theme at the other."""
        causes, effects = self.nodes(cause.nodes), self.nodes(effect.nodes)
        both = {*cause.themes} & {*effect.themes}
        for theme in sorted(both):
            self.errors.append(f"Cause and effect are both of theme {theme!r}; choose two themes.")
        from_themes, to_themes = (
            [theme for theme in end.themes if theme not in both] for end in (cause, effect)
        )
        return (
            self._with_themes(causes, from_themes, effects, "cause"),
            self._with_themes(effects, to_themes, causes, "effect"),
        )

    def _with_themes(
        self, named: tuple[str, ...], themes: Iterable[str], others: Collection[str], end: str
    ) -> tuple[str, ...]:
        known = self.known("theme", themes, self.catalogue.themes)
        members = (slug for theme in known for slug in self.catalogue.themes[theme].nodes)
        found = (*named, *(slug for slug in members if slug not in others))
        if known and not found:
            self.errors.append(f"The theme leaves no {end} beside the other end; choose another.")
        return tuple(dict.fromkeys(found))

    def filter(self, names: FilterNames) -> PathFilter:
        """The filter; statuses are left to the graph that is built over them."""
        return PathFilter(
            documents=self.known("document", names.documents, self.catalogue.documents),
            sections=self._sections(names),
            voices=self.known("voice", names.voices, VOICES),
            min_quotes=names.min_quotes,
            through=frozenset(self.nodes(names.through)),
            avoid=frozenset(self.nodes(names.avoid)),
        )

    def known(self, kind: str, names: Iterable[str], all_names: Collection[str]) -> frozenset[str]:
        """Those of the names that exist; the others are errors."""
        wanted = tuple(dict.fromkeys(names))
        for name in wanted:
            if name not in all_names:
                self.errors.append(unknown(kind, name, all_names))
        return frozenset(name for name in wanted if name in all_names)

    def _sections(self, names: FilterNames) -> frozenset[str]:
        if not names.sections:
            return frozenset()
        known = section_addresses(self.session)
        return self.known("section", (self._address(s, names) for s in names.sections), known)

    def _address(self, section: str, names: FilterNames) -> str:
        """A bare number is a section of the one document asked for, else of the schema's own."""
        if parse_address(section) is not None:
            return section
        own = own_document(self.session)
        document = names.documents[0] if len(names.documents) == 1 else own
        return section_address(document, section)


def section_addresses(session: Session) -> frozenset[str]:
    """The addresses of all sections of all documents."""
    return frozenset(section_address(*section) for section in section_numbers(session))


@contextlib.contextmanager
def all_at_once(errors: Collection[str]) -> Iterator[None]:
    """Raise these errors together with those of the question asked inside.

    Raises InvalidInputError. That an end is missing is not said again where its name was wrong.
    """
    try:
        yield
    except QuestionError as error:
        more = [p for p in error.problems if not (errors and p.startswith("The question names no"))]
        raise InvalidInputError((*errors, *more)) from None
    if errors:
        raise InvalidInputError(tuple(errors))


def unknown(kind: str, name: str, names: Collection[str]) -> str:
    """A sentence for a name that is not there, with those that look like it."""
    alike = near(name, names)
    hint = f"; did you mean {', '.join(alike)}?" if alike else "; leave it out or choose another."
    return f"There is no {kind} {name[:80]!r}{hint}"
