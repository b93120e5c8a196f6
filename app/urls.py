"""The one place that builds addresses of pages and of the API."""

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlencode

API = "/api/v1"
STATIC = Path(__file__).parent / "static"

# The address of each page, with its parts: what routes match and the functions below fill in.
HOME = "/"
OVERVIEW = "/schema"
PRINTED = "/afdruk/{paper}"
THEME = "/thema/{slug}"
THEME_QUOTES = "/thema/{slug}/citaten"
THEME_ARROW = "/schema/{cause}/{effect}"
NODE = "/knoop/{slug}"
LINK = "/verband/{cause}/{effect}"
QUOTE = "/citaat/{address}"
DOCUMENTS = "/bron"
DOCUMENT = "/bron/{slug}"
SECTION = "/bron/{slug}/{number}"
SEARCH = "/zoek"
PATH = "/pad"
CAUSES = "/knoop/{slug}/oorzaken"
EFFECTS = "/knoop/{slug}/gevolgen"
LEVERAGE = "/aangrijpingspunten"
WHAT_IF = "/wat-als"
RESTS_ON = "/citaat/{address}/draagt"
COMPARE = "/vergelijk"
EVIDENCE = "/onderbouwing"
LOOPS = "/kringlopen"
ABBREVIATIONS = "/afkortingen"
ABOUT = "/over"
ACCESSIBILITY = "/toegankelijkheid"
THEME_COLOURS = "/stijl/themas.css"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
SECURITY = "/.well-known/security.txt"
FAVICON = "/favicon.ico"

_PART = re.compile(r"\{\w+\}")


def _path(*parts: str) -> str:
    return "/" + "/".join(quote(part, safe="") for part in parts)


def _fill(pattern: str, *parts: str) -> str:
    """A pattern with its parts filled in, in order.

    >>> _fill("/citaat/{address}/draagt", "PO-3.10-12")
    '/citaat/PO-3.10-12/draagt'
    """
    pieces = _PART.split(pattern)
    filled = [quote(part, safe="") for part in parts]
    return "".join(a + b for a, b in zip(pieces, (*filled, ""), strict=True))


def _query(path: str, **keys: str | int | None) -> str:
    given = {key: value for key, value in keys.items() if value not in (None, "")}
    return f"{path}?{urlencode(given)}" if given else path


def _listed(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    """A query with keys that may be there more than once; a slash in a value stays one."""
    given = [(key, value) for key, value in pairs if value]
    return f"{path}?{urlencode(given, safe='/')}" if given else path


def home() -> str:
    """The start page."""
    return HOME


def overview() -> str:
    """The themes as a diagram."""
    return OVERVIEW


def theme_colours(css: str) -> str:
    """The sheet with the colours of themes, named by what stands in it."""
    return f"{THEME_COLOURS}?v={hashlib.sha256(css.encode()).hexdigest()[:12]}"


def printed(paper: str) -> str:
    """The whole scheme as a PDF on A1 or A3."""
    return _fill(PRINTED, paper)


def theme(slug: str) -> str:
    """One theme with its nodes."""
    return _fill(THEME, slug)


def theme_quotes(slug: str, page: int | None = None) -> str:
    """The confirmed quotes of a theme's nodes."""
    return _query(_fill(THEME_QUOTES, slug), pagina=page)


def theme_arrow(cause: str, effect: str) -> str:
    """All links from one theme to another."""
    return _fill(THEME_ARROW, cause, effect)


def node(slug: str, section: str | None = None, page: int | None = None) -> str:
    """One node; ``section`` keeps the quotes of that section only."""
    return _query(_fill(NODE, slug), paragraaf=section, pagina=page)


def link(cause: str, effect: str) -> str:
    """One link."""
    return _fill(LINK, cause, effect)


def quote_page(address: str) -> str:
    """One quote in its place."""
    return _fill(QUOTE, address)


def document(slug: str, section: str | None = None) -> str:
    """A source with its contents, or one section of it with its quotes."""
    return _fill(SECTION, slug, section) if section else _fill(DOCUMENT, slug)


def documents() -> str:
    """All sources."""
    return DOCUMENTS


def search(question: str | None = None, page: int | None = None) -> str:
    """The search page."""
    return _query(SEARCH, q=question, pagina=page)


def path(cause: str | None = None, effect: str | None = None) -> str:
    """Paths between two nodes."""
    return _query(PATH, van=cause, naar=effect)


def path_question(pairs: Iterable[tuple[str, str]]) -> str:
    """A whole path question, in the keys of its form."""
    return _listed(PATH, pairs)


def causes(slug: str, depth: int | None = None) -> str:
    """What leads to a node, and what leads to that."""
    return _query(_fill(CAUSES, slug), stappen=depth)


def effects(slug: str, depth: int | None = None) -> str:
    """What a node leads to, and what that leads to."""
    return _query(_fill(EFFECTS, slug), stappen=depth)


def leverage(effect: str | None = None) -> str:
    """Where to take hold to do something about a node (or ``thema/<slug>``)."""
    return _listed(LEVERAGE, [("op", effect or "")])


def what_if(
    removed: Iterable[str] = (), broken: Iterable[str] = (), depth: int | None = None
) -> str:
    """Suppose that nodes were not there, or links (``cause/effect``) were broken."""
    pairs = [*(("weg", slug) for slug in removed), *(("verbroken", link) for link in broken)]
    return _listed(WHAT_IF, [*pairs, ("stappen", str(depth or ""))])


def what_if_question(pairs: Iterable[tuple[str, str]]) -> str:
    """The same in the keys of its form."""
    return _listed(WHAT_IF, pairs)


def rests_on(address: str) -> str:
    """What rests on a quote."""
    return _fill(RESTS_ON, address)


def compare(pairs: Iterable[tuple[str, str]] = ()) -> str:
    """The same question for two sides, in the keys of its form."""
    return _listed(COMPARE, pairs)


def evidence(listed: str | None = None, page: int | None = None) -> str:
    """Where the evidence is thin; ``listed`` opens one list of it."""
    return _query(EVIDENCE, lijst=listed, pagina=page)


def loops(through: str | None = None) -> str:
    """Feedback loops; ``through`` keeps those that run over that node."""
    return _query(LOOPS, door=through)


def loop_anchor(loop_id: str) -> str:
    """The id of a loop on its page: it holds as long as the loop's nodes do."""
    return f"kring-{loop_id}"


def abbreviations() -> str:
    """The list of abbreviations."""
    return ABBREVIATIONS


def about() -> str:
    """What these quotes are and are not."""
    return ABOUT


def accessibility() -> str:
    """The accessibility statement."""
    return ACCESSIBILITY


@cache
def static(file: str) -> str:
    """A file that the app serves itself; sheets and scripts are named by their content too.

    Others are asked for by sheets as well, under the bare name: one address, one download.
    """
    path = STATIC / file
    if path.suffix not in {".css", ".js"} or not path.is_file():
        return f"/static/{file}"
    return f"/static/{file}?v={hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"


def api(*parts: str, **keys: str | int | None) -> str:
    """An address of the API, version included."""
    return _query(API + _path(*parts), **keys)


def api_question(resource: str, pairs: Iterable[tuple[str, str]]) -> str:
    """A question to the API with keys that may be there more than once."""
    return _listed(API + _path(resource), pairs)
