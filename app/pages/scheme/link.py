"""``/verband/<cause>/<effect>``: one link and its quotes, with cause and effect marked in them."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from sqlmodel import Session

from app import urls
from app.catalogue.catalogue import Catalogue
from app.db.queries.claims import claims_of_link
from app.dependencies import CatalogueDep, SessionDep
from app.pages.parts.frame import Frame, Ref
from app.pages.parts.library import read_library
from app.pages.parts.link_quotes import ClaimGroup, groups_of, quotes_of
from app.pages.parts.links import LinkView, theme_ref, view_link
from app.pages.parts.quotes import QuoteView
from app.pages.parts.rendering import render
from app.pages.registry import page
from graph.schema.model import Status


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
    what_if: str
    api: str


def present_link(session: Session, catalogue: Catalogue, cause: str, effect: str) -> LinkPage:
    """Raises NotFoundError for a link that the schema does not know."""
    entry = catalogue.link(cause, effect)
    link = view_link(catalogue, entry)
    library = read_library(session)
    claims = claims_of_link(session, cause, effect)
    confirmed = [one for one in claims if one[0].status is Status.CONFIRMED]
    shown = {row.repeat_key for _, row in confirmed}
    proposed = [one for one in claims if one[0].status is Status.SUGGESTED]
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
        groups=tuple(groups_of(confirmed, library)),
        suggested=quotes_of([one for one in proposed if one[1].repeat_key not in shown], library),
        opposite=_opposite(catalogue, cause, effect),
        what_if=urls.what_if(broken=[f"{cause}/{effect}"]),
        api=urls.api("links", cause, effect),
    )


def _opposite(catalogue: Catalogue, cause: str, effect: str) -> Ref | None:
    back = catalogue.links.get((effect, cause))
    return Ref(view_link(catalogue, back).name, urls.link(effect, cause)) if back else None


@page(
    urls.LINK,
    position=60,
    says="one link: the quotes that state it, cause, cue and effect marked",
    places=lambda _, catalogue: (urls.link(*ends) for ends in sorted(catalogue.links)),
)
def link(
    request: Request, session: SessionDep, catalogue: CatalogueDep, cause: str, effect: str
) -> Response:
    """One link with the quotes that state it; retired slugs lead to the present ones."""
    if (cause, effect) not in catalogue.links:
        moved = tuple(catalogue.redirects.get(slug, slug) for slug in (cause, effect))
        if moved != (cause, effect):
            return RedirectResponse(urls.link(*moved), 308)
    page = present_link(session, catalogue, cause, effect)
    return render(request, catalogue, "scheme/link", page)
