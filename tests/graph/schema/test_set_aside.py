from pathlib import Path

import pytest

from graph.errors import SchemaError
from graph.examples import QUOTES
from graph.schema.load import load_nodes, load_schema, load_set_aside, schema_version_hash
from graph.schema.model import SetAside, SetAsideReason

GOOD = "- {quote: PO-1.1-3, reason: no-node, note: minder hulp}\n"


def put(folder: Path, text: str) -> None:
    (folder / "set-aside.yaml").write_text(text, encoding="utf-8")


def test_quotes_set_aside_are_read_with_their_reason(folder: Path) -> None:
    put(folder, GOOD)
    expected = (SetAside("PO-1.1-3", SetAsideReason.NO_NODE, "minder hulp"),)
    assert load_schema(folder, quotes=QUOTES).set_aside == expected
    assert load_set_aside(folder) == expected
    assert len(load_nodes(folder)) == 5


def test_without_a_file_nothing_is_set_aside(folder: Path) -> None:
    assert load_schema(folder, quotes=QUOTES).set_aside == load_set_aside(folder) == ()


def test_setting_a_quote_aside_changes_the_hash(folder: Path) -> None:
    before = schema_version_hash(folder)
    put(folder, GOOD)
    assert schema_version_hash(folder) != before


# what stands on the second line, what the message must say
MISTAKES = [
    ("- {quote: PO-1.1-9, reason: agent}", ":2: there is no quote PO-1.1-9; correct the address"),
    ("- {quote: PO-1.1-1, reason: agent}", ":2: PO-1.1-1 is set aside, but states geldzorgen → st"),
    ("- {quote: PO-1.1-3, reason: agent}", ":2: PO-1.1-3 is set aside at line 1 too; keep one"),
    ("- {quote: PO-1.1-9, reason: zomaar}", ':2: "zomaar" is no reason; choose from agent, recom'),
    ("- {quote: PO-1.1-9}", ':2: a quote set aside lacks "reason"; add it'),
    ("- {quotes: PO-1.1-9, reason: agent}", 'unknown key "quotes" (did you mean quote?)'),
    ("- PO-1.1-9", ":2: a quote set aside must be a mapping"),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake[0])
def test_a_mistake_is_reported_by_file_and_line(folder: Path, mistake: tuple[str, str]) -> None:
    line, said = mistake
    put(folder, GOOD + line + "\n")
    with pytest.raises(SchemaError) as caught:
        load_schema(folder, quotes=QUOTES)
    found = caught.value.problems
    assert any(p.startswith("set-aside.yaml:") and said in p for p in found), found


@pytest.mark.parametrize("text", ["", "quote: PO-1.1-3", "- {quote: ["])
def test_a_file_that_is_no_list_is_refused(folder: Path, text: str) -> None:
    put(folder, text)
    with pytest.raises(SchemaError, match=r"^set-aside.yaml:\d"):
        load_schema(folder, quotes=QUOTES)
