"""A link as lists show it: its ends, its sign in words, how many quotes state it."""

from dataclasses import dataclass

from app import urls
from app.catalogue.catalogue import Catalogue
from app.catalogue.entries import LinkEntry
from app.pages.parts.frame import Ref
from app.pages.words import dutch, values
from graph.evidence.claims import LinkEvidence, distinct_quotes
from graph.schema.model import Bearing


@dataclass(frozen=True, slots=True)
class LinkView:
    """One link. ``against`` and ``conditional`` count distinct quotes as ``quotes`` does."""

    cause: Ref
    effect: Ref
    href: str
    polarity: str
    sign: str
    quotes: int
    against: int
    conditional: int

    @property
    def counted(self) -> str:
        """How many quotes support the link, in words."""
        return dutch.quotes(self.quotes)

    @property
    def name(self) -> str:
        """Both ends, for titles and for who cannot see the arrow."""
        return f"{self.cause.label} → {self.effect.label}"

    @property
    def sign_towards(self) -> str:
        """The sign said from the effect's side."""
        return values.sign_towards(self.polarity)

    @property
    def sign_from(self) -> str:
        """The sign said from the cause's side."""
        return values.sign_from(self.polarity)

    @property
    def notes(self) -> tuple[Ref, ...]:
        """What speaks against the link or limits it, each opening the quotes that it counts."""
        found = []
        if self.against:
            found.append(Ref(f"{self.against} tegen", f"{self.href}#tegen"))
        if self.conditional:
            found.append(Ref(f"{self.conditional} onder voorwaarde", f"{self.href}#voorwaarde"))
        return tuple(found)


def node_ref(catalogue: Catalogue, slug: str) -> Ref:
    """A node by its label; by its slug where the schema does not know it."""
    node = catalogue.nodes.get(slug)
    return Ref(node.label if node else slug, urls.node(slug))


def theme_ref(catalogue: Catalogue, slug: str) -> Ref:
    """A theme by its label."""
    return Ref(catalogue.theme(slug).label, urls.theme(slug))


def view_link(catalogue: Catalogue, link: LinkEntry) -> LinkView:
    """Show a link with its confirmed evidence counted."""
    return LinkView(
        cause=node_ref(catalogue, link.cause),
        effect=node_ref(catalogue, link.effect),
        href=urls.link(link.cause, link.effect),
        polarity=link.polarity,
        sign=values.sign(link.polarity),
        quotes=link.quotes,
        against=link.count(Bearing.CONTRADICTS),
        conditional=link.count(Bearing.CONDITIONAL),
    )


def view_evidence(catalogue: Catalogue, link: LinkEvidence) -> LinkView:
    """Show a link with the evidence that counts in an answer, filtered or not."""
    return LinkView(
        cause=node_ref(catalogue, link.cause),
        effect=node_ref(catalogue, link.effect),
        href=urls.link(link.cause, link.effect),
        polarity=link.polarity,
        sign=values.sign(link.polarity),
        quotes=link.weight,
        against=len(distinct_quotes(link.bearing(Bearing.CONTRADICTS))),
        conditional=len(distinct_quotes(link.bearing(Bearing.CONDITIONAL))),
    )
