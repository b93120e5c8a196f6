"""The graph comes in the format that a client likes best."""

import pytest
from starlette.exceptions import HTTPException

from app.api.resources.graph import GRAPHML, JSON, as_networkx, preferred
from app.catalogue.catalogue import Catalogue


@pytest.mark.parametrize(
    ("accept", "format_"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        ("application/json", JSON),
        ("application/graphml+xml", GRAPHML),
        ("Application/XML", GRAPHML),
        ("text/xml", GRAPHML),
        ("text/html, text/xml;q=0.9", GRAPHML),
        ("application/json;q=0.4, application/graphml+xml;q=0.5", GRAPHML),
        ("application/json;q=0.5, application/graphml+xml;q=0.5", JSON),
        ("text/xml;q=0.5, application/json;q=0.5", GRAPHML),
        ("text/xml; charset=utf-8; q=0.2, */*; q=0.3", JSON),
        ("text/xml;q=0, */*;q=0.1", JSON),
        ("text/xml;q=much, */*;q=0.1", JSON),
    ],
)
def test_the_format_that_is_liked_best_is_chosen(accept: str, format_: str) -> None:
    assert preferred(accept) == format_


@pytest.mark.parametrize("accept", ["text/csv", "application/json;q=0", "text/xml;q=much"])
def test_where_nothing_fits_the_formats_are_named(accept: str) -> None:
    with pytest.raises(HTTPException, match="application/graphml") as told:
        preferred(accept)
    assert told.value.status_code == 406


def test_a_link_tells_its_sign_and_its_counts(catalogue: Catalogue) -> None:
    made = as_networkx(catalogue)
    told = made.edges["hulp-zoeken", "ruzie"]
    assert told == {
        "polarity": "-",
        "quotes": 1,
        "supports": 1,
        "contradicts": 1,
        "conditional": 0,
    }
    assert made.graph == {"schemaVersion": catalogue.schema_version}


def test_a_node_tells_what_it_is_in_plain_words(catalogue: Catalogue) -> None:
    told = as_networkx(catalogue).nodes["stress"]
    node = catalogue.nodes["stress"]
    assert (told["label"], told["theme"], told["level"]) == ("Stress", "gezin", "household")
    assert (type(told["kind"]), told["quotes"]) == (str, node.quotes)
