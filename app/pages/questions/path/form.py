"""A path question as a reader asks it: its fields, its filters, what is wrong with it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.parties import VOICES
from app.pages.parts.fields import Field, FieldError, FieldReader, Pairs, said
from app.questions.names import EndNames, FilterNames
from graph.bounds import THROUGH
from graph.evidence.claims import CONFIRMED
from graph.evidence.conflicts import Rule, conflicts
from graph.schema.model import Status

if TYPE_CHECKING:
    from app.questions.paths import PathQuestion

DEFAULT_LINKS = 6
"""How long paths may be unless the reader says otherwise."""

LIMIT = 10
"""How many paths a page shows."""

KEYS = (
    "van",
    "naar",
    "via",
    "niet-via",
    "bron",
    "paragraaf",
    "perspectief",
    "ook",
    "stappen",
    "citaten",
    "kies",
)
SUGGESTED = "voorgesteld"
"""The value of ``ook`` that lets the computer's suggestions count too."""


@dataclass(frozen=True, slots=True)
class PathForm:
    """The question. ``moved`` is its plain address where it was asked in other words."""

    cause: Field
    effect: Field
    through: Field
    avoid: Field
    documents: tuple[str, ...]
    sections: tuple[str, ...]
    voices: tuple[str, ...]
    suggested: bool
    max_links: int
    min_quotes: int
    errors: tuple[FieldError, ...]
    theme: str
    """The theme in whose drawing an end is being chosen."""
    moved: str = ""

    @property
    def pairs(self) -> Pairs:
        """The question in the keys of its plain address."""
        fields = (self.cause, self.effect, self.through, self.avoid)
        choosing = self.theme and not (self.cause.filled and self.effect.filled)
        return (
            *(pair for field in fields for pair in field.pairs),
            *(("bron", slug) for slug in self.documents),
            *(("paragraaf", part) for part in self.sections),
            *(("perspectief", voice) for voice in self.voices),
            *([("ook", SUGGESTED)] if self.suggested else []),
            *([("stappen", str(self.max_links))] if self.max_links != DEFAULT_LINKS else []),
            *([("citaten", str(self.min_quotes))] if self.min_quotes else []),
            *([("kies", self.theme)] if choosing else []),
        )

    @property
    def asked(self) -> bool:
        """Whether anything was asked."""
        return self.cause.filled or self.effect.filled

    @property
    def complete(self) -> bool:
        """Whether it can be answered."""
        return self.cause.filled and self.effect.filled and not self.errors

    @property
    def filters(self) -> int:
        """How many filters are set."""
        named = len(self.through.values) + len(self.avoid.values)
        changed = (self.max_links != DEFAULT_LINKS) + (self.min_quotes > 0)
        ticked = len(self.documents) + len(self.sections) + len(self.voices) + self.suggested
        return named + ticked + changed

    @property
    def question(self) -> "PathQuestion":
        """The same for the service that answers it."""
        from app.questions.paths import PathQuestion  # noqa: PLC0415 - numpy, for who asks

        return PathQuestion(
            EndNames(self.cause.end.nodes, self.cause.end.themes),
            EndNames(self.effect.end.nodes, self.effect.end.themes),
            FilterNames(
                documents=self.documents,
                sections=self.sections,
                voices=self.voices,
                statuses=CONFIRMED | {Status.SUGGESTED} if self.suggested else CONFIRMED,
                min_quotes=self.min_quotes,
                through=self.through.end.nodes,
                avoid=self.avoid.end.nodes,
            ),
            self.max_links,
            LIMIT,
        )


def read_path_form(
    catalogue: Catalogue,
    pairs: Pairs,
    max_links: int = DEFAULT_LINKS,
    min_quotes: int = 0,
    sections: Collection[str] = (),
) -> PathForm:
    """Read the question off its address; whatever is wrong is told, never raised.

    ``sections`` are the addresses that may be filtered by.
    """
    given = said(pairs, KEYS)
    reader = FieldReader(catalogue, given, urls.path_question)
    ends = (reader.read("van"), reader.read("naar"))
    ways = (reader.read("via", themes=False), reader.read("niet-via", themes=False))
    documents, no_documents = reader.known("bron", "bron", catalogue.documents)
    parts, no_parts = read_sections(reader.texts("paragraaf"), sections)
    voices, no_voices = reader.known("perspectief", "stem", VOICES)
    suggested = SUGGESTED in reader.texts("ook")
    theme = next(iter(reader.known("kies", "thema", catalogue.themes)[0]), "")
    errors = (
        *(error for field in (*ends, *ways) for error in field.errors),
        *no_documents,
        *no_parts,
        *no_voices,
        *(FieldError(sentence) for sentence in _conflicts(*ends, *ways, max_links)),
    )
    form = PathForm(
        *ends,
        *ways,
        documents=tuple(documents),
        sections=tuple(parts),
        voices=tuple(voices),
        suggested=suggested,
        max_links=max_links,
        min_quotes=min_quotes,
        errors=errors,
        theme=theme,
    )
    return replace(form, moved=_moved(form, given))


def _moved(form: PathForm, given: Pairs) -> str:
    plain = form.pairs
    return "" if form.errors or plain == given else urls.path_question(plain)


def read_sections(
    texts: Iterable[str], known: Collection[str]
) -> tuple[list[str], list[FieldError]]:
    """Addresses of sections, one or more in each text, and a sentence for each that is not there.

    A number alone stands for the section of the one document that has it.
    """
    words = dict.fromkeys(word.strip("§.,;") for text in texts for word in text.split())
    found, errors = dict[str, None](), []
    for word in filter(None, words):
        fits = [word] if word in known else [a for a in known if a.partition("-")[2] == word]
        if len(fits) == 1:
            found[fits[0]] = None
        else:
            errors.append(FieldError(_which_section(word, fits)))
    return list(found), errors


def _which_section(word: str, fits: list[str]) -> str:
    if fits:
        return f"Paragraaf ‘{word}’ is er in meer bronnen. Schrijf bijvoorbeeld {fits[0]}."
    return f"Paragraaf ‘{word}’ is er niet. Schrijf een nummer, zoals 3.10 of PO-3.10."


def _conflicts(
    cause: Field, effect: Field, through: Field, avoid: Field, max_links: int
) -> Iterable[str]:
    if {*cause.end.nodes, *cause.end.themes} & {*effect.end.nodes, *effect.end.themes}:
        yield "Begin en eind zijn gelijk. Kies twee verschillende."
    ends = {*cause.end.nodes, *effect.end.nodes}
    for conflict in conflicts(ends, {*through.end.nodes}, {*avoid.end.nodes}, max_links):
        yield _IN_DUTCH[conflict.rule]


_IN_DUTCH: Mapping[Rule, str] = {
    Rule.PASSED_AND_AVOIDED: (
        "U vraagt om via hetzelfde punt te gaan en het over te slaan. Kies één van de twee."
    ),
    Rule.END_AVOIDED: (
        "Het begin of het eind kan niet worden overgeslagen. Haal het weg bij ‘niet via’."
    ),
    Rule.MANY_PASSED: f"Een pad kan via hoogstens {THROUGH.high} punten gaan. Noem er minder.",
    Rule.SHORT: (
        "Zo’n kort pad kan niet via zoveel punten gaan. Noem er minder, of sta langere toe."
    ),
}
