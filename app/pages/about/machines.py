"""What programs look for at fixed addresses: sitemap, robots, security contact, icon."""

from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path

from fastapi import Request
from fastapi.responses import FileResponse, PlainTextResponse, Response

from app import urls
from app.dependencies import CatalogueDep, SessionDep
from app.pages.registry import REGISTRY, file
from app.state import state_of

ICON = Path(__file__).parents[2] / "static" / "favicon.svg"

SECURITY = """\
# Vul hier in wie kwetsbaarheden in deze installatie aanneemt (RFC 9116).
Contact: {base}{about}
Preferred-Languages: nl, en
Canonical: {base}{here}
Expires: {expires}
"""


def _base(request: Request) -> str:
    return str(state_of(request.app).settings.base_url).rstrip("/")


@file(urls.SITEMAP)
def sitemap(request: Request, session: SessionDep, catalogue: CatalogueDep) -> Response:
    """Every page, for search engines and for the accessibility sweep."""
    places = "\n".join(
        f"<url><loc>{escape(_base(request) + path)}</loc></url>"
        for path in REGISTRY.sitemap(session, catalogue)
    )
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}">\n{places}\n</urlset>\n'
    return Response(xml, media_type="application/xml")


@file(urls.ROBOTS)
def robots(request: Request) -> PlainTextResponse:
    """Everything may be read."""
    return PlainTextResponse(f"User-agent: *\nAllow: /\nSitemap: {_base(request)}{urls.SITEMAP}\n")


@file(urls.SECURITY)
def security(request: Request) -> PlainTextResponse:
    """Where to report a weakness."""
    expires = datetime.now(UTC) + timedelta(days=365)
    said = SECURITY.format(
        base=_base(request),
        about=urls.about(),
        here=urls.SECURITY,
        expires=f"{expires:%Y-%m-%dT00:00:00Z}",
    )
    return PlainTextResponse(said)


@file(urls.FAVICON)
def favicon() -> FileResponse:
    """The icon, for browsers that do not read the page's own link to it."""
    return FileResponse(ICON, media_type="image/svg+xml")
