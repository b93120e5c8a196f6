"""A path question as a reader asks it: its fields, its filters, what is wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from app import urls
from app.presenters.fields import Field, FieldReader, Pairs, Trouble, said
from app.services.catalogue import Catalogue
from app.services.paths import PathQuestion
from app.services.questions import EndNames, FilterNames
from app.services.voices import VOICES

MOST_LINKS = 6
"""How long paths may be unless the reader says otherwise."""

LIMIT = 10
"""How many paths a page shows."""

MOST_THROUGH = 3
KEYS = ("van", "naar", "via", "niet-via", "bron", "perspectief", "stappen", "citaten")


@dataclass(frozen=True, slots=True)
class PathForm:
    """The question. ``moved`` is its plain address where it was asked in other words."""

    cause: Field
    effect: Field
    through: Field
    avoid: Field
    documents: tuple[str, ...]
    voices: tuple[str, ...]
    max_links: int
    min_quotes: int
    troubles: tuple[Trouble, ...]
    pairs: Pairs
    moved: str

    @property
    def asked(self) -> bool:
        """Whether anything was asked."""
        return self.cause.filled or self.effect.filled

    @property
    def complete(self) -> bool:
        """Whether it can be answered."""
        return self.cause.filled and self.effect.filled and not self.troubles

    @property
    def filters(self) -> int:
        """How many filters are set."""
        named = len(self.through.values) + len(self.avoid.values)
        changed = (self.max_links != MOST_LINKS) + (self.min_quotes > 0)
        return named + len(self.documents) + len(self.voices) + changed

    @property
    def question(self) -> PathQuestion:
        """The same for the service that answers it."""
        return PathQuestion(
            EndNames(self.cause.end.nodes, self.cause.end.themes),
            EndNames(self.effect.end.nodes, self.effect.end.themes),
            FilterNames(
                documents=self.documents,
                voices=self.voices,
                min_quotes=self.min_quotes,
                through=self.through.end.nodes,
                avoid=self.avoid.end.nodes,
            ),
            self.max_links,
            LIMIT,
        )


def read_path_form(
    catalogue: Catalogue, pairs: Pairs, max_links: int = MOST_LINKS, min_quotes: int = 0
) -> PathForm:
    """Read the question off its address; whatever is wrong is told, never raised."""
    given = said(pairs, KEYS)
    reader = FieldReader(catalogue, given, urls.path_question)
    cause, effect = reader.read("van"), reader.read("naar")
    through, avoid = (reader.read(name, themes=False) for name in ("via", "niet-via"))
    documents, no_documents = reader.known("bron", "bron", catalogue.documents)
    voices, no_voices = reader.known("perspectief", "stem", VOICES)
    fields = (cause, effect, through, avoid)
    plain = (
        *(pair for field in fields for pair in field.pairs),
        *(("bron", slug) for slug in documents),
        *(("perspectief", voice) for voice in voices),
        *([("stappen", str(max_links))] if max_links != MOST_LINKS else []),
        *([("citaten", str(min_quotes))] if min_quotes else []),
    )
    troubles = (
        *(trouble for field in fields for trouble in field.troubles),
        *no_documents,
        *no_voices,
        *(Trouble(sentence) for sentence in _conflicts(cause, effect, through, avoid, max_links)),
    )
    return PathForm(
        cause=cause,
        effect=effect,
        through=through,
        avoid=avoid,
        documents=tuple(documents),
        voices=tuple(voices),
        max_links=max_links,
        min_quotes=min_quotes,
        troubles=troubles,
        pairs=plain,
        moved="" if troubles or plain == given else urls.path_question(plain),
    )


def _conflicts(
    cause: Field, effect: Field, through: Field, avoid: Field, max_links: int
) -> Iterable[str]:
    if {*cause.end.nodes, *cause.end.themes} & {*effect.end.nodes, *effect.end.themes}:
        yield "Begin en eind zijn gelijk. Kies twee verschillende."
    ends = {*cause.end.nodes, *effect.end.nodes}
    if {*through.end.nodes} & {*avoid.end.nodes}:
        yield "U vraagt om via hetzelfde punt te gaan en het over te slaan. Kies één van de twee."
    if ends & {*avoid.end.nodes}:
        yield "Het begin of het eind kan niet worden overgeslagen. Haal het weg bij ‘niet via’."
    inner = len({*through.end.nodes} - ends)
    if len(through.end.nodes) > MOST_THROUGH:
        yield f"Een pad kan via hoogstens {MOST_THROUGH} punten gaan. Noem er minder."
    elif inner >= max_links:
        yield "Zo’n kort pad kan niet via zoveel punten gaan. Noem er minder, of sta langere toe."
