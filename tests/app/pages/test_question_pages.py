"""Questions can be typed in one's own words, have one plain address, and explain what is wrong."""

import re
import time

from fastapi.testclient import TestClient


def _plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_a_label_a_term_or_a_retired_slug_leads_to_the_plain_address(client: TestClient) -> None:
    for typed in ("Geldzorgen", " geldzorgen ", "GELDZORGEN"):
        answer = client.get("/pad", params={"van": typed, "naar": "Ruzie", "via": ""})
        assert answer.status_code == 303
        assert answer.headers["location"] == "/pad?van=geldzorgen&naar=ruzie"
    assert (
        client.get("/pad?van=spanning&naar=ruzie").headers["location"].startswith("/pad?van=stress")
    )
    theme = client.get("/pad", params={"van": "Geldzorgen", "naar": "Thema: De hulp"})
    assert theme.headers["location"] == "/pad?van=geldzorgen&naar=thema/hulp"


def test_an_unknown_word_suggests_what_it_may_mean(client: TestClient) -> None:
    answer = client.get("/pad?van=geldzorg&naar=ruzie")
    assert answer.status_code == 400
    assert "Misschien bedoelt u:" in answer.text
    assert 'href="/pad?van=geldzorgen&amp;naar=ruzie"' in answer.text


def test_conflicting_filters_are_told(client: TestClient) -> None:
    asked = "/pad?van=geldzorgen&naar=ruzie&via=stress&niet-via=stress&perspectief=niemand"
    text = client.get(asked).text
    assert "Kies één van de twee" in text
    assert "‘niemand’ is er niet" in text


def test_an_empty_answer_explains_itself(client: TestClient) -> None:
    text = _plain(client.get("/pad?van=onveiligheid&naar=geldzorgen").text)
    assert "Geen pad gevonden" in text
    assert "Vanaf hier loopt geen enkel verband dat meetelt: Onveiligheid thuis" in text
    filtered = client.get("/pad?van=geldzorgen&naar=onveiligheid&citaten=9")
    assert "Zonder filters zijn er wel paden." in filtered.text


def test_what_if_is_a_reading_with_the_links_it_rests_on(client: TestClient) -> None:
    text = _plain(client.get("/wat-als?weg=hulp-zoeken").text)
    assert "geen voorspelling" in text
    assert "3 onbekend" in text
    assert "Minder, langs:" in text


def test_a_quote_tells_what_falls_without_it(client: TestClient) -> None:
    text = _plain(client.get("/citaat/PO-1.1-2/draagt").text)
    assert "waarvan 2 zonder dit citaat wegvallen" in text
    assert "Zonder dit citaat is er geen pad meer." in text
    assert "Zonder dit citaat is deze kring doorbroken." in text


def test_leverage_says_how_sure_each_place_is(client: TestClient) -> None:
    for _ in range(100):
        text = client.get("/aangrijpingspunten").text
        if "hertrekkingen in de eerste tien" in text:
            break
        time.sleep(0.05)
    assert "van de 200 hertrekkingen in de eerste tien" in text


def test_two_kinds_of_sides_are_refused(client: TestClient) -> None:
    answer = client.get("/vergelijk?een=bron/PO&ander=thema/gezin&van=stress&naar=ruzie")
    assert answer.status_code == 400
    assert "niet van elk één" in answer.text


def test_both_ends_can_be_chosen_in_the_drawing(client: TestClient) -> None:
    themes = client.get("/pad").text
    assert 'href="/pad?kies=gezin#kies"' in themes
    begin = client.get("/pad?kies=gezin").text
    assert 'href="/pad?van=stress"' in begin
    end = client.get("/pad?van=stress&kies=gezin").text
    assert 'href="/pad?van=stress&amp;naar=ruzie"' in end
    assert 'href="/pad?van=stress&amp;naar=stress"' not in end


def test_a_drawing_to_choose_in_says_the_same_as_its_list(client: TestClient) -> None:
    text = client.get("/pad?kies=gezin").text
    drawn, listed = text.split("Dezelfde keuze als lijst")
    choices = re.compile(r'href="(/pad\?van=[^"&]+)"')
    assert set(choices.findall(drawn)) <= set(choices.findall(listed)) | {"/pad?van=thema/gezin"}


def test_sections_narrow_the_evidence_and_are_part_of_the_address(client: TestClient) -> None:
    answer = client.get("/pad?van=geldzorgen&naar=ruzie&paragraaf=1.1")
    assert answer.headers["location"] == "/pad?van=geldzorgen&naar=ruzie&paragraaf=PO-1.1"
    text = _plain(client.get("/pad?van=geldzorgen&naar=ruzie&paragraaf=9.9").text)
    assert "Paragraaf ‘9.9’ is er niet. Schrijf een nummer, zoals 3.10 of PO-3.10." in text


def test_counting_suggestions_is_said_aloud(client: TestClient) -> None:
    asked = "/pad?van=geldzorgen&naar=ruzie"
    warning = "Dit antwoord telt ook uitspraken mee die de computer voorstelt."
    assert warning not in client.get(asked).text
    assert warning in client.get(f"{asked}&ook=voorgesteld").text
