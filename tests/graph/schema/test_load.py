import time
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.ids import quote_address
from corpus.manifest import read_known
from graph.errors import SchemaError
from graph.examples import QUOTES, example_schema
from graph.schema.load import display_version, load_nodes, load_schema, schema_version_hash
from graph.schema.writer import write_schema

Problems = Callable[[str, str, str], list[str]]
GEZIN, HULP, HEAD = "01-gezin.yaml", "02-hulp.yaml", "schema.yaml"


def test_the_example_loads_as_it_is(folder: Path) -> None:
    assert load_schema(folder, quotes=QUOTES) == example_schema()


def test_nodes_load_without_quotes(folder: Path) -> None:
    assert load_nodes(folder) == example_schema().nodes


def test_a_section_number_stays_as_written(folder: Path) -> None:
    text = (folder / GEZIN).read_text().replace("['1.1']", "[3.10, 1.1]")
    (folder / GEZIN).write_text(text)
    assert load_nodes(folder)[0].sections == ("3.10", "1.1")


# file, what stands there, what an author wrote instead, line, what the message must say
MISTAKES = [
    (GEZIN, "effect: stress", "effect: stres", 28, 'effect "stres" is no node'),
    (GEZIN, "effect: stress", "effect: stres", 28, "did you mean stress?"),
    (GEZIN, "cause: hulp-zoeken", "cause: hulp", 41, 'cause "hulp" is no node'),
    (GEZIN, "slug: ruzie", "slug: stress", 20, 'node slug "stress" is taken at 01-gezin.yaml:13'),
    (GEZIN, "label: Ruzie", "label: stress", 20, 'node label "stress" is taken'),
    (GEZIN, "  effect: ruzie", "  effect: hulp-zoeken", 41, '"hulp-zoeken" is linked to itself'),
    (GEZIN, "effect: stress", "effect: onveiligheid", 28, "move it to 02-hulp.yaml"),
    (GEZIN, "cause: ruzie geeft", "cause: ruzie gaf", 60, '"ruzie gaf" is not in PO-1.1-2'),
    (GEZIN, "    effectStart: 17\n", "", 69, "stands 2 times in PO-1.1-2 (at 17, 27)"),
    (GEZIN, "effectStart: 17", "effectStart: 18", 70, "starts at 17 or 27; correct"),
    (GEZIN, "effectStart: 17", "effectStart: x", 70, "must be a whole number"),
    (GEZIN, "quote: PO-1.1-4", "quote: PO-1.1-9", 36, "there is no quote PO-1.1-9"),
    (GEZIN, "['1.1']", "['1.1', '1.9']", 12, "PO has no section 1.9"),
    (GEZIN, "['1.1']", "['1.1', '1']", 12, "section 1 is a whole chapter"),
    (GEZIN, "['1.1']", "['1.1', '1.1']", 12, '"1.1" stands twice'),
    (GEZIN, "terms: [stress]", "terms: []", 18, "node stress has no terms"),
    (GEZIN, "kind: cause", "kind: oorzaak", 8, '"oorzaak" is no kind; choose from problem, cause'),
    (GEZIN, "level: household", "level: home", 9, '"home" is no level'),
    (GEZIN, "kind: cause", "kind: cause\n  valence: bad", 9, '"bad" is no valence; choose from'),
    (GEZIN, "kind: cause", "sort: cause", 6, 'a node lacks "kind"'),
    (GEZIN, "kind: cause", "kinds: cause", 8, 'unknown key "kinds" (did you mean kind?)'),
    (GEZIN, "kind: cause", "kind: cause\n  kind: cause", 9, '"kind" stands twice'),
    (GEZIN, "label: Stress", "label:", 14, '"label" in a node needs a text'),
    (GEZIN, "slug: ruzie", "slug: Ruzie!", 20, '"Ruzie!" is no slug'),
    (GEZIN, "slug: gezin", "slug: gezin\n  colour: teal", 3, '"teal" is no colour; write #rrggbb'),
    (GEZIN, "slug: gezin", "slug: thuis", 2, "is not the gezin of the file name"),
    (GEZIN, "polarity: +", "polarity: plus", 30, '"plus" is no polarity'),
    (GEZIN, "polarity: +", "polarity: -", 30, "cannot be read as YAML"),
    (GEZIN, "bearing: contradicts\n    ", "", 49, "a claim of the other polarity supports no"),
    (HEAD, "core: onveiligheid", "core: onveilig", 4, "did you mean onveiligheid?"),
    (HEAD, "[stress, ruzie]", "[stress, hulp-zoeken]", 6, "stress → hulp-zoeken, which is no link"),
    (HEAD, "[stress, ruzie]", "[stress]", 6, "needs two nodes or more"),
    (HEAD, "loops:", "lussen:", 6, 'unknown key "lussen"'),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake[2])
def test_a_mistake_is_reported_by_file_and_line(
    problems: Problems, mistake: tuple[str, str, str, int, str]
) -> None:
    file, old, new, line, said = mistake
    found = problems(file, old, new)
    assert any(p.startswith(f"{file}:{line}: ") and said in p for p in found), found


def test_a_link_without_claims_is_refused(problems: Problems) -> None:
    text = "  - quote: PO-1.2-3\n    cause: Ruzie\n    effect: onveilig\n    cue: maakt\n"
    assert "has no claim that states it" in problems(HULP, "claims:\n" + text, "claims: []\n")[0]


def test_a_link_twice_is_refused(problems: Problems) -> None:
    extra = "- {cause: ruzie, effect: stress, polarity: '+', claims: []}\n- cause: ruzie\n"
    found = problems(GEZIN, "- cause: ruzie\n", extra)
    assert any("already stands at 01-gezin.yaml:55; join their claims" in p for p in found), found


def test_a_section_without_a_node_is_refused(folder: Path) -> None:
    with pytest.raises(SchemaError, match=r"no node draws on section 1\.3 of PO"):
        load_schema(folder, quotes=QUOTES | {"PO-1.3-1": "Vergeten.", "TO-1.4-1": "Elders."})


def test_a_retired_slug_must_be_gone_and_have_one_heir(problems: Problems) -> None:
    found = problems(HULP, "['1.2']", "['1.2']\n  retired: [stress]")
    assert found == ['02-hulp.yaml:6: retired slug "stress" is still a node; drop one of them.']


def test_all_mistakes_are_told_at_once_and_at_most_twenty_spelled_out(folder: Path) -> None:
    text = (
        (folder / GEZIN)
        .read_text()
        .replace("slug: stress", "".join(f"k{n}: x\n  " for n in range(30)) + "slug: stress")
    )
    (folder / GEZIN).write_text(text)
    with pytest.raises(SchemaError) as caught:
        load_schema(folder, quotes=QUOTES)
    assert len(caught.value.problems) == 30
    assert str(caught.value).splitlines()[-1] == "… and 10 more."


@pytest.mark.parametrize(
    "content", [b"", b"a: [", b"\xff\xfe", b"- a", b"? [a]\n: b", b"a: b\n--- c"]
)
def test_a_broken_file_is_named(folder: Path, content: bytes) -> None:
    (folder / GEZIN).write_bytes(content)
    with pytest.raises(SchemaError, match=r"^01-gezin.yaml:\d"):
        load_schema(folder, quotes=QUOTES)


def test_other_yaml_files_are_not_silently_ignored(folder: Path) -> None:
    for name in ("extra.yaml", "03-hulp.yml", "02-weer.yaml"):
        (folder / name).write_text("theme: {}")
    with pytest.raises(SchemaError) as caught:
        load_nodes(folder)
    for name in ("extra.yaml", "03-hulp.yml", "02-weer.yaml"):
        assert any(p.startswith(name) for p in caught.value.problems)


def test_a_missing_folder_or_head_is_named(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="there is no such folder"):
        load_nodes(tmp_path / "nowhere")
    with pytest.raises(SchemaError, match="check that the file is there"):
        load_nodes(tmp_path)


def test_the_hash_changes_with_any_byte_and_the_version_shows_it(folder: Path) -> None:
    before, shown = schema_version_hash(folder), display_version(folder)
    with (folder / GEZIN).open("a") as file:
        file.write("\n")
    assert schema_version_hash(folder) != before
    assert display_version(folder) != shown
    assert shown == f"0.1.0+{before[:8]}"


def test_many_claims_load_within_a_second(folder: Path) -> None:
    schema = example_schema()
    quotes = QUOTES | {f"PO-1.2-{n}": "Ruzie maakt onveilig." for n in range(10, 1510)}
    claims = "".join(
        f"  - quote: PO-1.2-{n}\n    cause: Ruzie\n    effect: onveilig\n    cue: maakt\n"
        for n in range(10, 1510)
    )
    write_schema(schema, folder, QUOTES)
    with (folder / HULP).open("a") as file:
        file.write(claims)
    start = time.process_time()
    assert len(load_schema(folder, quotes=quotes).links[-1].claims) == 1501
    assert time.process_time() - start < 1.5


def test_the_shipped_schema_holds_against_its_own_quotes() -> None:
    quotes = {
        quote_address("PO", quote.section, quote.ordinal): quote.text
        for quote in read_known("PO").quotes
    }
    schema = load_schema(quotes=quotes)
    assert schema.document == "PO"
    assert {node.theme for node in schema.nodes} == {theme.slug for theme in schema.themes}
