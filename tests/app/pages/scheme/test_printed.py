"""The scheme comes on paper, from the overview page."""

import re

from fastapi.testclient import TestClient

from app import urls


def test_the_overview_links_to_the_printed_scheme(client: TestClient) -> None:
    page = client.get(urls.overview()).text
    assert all(f'href="{urls.printed(paper)}"' in page for paper in ("A1", "A3"))


def test_the_printed_scheme_is_a_pdf_named_after_its_version(client: TestClient) -> None:
    answer = client.get(urls.printed("A3"))
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    name = answer.headers["content-disposition"].partition("filename=")[2]
    assert re.fullmatch(r"\"oorzakenschema-\d+\.\d+\.\d+-A3\.pdf\"", name)


def test_another_paper_is_refused_with_a_page(client: TestClient) -> None:
    assert client.get("/afdruk/A9").status_code == 400
