"""Every kind of page answers, is well formed, says what it must and keeps the house rules."""

import itertools
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from app.catalogue.reader import CatalogueCache
from app.db.store import Store
from app.pages.registry import REGISTRY, Page

PAGES = {
    "/": "Waardoor ontstaat het",
    "/schema": "Het schema",
    "/schema/gezin/hulp": "Het gezin",
    "/thema/gezin": "Het gezin",
    "/thema/gezin/citaten": "Citaten bij Het gezin",
    "/knoop/stress": "Stress",
    "/knoop/stress?paragraaf=1.1": "Stress",
    "/verband/stress/ruzie": "leidt tot",
    "/citaat/PO-1.1-1": "Citaat PO-1.1-1",
    "/citaat/PO-1.1-5": "Citaat PO-1.1-5",
    "/citaat/brief-2023-1": "Passage brief-2023-1",
    "/bron": "Bronnen",
    "/bron/PO": "Reeks. Titel PO",
    "/bron/brief-2023": "Titel brief-2023",
    "/bron/PO/1": "Hoofdstuk 1 Thuis",
    "/bron/PO/1.1": "§ 1.1 Geld en stress",
    "/bron/brief-2023/1": "Inleiding",
    "/zoek": "Zoeken",
    "/zoek?q=stress": "Zoeken",
    "/zoek?q=xyzzy": "Zoeken",
    "/pad": "Paden",
    "/pad?van=geldzorgen&naar=onveiligheid": "Van Geldzorgen",
    "/pad?van=onveiligheid&naar=geldzorgen": "Van Onveiligheid",
    "/pad?van=stress&van=geldzorgen&naar=thema/hulp&citaten=1": "naar Thema",
    "/pad?van=stress": "Paden",
    "/knoop/stress/oorzaken": "Wat leidt tot Stress",
    "/knoop/geldzorgen/gevolgen": "Waar leidt Geldzorgen toe",
    "/knoop/geldzorgen/oorzaken?stappen=1": "Wat leidt tot Geldzorgen",
    "/aangrijpingspunten": "Waar is iets te doen aan",
    "/aangrijpingspunten?op=stress": "Waar is iets te doen aan Stress",
    "/wat-als": "Wat als iets wegvalt",
    "/wat-als?weg=hulp-zoeken": "Wat als hulp zoeken er niet was",
    "/wat-als?verbroken=stress/ruzie&stappen=2": "verbroken",
    "/vergelijk": "Twee kanten vergelijken",
    "/vergelijk?een=bron/PO&ander=bron/brief-2023&van=stress&naar=onveiligheid": "naast",
    "/vergelijk?een=thema/gezin&ander=thema/hulp&naar=onveiligheid": "Het gezin naast",
    "/citaat/PO-1.1-2/draagt": "Wat citaat PO-1.1-2 draagt",
    "/citaat/brief-2023-1/draagt": "Wat citaat brief-2023-1 draagt",
    "/kringlopen": "Kringlopen",
    "/kringlopen?door=stress": "Kringlopen door Stress",
    "/kringlopen?door=hulp-zoeken": "Kringlopen door",
    "/onderbouwing": "onderbouwing dun",
    "/onderbouwing?lijst=een-citaat": "op één citaat",
    "/onderbouwing?lijst=zonder-oorzaken": "zonder oorzaken",
    "/onderbouwing?lijst=oorzaakwoorden": "oorzaakwoorden",
    "/onderbouwing?lijst=bijna-gelijk": "bijna dezelfde",
    "/afkortingen": "Afkortingen",
    "/over": "Over Doorklik",
    "/toegankelijkheid": "Toegankelijkheid",
}
VOID = {"meta", "link", "input", "br", "img", "hr"}
MOST_QUERIES = 15


class Outline(HTMLParser):
    """Checks nesting while reading; keeps headings, ids, links and titles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.attributes: set[str] = set()
        self.inline: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.attributes |= given.keys()
        self.ids += [given["id"] or ""] if "id" in given else []
        self.targets += [given["href"] or ""] if "href" in given else []
        if tag == "style" or (tag == "script" and "src" not in given):
            self.inline.append(tag)
        if tag in {"h1", "h2", "h3", "h4"}:
            self.headings.append((int(tag[1]), ""))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= dict(attrs).keys()

    def handle_data(self, data: str) -> None:
        if self.open and {"h1", "h2", "h3", "h4"} & set(self.open):
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(("path", "heading"), PAGES.items())
def test_a_page_answers_with_its_heading(client: TestClient, path: str, heading: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    first = Outline(answer.text).headings[0]
    assert first[0] == 1
    assert heading in " ".join(first[1].split())


@pytest.mark.parametrize("kind", REGISTRY.pages, ids=lambda kind: kind.name)
def test_a_registered_page_keeps_the_house_rules(
    client: TestClient, pages_store: Store, kind: Page
) -> None:
    with pages_store.session() as session:
        places = kind.visits(session, CatalogueCache().get(session))
    for place in places:
        page = Outline(client.get(place).text)
        levels = [level for level, _ in page.headings]
        assert (page.open, page.inline) == ([], [])
        assert len(page.ids) == len(set(page.ids))
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_well_formed_and_free_of_inline_code(client: TestClient, path: str) -> None:
    page = Outline(client.get(path).text)
    assert page.open == []
    assert page.inline == []
    assert not {name for name in page.attributes if name.startswith("on") or name == "style"}
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize("path", PAGES)
def test_headings_step_down_one_at_a_time(client: TestClient, path: str) -> None:
    levels = [level for level, _ in Outline(client.get(path).text).headings]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("path", PAGES)
def test_every_link_on_a_page_leads_somewhere(client: TestClient, path: str) -> None:
    page = Outline(client.get(path).text)
    for target in dict.fromkeys(page.targets):
        place, _, anchor = target.partition("#")
        if target.startswith("http"):
            continue
        if not place:
            assert anchor in page.ids, target
        elif not place.startswith("/static/vendor/"):
            answer = client.get(place)
            assert answer.status_code in {200, 308}, target
            if anchor and answer.status_code == 200:
                assert anchor in Outline(answer.text).ids, target


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_one_query_a_row(client: TestClient, statements: list[str], path: str) -> None:
    client.get(path)
    statements.clear()
    client.get(path)
    most = MOST_QUERIES if not path.startswith("/zoek?") else 2 * MOST_QUERIES
    assert len(statements) <= most


def test_titles_are_unique(client: TestClient) -> None:
    texts = {path: client.get(path).text for path in PAGES if "paragraaf" not in path}
    titles = [text.split("<title>")[1].split("</title>")[0] for text in texts.values()]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("path", ["/", "/knoop/stress", "/citaat/PO-1.1-1", "/nergens"])
def test_the_footer_names_the_versions(client: TestClient, path: str) -> None:
    footer = client.get(path).text.split("<footer")[1]
    assert "Schema versie 0.1.0" in footer
    assert "brief-2023</a> versie 1.0" in footer


def test_head_answers_where_get_does(client: TestClient) -> None:
    assert all(client.head(path).status_code == 200 for path in PAGES)


def test_text_of_a_source_is_never_markup(client: TestClient) -> None:
    text = client.get("/citaat/PO-1.1-5").text
    assert "&lt;b&gt;hulp &amp; geld" in text
    assert "<b>" not in text
