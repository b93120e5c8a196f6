"""The JSON of a parsed document has the keys that programs rely on."""

import json

from corpus.manifest import read_known
from corpus.parse import as_json


def test_the_keys_are_those_of_the_contract() -> None:
    answer = as_json(read_known("PO"))
    assert list(answer) == ["document", "sections", "quotes", "abbreviations", "matter", "leftOut"]
    keys = {name: set(answer[name][0]) for name in list(answer)[1:]}
    assert keys["sections"] == {"number", "title", "tocTitle", "depth", "parent", "lines"}
    assert keys["quotes"] == {"section", "ordinal", "text", "clean", "lines", "pieces", "flags"}
    assert keys["abbreviations"] == {"abbr", "expansion", "lines"}
    assert (keys["matter"], keys["leftOut"]) == ({"kind", "lines"}, {"lines", "text", "why"})


def test_the_document_tells_its_metadata() -> None:
    document = as_json(read_known("PO"))["document"]
    assert (document["slug"], document["kind"], document["version"]) == ("PO", "anthology", "1.0")
    assert (document["date"], document["status"]) == ("2026-03-25", "definitief concept")
    assert document["colophon"]["Bijlage(n)"] == "1"


def test_it_is_plain_json() -> None:
    answer = as_json(read_known("igj-2020"))
    assert json.loads(json.dumps(answer)) == answer
    assert answer["document"]["date"] is None
