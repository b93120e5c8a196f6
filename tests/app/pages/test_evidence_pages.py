"""Nodes, links and quotes show the evidence as it stands: confirmed first, the rest apart."""

import re

import pytest
from fastapi.testclient import TestClient


def _plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_a_node_says_the_sign_in_words_and_counts_quotes(client: TestClient) -> None:
    text = _plain(client.get("/knoop/stress").text)
    assert "meer daarvan geeft meer hiervan" in text
    assert "1 citaat bij het verband Geldzorgen → Stress" in text
    help_page = _plain(client.get("/knoop/hulp-zoeken").text)
    assert "meer hiervan geeft minder daarvan" in help_page


def test_suggestions_stand_apart_after_what_is_confirmed(client: TestClient) -> None:
    confirmed, suggested = client.get("/knoop/stress").text.split("Voorstel, nog niet bevestigd")
    assert "PO-1.1-2" in confirmed
    assert "PO-1.1-5" in suggested
    assert "De computer vond woorden die hierbij horen: ‘geldzorgen’." in suggested


def test_a_repeat_is_shown_once_and_linked(client: TestClient) -> None:
    text = client.get("/knoop/stress").text
    assert text.count('id="citaat-PO-1.1-1"') == 1
    assert 'id="citaat-PO-1.1-6"' not in text
    assert "Staat ook op:" in text


def test_a_section_filter_keeps_that_section_only(client: TestClient) -> None:
    text = client.get("/knoop/ruzie?paragraaf=1.2").text
    assert 'id="citaat-PO-1.2-1"' in text
    assert 'id="citaat-PO-1.1-2"' not in text
    assert "U ziet alleen § 1.2 Ruzie en hulp" in text


def test_a_link_marks_cause_cue_and_effect_with_labels(client: TestClient) -> None:
    text = client.get("/verband/geldzorgen/stress").text
    assert re.search(r"mark--cause\"><span class=\"mark__label\">oorzaak<", text)
    assert re.search(r"mark--effect\"><span class=\"mark__label\">gevolg<", text)
    assert "Citaten die een voorwaarde noemen (1)" in text


def test_a_proposed_claim_is_marked_as_a_proposal(client: TestClient) -> None:
    before, after = client.get("/verband/stress/ruzie").text.split('id="voorstel"')
    assert "PO-1.2-4" in after
    assert 'id="steun-PO-1.2-4"' not in before


def test_a_contradiction_stands_apart(client: TestClient) -> None:
    text = _plain(client.get("/verband/hulp-zoeken/ruzie").text)
    assert "Citaten die dit verband tegenspreken (1)" in text


def test_a_quote_page_gives_place_neighbours_and_citation(client: TestClient) -> None:
    text = client.get("/citaat/PO-1.1-2").text
    plain = _plain(text)
    assert "Titel PO (v1.0), § 1.1, citaat 2. https://doorklik.example/citaat/PO-1.1-2" in plain
    assert 'rel="prev"' in text
    assert 'rel="next"' in text
    assert "Wie veel stress heeft, zoekt minder snel hulp." in plain


def test_a_quote_page_explains_abbreviations_notes_and_source_text(client: TestClient) -> None:
    text = client.get("/citaat/PO-1.1-5").text
    assert '<abbr title="gecertificeerde instelling">GI</abbr>' in text
    assert "aantekening van de redactie" in text
    assert "&lt;noot van de redactie&gt;" in text


def test_a_quote_page_tells_confirmed_from_suggested(client: TestClient) -> None:
    confirmed, suggested = client.get("/citaat/brief-2023-1").text.split("Voorstel, nog niet")
    assert "Nog niemand heeft bevestigd" in confirmed
    assert "/knoop/geldzorgen" in suggested


def test_an_arrow_between_themes_opens_the_quotes_it_counts(client: TestClient) -> None:
    overview = _plain(client.get("/schema").text)
    counted = re.search(r"(\d+) cita\w+ van Het gezin naar De hulp", overview)
    opened = client.get("/schema/gezin/hulp").text
    assert counted
    shown = set(re.findall(r'id="verband-\d+-(PO-[\d.-]+)"', opened))
    assert len(shown) == int(counted[1])


def test_a_theme_counts_the_quotes_it_lists(client: TestClient) -> None:
    counted = re.search(r"(\d+) citaten", _plain(client.get("/thema/gezin").text))
    assert counted
    listed = client.get("/thema/gezin/citaten").text.count('class="quote"')
    assert listed == int(counted[1])


def test_search_marks_the_words_and_says_why(client: TestClient) -> None:
    text = client.get("/zoek?q=geldzorgen").text
    assert '<mark class="mark mark--match">geldzorgen</mark>' in text
    assert "Woorden: geldzorg" in text
    assert "/knoop/geldzorgen" in text


def test_paths_show_steps_sign_and_what_must_fall(client: TestClient) -> None:
    text = _plain(client.get("/pad?van=geldzorgen&naar=ruzie").text)
    assert "Pad 1: 2 stappen" in text
    assert "Geldzorgen: dat leidt tot stress ( 1 citaat bij stap 1 ), en dat leidt tot" in text
    assert "zwakste stap" in text
    assert "Hoe stevig is dit?" in text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/sitemap.xml", "application/xml"),
        ("/robots.txt", "text/plain"),
        ("/.well-known/security.txt", "text/plain"),
        ("/favicon.ico", "image/svg+xml"),
    ],
)
def test_programs_find_their_files(client: TestClient, path: str, kind: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(kind)


def test_every_address_of_the_sitemap_answers(client: TestClient) -> None:
    places = re.findall(
        r"<loc>https://doorklik\.example([^<]*)</loc>", client.get("/sitemap.xml").text
    )
    assert {"/citaat/PO-1.2-4", "/verband/stress/ruzie", "/schema/gezin/hulp"} <= set(places)
    assert all(client.get(place).status_code == 200 for place in places)


def test_a_path_names_the_smallest_place_that_tells_it_whole(client: TestClient) -> None:
    text = _plain(client.get("/pad?van=stress&naar=onveiligheid").text)
    assert "alle stappen staan bij elkaar in: Hoofdstuk 1 Thuis" in text


def test_the_evidence_index_counts_what_its_lists_show(client: TestClient) -> None:
    index = client.get("/onderbouwing").text
    entry = r'gap__count">([\d.]+)</span> <span class="gap__what"><a [^>]*href="([^"]+)"'
    counted = re.findall(entry, index)
    assert counted
    for count, href in counted:
        page = client.get(href.replace("&amp;", "&")).text
        assert page.count('class="finding"') == int(count)


def test_each_line_of_a_list_opens_the_place_to_look(client: TestClient) -> None:
    text = client.get("/onderbouwing?lijst=een-citaat").text
    assert 'href="/verband/ruzie/onveiligheid"' in text
    assert 'href="/citaat/PO-1.2-3"' in text
    assert client.get("/onderbouwing?lijst=bestaat-niet").status_code == 404


def test_footnotes_are_counted_apart(client: TestClient) -> None:
    letter = _plain(client.get("/bron/brief-2023").text)
    assert "2 passages, waarvan 1 voetnoot" in letter
    assert "2 passages, waarvan 1 voetnoot" in _plain(client.get("/bron").text)
    assert "2 passages, waarvan 1 voetnoot" in client.get("/bron/brief-2023/1").text
    assert "voetnoot" not in _plain(client.get("/bron/PO/1.1").text).split("Onderdelen")[0]
