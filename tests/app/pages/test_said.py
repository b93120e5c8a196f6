"""Pages of the example say what ``said.txt`` holds, so that no change of theirs goes unnoticed.

The file was written from what the pages said and proves nothing right: that is tested beside each
page. After a change that is meant, delete the file and run this test: it writes the file anew, for
you to read the difference.
"""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

HERE = Path(__file__).parent
SAID = HERE / "said.txt"
PLACES = (
    *("/", "/schema", "/schema/gezin/hulp", "/thema/gezin", "/thema/gezin/citaten"),
    *("/thema/hulp", "/knoop/stress", "/knoop/ruzie?paragraaf=1.2", "/knoop/hulp-zoeken"),
    *("/verband/geldzorgen/stress", "/verband/hulp-zoeken/ruzie", "/verband/stress/ruzie"),
    *("/citaat/PO-1.1-1", "/citaat/PO-1.1-2", "/citaat/PO-1.1-5", "/citaat/PO-1.2-4"),
    *("/citaat/brief-2023-1", "/bron", "/bron/PO", "/bron/brief-2023", "/bron/PO/1"),
    *("/bron/PO/1.2", "/bron/brief-2023/1", "/zoek?q=geldzorgen", "/zoek?q=xyzzy"),
    *("/pad", "/pad?kies=gezin", "/pad?van=stress&kies=gezin", "/pad?van=geldzorgen&naar=ruzie"),
    *("/pad?van=geldzorgen&naar=onveiligheid&bron=PO", "/pad?van=onveiligheid&naar=geldzorgen"),
    *("/pad?van=geldzorgen&naar=onveiligheid&citaten=2&stappen=2", "/pad?van=xyzzy&naar=ruzie"),
    *("/pad?van=stress&naar=ruzie&via=stress&niet-via=stress", "/knoop/ruzie/oorzaken"),
    *("/knoop/geldzorgen/gevolgen?stappen=3", "/wat-als", "/wat-als?weg=hulp-zoeken"),
    *("/wat-als?verbroken=stress/ruzie&stappen=2", "/vergelijk", "/citaat/PO-1.1-2/draagt"),
    "/vergelijk?een=bron/PO&ander=bron/brief-2023&van=stress&naar=onveiligheid",
    "/vergelijk?een=thema/gezin&ander=thema/hulp&naar=onveiligheid",
    *("/citaat/PO-1.1-1/draagt", "/citaat/PO-1.2-1/draagt", "/kringlopen"),
    *("/kringlopen?door=stress", "/onderbouwing", "/onderbouwing?lijst=een-citaat"),
    *("/onderbouwing?lijst=zonder-oorzaken", "/onderbouwing?lijst=citaten", "/afkortingen"),
    *("/onderbouwing?lijst=paragrafen", "/onderbouwing?lijst=oorzaakwoorden", "/over"),
    *("/knoop/stres", "/citaat/PO-1.1-99", "/verband/stress/ruzi", "/bron/PO/1.12"),
)


HEADINGS = {"h1", "h2", "h3"}
BREAKS = HEADINGS | {"p", "li", "tr", "section", "summary", "article", "dt", "dd", "div", "a"}
NAMED = ("id", "aria-label", "aria-current", "value", "checked", "selected", "open", "rel", "title")


class Reading(HTMLParser):
    """Lines of the main part of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines: list[str] = [""]
        self.hrefs: list[str] = []
        self.feed(text.split("<main", 1)[-1].split("</main>", maxsplit=1)[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in BREAKS:
            self.lines.append(f"{tag} " if tag in HEADINGS else "")
        said = [f"{name}={given[name]}" for name in NAMED if name in given]
        said += [given["class"] or ""] if tag == "mark" else []
        self.lines[-1] += "".join(f"<{one}>" for one in said)
        if tag == "a":
            self.hrefs.append(given.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self.lines[-1] += "</mark>" if tag == "mark" else ""
        if tag == "a":
            self.lines[-1] += f" ({self.hrefs.pop()})"
        if tag in BREAKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if words:
            self.lines[-1] += words if self.lines[-1].endswith((" ", ">")) else f" {words}"


def read(text: str) -> list[str]:
    """The lines of a page that say anything."""
    return [line.strip() for line in Reading(text).lines if line.strip()]


def _stored() -> dict[str, list[str]]:
    blocks = SAID.read_text(encoding="utf-8").split("\n=== ")[1:]
    return {place: lines for place, *lines in (block.strip().splitlines() for block in blocks)}


@pytest.fixture
def said(client: TestClient) -> dict[str, list[str]]:
    """What every page should say, by its address; written anew where there is no file."""
    if not SAID.exists():
        found = ((place, read(client.get(place).text)) for place in PLACES)
        text = "\n".join(f"\n=== {place}\n" + "\n".join(lines) for place, lines in found)
        SAID.write_text(re.sub(r"[ \t]+\n", "\n", text) + "\n", encoding="utf-8")
    return _stored()


@pytest.mark.parametrize("place", PLACES)
def test_a_page_says_what_it_said(
    client: TestClient, said: dict[str, list[str]], place: str
) -> None:
    assert read(client.get(place).text) == said[place]


def test_nothing_is_said_of_pages_that_are_not_looked_at(said: dict[str, list[str]]) -> None:
    assert list(said) == list(PLACES)
