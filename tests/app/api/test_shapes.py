"""The keys that every answer keeps, and what stands under them."""

import networkx as nx
import pytest
from fastapi.testclient import TestClient

from app.api.registry import find_resources

API = "/api/v1"
KEYS = {
    "nodes/stress": "slug label kind theme level definition terms sections quotes causes effects",
    "links/geldzorgen/stress": "cause effect polarity claims quotes status",
    "quotes/PO-1.1-1": "address document version section ordinal text clean lines pieces flags "
    "voices repeats tags claims",
    "sections/PO-1.1": "address document number title depth parent lines",
    "documents/PO": "slug title kind version date publisher licence",
    "themes/gezin": "slug label description nodes quotes",
}
LISTS = [path for one in find_resources() for path in one.lists]


@pytest.mark.parametrize(("path", "keys"), KEYS.items())
def test_a_detail_has_its_keys_and_names_its_versions(
    client: TestClient, path: str, keys: str
) -> None:
    answer = client.get(f"{API}/{path}")
    assert set(keys.split()) <= set(answer.json())
    assert answer.json()["schemaVersion"] == answer.headers["schema-version"]
    assert answer.json()["documentVersions"] == {"PO": "1.0"}
    assert answer.headers["document-versions"] == "PO=1.0"


@pytest.mark.parametrize("path", LISTS)
def test_a_list_has_its_keys(client: TestClient, path: str) -> None:
    body = client.get(f"{API}{path}{'&' if '?' in path else '?'}pageSize=100").json()
    assert {"items", "total", "page", "pageSize", "schemaVersion"} <= set(body)
    assert (body["page"], body["pageSize"]) == (1, 100)
    assert len(body["items"]) == body["total"] > 0


def test_a_claims_spans_are_cut_from_its_quote(client: TestClient) -> None:
    for claim in client.get(f"{API}/claims").json()["items"]:
        text = client.get(f"{API}/quotes/{claim['quote']}").json()["text"]
        for span in (claim["causeSpan"], claim["effectSpan"]):
            assert text[span["start"] : span["end"]] == span["text"] != ""
    assert claim == client.get(f"{API}/claims/{claim['id']}").json()


def test_a_quote_names_its_repeats_and_tags(client: TestClient) -> None:
    quote = client.get(f"{API}/quotes/PO-1.1-1").json()
    assert quote["repeats"] == ["PO-1.2-4"]
    assert {tag["node"]: tag["status"] for tag in quote["tags"]} == {
        "geldzorgen": "confirmed",
        "stress": "confirmed",
    }
    assert set(quote["tags"][0]) == {"node", "status", "origin", "score", "why", "pipeline"}


def test_links_come_strongest_first_with_their_claims(client: TestClient) -> None:
    link = client.get(f"{API}/links/hulp-zoeken/ruzie").json()
    assert [claim["bearing"] for claim in link["claims"]] == ["supports", "contradicts"]
    assert (link["quotes"], link["polarity"], link["status"]) == (["PO-1.2-1"], "-", "confirmed")


@pytest.mark.parametrize(
    ("path", "total"),
    [
        ("quotes?node=stress", 3),
        ("quotes?node=spanning", 3),
        ("quotes?node=stress&status=rejected", 1),
        ("quotes?node=stress&status=any", 4),
        ("quotes?theme=hulp", 3),
        ("quotes?section=1.2", 4),
        ("quotes?section=PO-1", 8),
        ("quotes?voice=ouder", 0),
        ("quotes?document=PO", 8),
        ("nodes?theme=gezin", 3),
        ("nodes?section=1.1", 3),
        ("nodes?document=PO", 5),
        ("links?theme=hulp", 2),
        ("links?node=ruzie", 4),
        ("links?status=suggested", 0),
        ("links?section=1.2", 2),
        ("claims?cause=geldzorgen", 2),
        ("claims?bearing=contradicts", 1),
        ("claims?status=any&node=onveiligheid", 1),
        ("sections?depth=2", 2),
        ("sections?node=onveiligheid", 1),
    ],
)
def test_filters_keep_what_fits(client: TestClient, path: str, total: int) -> None:
    body = client.get(f"{API}/{path}").json()
    assert body["total"] == len(body["items"]) == total


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("nodes/stres", "stress"),
        ("quotes/PO-1.1-9", "PO-1.1-1"),
        ("links/geldzorgen/stres", "geldzorgen/stress"),
        ("sections/PO-1.3", "PO-1.1"),
        ("themes/gezim", "gezin"),
        ("node", "nodes"),
    ],
)
def test_what_is_not_there_names_what_looks_like_it(
    client: TestClient, path: str, near: str
) -> None:
    answer = client.get(f"{API}/{path}")
    assert answer.status_code == 404
    assert near in answer.json()["near"]
    assert near in answer.json()["detail"]


def test_unknown_filter_values_are_all_told_at_once(client: TestClient) -> None:
    answer = client.get(f"{API}/quotes?node=stres&theme=gezim&section=9.9&voice=oudr&document=QQ")
    assert answer.status_code == 400
    assert len(answer.json()["errors"]) == 5
    assert "did you mean stress?" in answer.json()["detail"]


def test_a_retired_slug_redirects(client: TestClient) -> None:
    answer = client.get(f"{API}/nodes/spanning")
    assert (answer.status_code, answer.headers["location"]) == (308, f"{API}/nodes/stress")
    answer = client.get(f"{API}/links/geldzorgen/spanning")
    assert answer.headers["location"] == f"{API}/links/geldzorgen/stress"


def test_an_entity_tag_saves_sending_the_same_again(client: TestClient) -> None:
    first = client.get(f"{API}/quotes?pageSize=2")
    tag = first.headers["etag"]
    again = client.get(f"{API}/quotes?pageSize=2", headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = client.get(f"{API}/quotes?pageSize=3", headers={"If-None-Match": tag})
    assert other.status_code == 200
    assert other.headers["etag"] != tag


def test_the_graph_is_read_by_networkx(client: TestClient) -> None:
    data = client.get(f"{API}/graph").json()
    graph = nx.node_link_graph(data, edges="links")
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (5, 5)
    assert graph.edges["hulp-zoeken", "ruzie"]["polarity"] == "-"


def test_the_graph_comes_as_graphml_when_asked(client: TestClient) -> None:
    answer = client.get(f"{API}/graph", headers={"Accept": "application/graphml+xml"})
    assert answer.headers["content-type"].startswith("application/graphml+xml")
    graph = nx.parse_graphml(answer.text)
    assert graph.nodes["stress"]["label"] == "Stress"
    refused = client.get(f"{API}/graph", headers={"Accept": "text/csv"})
    assert refused.status_code == 406


def test_search_answers_a_page_of_hits(client: TestClient) -> None:
    body = client.get(f"{API}/search", params={"q": "Door geldzorgen neemt de stress toe"}).json()
    hit = body["items"][0]
    assert {"quote", "document", "section", "text", "lines", "score", "why"} <= set(hit)
    assert (hit["quote"], hit["repeats"]) == ("PO-1.1-1", ["PO-1.2-4"])
    assert body["total"] == len(body["items"])
