"""One link: the quotes that state it, with the words for cause and effect marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app import urls
from app.db.models import ClaimRow, DocumentRow, QuoteRow
from app.presenters.frame import Frame, Ref
from app.presenters.library import Library, read_library
from app.presenters.link_view import LinkView, theme_ref, view_link
from app.presenters.quote_view import QuoteView, view_claims
from app.services.catalogue import Catalogue
from graph.model import Bearing, Status


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Quotes that bear on the link in the same way, repeats once."""

    anchor: str
    heading: str
    note: str
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class LinkPage:
    """``groups`` hold confirmed claims, ``suggested`` what the machine proposes."""

    frame: Frame
    link: LinkView
    cause_definition: str
    effect_definition: str
    cause_theme: Ref
    effect_theme: Ref
    groups: tuple[ClaimGroup, ...]
    suggested: tuple[QuoteView, ...]
    opposite: Ref | None
    api: str


Claimed = tuple[ClaimRow, QuoteRow]

HEADINGS = {
    Bearing.SUPPORTS: ("steun", "Citaten die dit verband noemen", ""),
    Bearing.CONTRADICTS: (
        "tegen",
        "Citaten die dit verband tegenspreken",
        "Deze citaten ontkennen het verband of noemen het omgekeerde.",
    ),
    Bearing.CONDITIONAL: (
        "voorwaarde",
        "Citaten die een voorwaarde noemen",
        "Volgens deze citaten geldt het verband alleen onder een voorwaarde.",
    ),
}


def present_link(session: Session, catalogue: Catalogue, cause: str, effect: str) -> LinkPage:
    """Raises NotFoundError for a link that the schema does not know."""
    entry = catalogue.link(cause, effect)
    link = view_link(catalogue, entry)
    library = read_library(session)
    claims = _claims(session, cause, effect)
    confirmed = [one for one in claims if one[0].status == Status.CONFIRMED.value]
    shown = {row.repeat_key for _, row in confirmed}
    proposed = [one for one in claims if one[0].status == Status.SUGGESTED.value]
    themes = [theme_ref(catalogue, catalogue.node(slug).theme) for slug in (cause, effect)]
    return LinkPage(
        frame=Frame(
            f"Verband: {link.name}", (Ref("Schema", urls.overview()), themes[1], link.effect)
        ),
        link=link,
        cause_definition=catalogue.node(cause).definition,
        effect_definition=catalogue.node(effect).definition,
        cause_theme=themes[0],
        effect_theme=themes[1],
        groups=tuple(_groups(confirmed, library)),
        suggested=_quotes([one for one in proposed if one[1].repeat_key not in shown], library),
        opposite=_opposite(catalogue, cause, effect),
        api=urls.api("links", cause, effect),
    )


def _claims(session: Session, cause: str, effect: str) -> list[Claimed]:
    query = (
        select(ClaimRow, QuoteRow)
        .join(QuoteRow, col(QuoteRow.id) == col(ClaimRow.quote))
        .join(DocumentRow, col(DocumentRow.slug) == col(QuoteRow.document))
        .where(ClaimRow.cause == cause, ClaimRow.effect == effect, col(QuoteRow.current))
        .order_by(col(DocumentRow.position), col(QuoteRow.position), col(ClaimRow.cause_start))
    )
    return list(session.exec(query).all())


def _groups(claims: Sequence[Claimed], library: Library) -> list[ClaimGroup]:
    groups = []
    for bearing, (anchor, heading, note) in HEADINGS.items():
        quotes = _quotes([one for one in claims if one[0].bearing == bearing.value], library)
        if quotes or bearing is Bearing.SUPPORTS:
            groups.append(ClaimGroup(anchor, heading, note, quotes))
    return groups


def _quotes(claims: Sequence[Claimed], library: Library) -> tuple[QuoteView, ...]:
    """One view a quote, all its claims marked; repeats hang on the first."""
    rows: dict[str, list[QuoteRow]] = {}
    stated: dict[str, list[ClaimRow]] = {}
    for claim, row in claims:
        rows.setdefault(row.repeat_key, []).append(row)
        stated.setdefault(row.address, []).append(claim)
    views = []
    for same in rows.values():
        first = same[0]
        others = dict.fromkeys(row.address for row in same if row.address != first.address)
        views.append(view_claims(first, library, stated[first.address], others))
    return tuple(views)


def _opposite(catalogue: Catalogue, cause: str, effect: str) -> Ref | None:
    back = catalogue.links.get((effect, cause))
    return Ref(view_link(catalogue, back).name, urls.link(effect, cause)) if back else None
