"""A link shows the claims that count, apart what is proposed, and never what was rejected."""

import re

from fastapi.testclient import TestClient


def test_a_rejected_claim_is_shown_nowhere(client: TestClient) -> None:
    link = client.get("/verband/stress/ruzie").text
    assert "PO-1.2-2" not in link
    assert "voorstel</a>" in link
    assert "uitspraak-rejected" not in client.get("/citaat/PO-1.2-2").text
    paths = client.get("/pad?van=stress&naar=ruzie&ook=voorgesteld").text
    assert "PO-1.2-4" in paths
    assert "PO-1.2-2" not in paths


def test_a_rejected_tag_is_shown_nowhere(client: TestClient) -> None:
    assert "PO-1.2-3" not in client.get("/knoop/stress").text
    assert "/knoop/stress" not in client.get("/citaat/PO-1.2-3").text.split("<main")[1]


def test_a_proposal_that_repeats_a_confirmed_quote_says_nothing_new(client: TestClient) -> None:
    page = client.get("/verband/geldzorgen/stress").text
    assert 'id="voorstel"' not in page
    assert re.findall(r'id="steun-(PO-[\d.-]+)"', page) == ["PO-1.1-1"]


def test_only_an_opposite_link_that_exists_is_named(client: TestClient) -> None:
    assert "Er is ook een verband terug" in client.get("/verband/ruzie/stress").text
    assert "Er is ook een verband terug" not in client.get("/verband/geldzorgen/stress").text


def test_cause_and_effect_keep_their_sides(client: TestClient) -> None:
    page = client.get("/verband/hulp-zoeken/ruzie").text
    title = page.split("<title>")[1].split("</title>")[0]
    assert title.startswith("Verband: Hulp zoeken → Ruzie")
    assert "minder van het gevolg" in page


def test_one_retired_end_moves_and_an_unknown_one_does_not(client: TestClient) -> None:
    moved = client.get("/verband/ruzie/spanning")
    assert (moved.status_code, moved.headers["location"]) == (308, "/verband/ruzie/stress")
    assert client.get("/verband/stress/geldzorgen").status_code == 404
