"""Loops are a register: named first, each step with its quotes, within bounds that are told."""

import re

from fastapi.testclient import TestClient

from app.catalogue.reader import CatalogueCache
from app.db.store import Store
from app.pages.words.loop_words import loop_sentence
from app.questions.graphs import GraphCache
from app.questions.loops import LoopCache


def _plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_a_named_loop_shows_its_steps_sign_and_evidence(client: TestClient) -> None:
    text = client.get("/kringlopen").text
    assert 'href="/verband/stress/ruzie"' in text
    assert 'href="/verband/ruzie/stress"' in text
    assert "Versterkt zichzelf." in _plain(text)
    assert "zwakste stap" in text
    assert "De hele kring staat in: citaat PO-1.1-2" in _plain(text)


def test_a_loop_keeps_the_anchor_of_its_nodes(client: TestClient) -> None:
    assert 'id="kring-42d25314e8"' in client.get("/kringlopen").text


def test_a_filter_keeps_the_loops_through_one_node(client: TestClient) -> None:
    assert "kring-42d25314e8" in client.get("/kringlopen?door=ruzie").text
    without = client.get("/kringlopen?door=geldzorgen")
    assert without.status_code == 200
    assert "geen kringlopen van hoogstens 6 stappen gevonden door dit punt" in without.text


def test_a_filter_by_a_retired_or_unknown_node(client: TestClient) -> None:
    assert client.get("/kringlopen?door=spanning").headers["location"] == "/kringlopen?door=stress"
    assert client.get("/kringlopen?door=stres").status_code == 404


def test_a_node_counts_the_loops_that_its_filter_shows(client: TestClient) -> None:
    assert "1 kringloop loopt hierdoor" in client.get("/knoop/stress").text
    assert "hierdoor</a>" not in client.get("/knoop/geldzorgen").text


def test_the_register_says_which_link_breaks_most_loops(client: TestClient) -> None:
    part = _plain(client.get("/kringlopen").text.split('id="kop-verbanden"')[1])
    assert "Ruzie → Stress" in part


def test_start_page_and_overview_tell_the_loops_in_one_sentence(client: TestClient) -> None:
    for path in ("/", "/schema"):
        text = _plain(client.get(path).text)
        assert "Wat zichzelf versterkt" in text
        assert "Het meest genoemd:" in text
        assert "leggen oorzaken het vaakst bij" in text


def test_a_loop_that_nobody_named_is_said_in_one_sentence(pages_store: Store) -> None:
    with pages_store.session() as session:
        catalogue = CatalogueCache().get(session)
        loop = LoopCache(GraphCache()).get(session, catalogue).loops[0]
    assert loop_sentence(catalogue, loop) == "Door ruzie: stress, en daardoor weer ruzie."
