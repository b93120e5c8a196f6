"""A list of more than one page: nothing is lost, nothing comes twice, none is empty."""

import re

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from app.pages.parts.frame import PageLinks, paging

LISTS = {
    "/thema/gezin/citaten": ("app.pages.scheme.theme", r'id="citaat-(PO-[\d.-]+)"'),
    "/knoop/stress": ("app.pages.scheme.node", r'id="citaat-(PO-[\d.-]+)"'),
    "/zoek?q=stress": ("app.pages.sources.search", r'id="citaat-([\w.-]+)"'),
    "/onderbouwing?lijst=citaten": ("app.pages.questions.evidence", r'href="/citaat/([^"/]+)"'),
}


def _at(place: str, number: int) -> str:
    return f"{place}{'&' if '?' in place else '?'}pagina={number}"


@pytest.mark.parametrize(("place", "where"), LISTS.items())
def test_the_pages_of_a_list_together_hold_it_once(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, place: str, where: tuple[str, str]
) -> None:
    module, pattern = where
    whole = re.findall(pattern, client.get(place).text)
    monkeypatch.setattr(f"{module}.PAGE_SIZE", 2)
    last = -(-len(whole) // 2)
    parts = [re.findall(pattern, client.get(_at(place, n)).text) for n in range(1, last + 1)]
    assert [len(part) for part in parts[:-1]] == [2] * (last - 1)
    assert [one for part in parts for one in part] == whole
    assert last > 1


@pytest.mark.parametrize(("place", "where"), LISTS.items())
def test_a_page_beyond_the_last_is_the_last(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, place: str, where: tuple[str, str]
) -> None:
    monkeypatch.setattr(f"{where[0]}.PAGE_SIZE", 2)
    beyond = client.get(_at(place, 99)).text
    said = re.search(r"Bladzijde (\d+) van (\d+)", beyond)
    assert said
    assert said[1] == said[2]
    assert 'rel="next"' not in beyond
    assert f", bladzijde {said[1]}" in beyond.split("</title>")[0]
    assert re.findall(where[1], beyond) == re.findall(
        where[1], client.get(_at(place, int(said[1]))).text
    )


@given(st.integers(-3, 60), st.integers(1, 10), st.integers(0, 200))
def test_a_page_lies_between_its_neighbours(page: int, size: int, total: int) -> None:
    here = paging(page, size, total, str)
    assert 1 <= here.page <= here.pages
    assert (here.pages - 1) * size < max(total, 1) <= here.pages * size
    assert here.previous == (str(here.page - 1) if here.page > 1 else None)
    assert here.next == (str(here.page + 1) if here.page < here.pages else None)


def test_a_list_that_fits_has_no_neighbours() -> None:
    assert paging(1, 25, 25, str) == PageLinks(1, 1, 25)
    assert paging(2, 25, 26, str) == PageLinks(2, 2, 26, "1")
