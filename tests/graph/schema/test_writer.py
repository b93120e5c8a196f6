import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.examples import QUOTES, example_schema
from graph.schema.load import load_schema
from graph.schema.model import (
    Bearing,
    CausalSchema,
    Claim,
    Level,
    Link,
    NamedLoop,
    Node,
    NodeKind,
    Polarity,
    SetAside,
    SetAsideReason,
    Span,
    Theme,
    Valence,
)
from graph.schema.writer import address_key, ordered, write_schema

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)
SIGNS: tuple[Polarity, ...] = ("+", "-")
WORDS = TEXT.filter(lambda text: text.strip())
SLUGS = st.from_regex(r"[a-z]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)


@st.composite
def quotes_(draw: st.DrawFn) -> dict[str, str]:
    ordinals = draw(st.lists(st.integers(1, 99), min_size=1, max_size=6, unique=True))
    return {f"PO-1.{n % 2 + 1}-{n}": draw(st.text("ab .:'", min_size=3)) + "ab" for n in ordinals}


def _span(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Span(start, end, text[start:end])


@st.composite
def claims(draw: st.DrawFn, quotes: dict[str, str], link: Link) -> Claim:
    address = draw(st.sampled_from(sorted(quotes)))
    bearing = draw(st.sampled_from(Bearing))
    polarity = link.polarity if bearing is Bearing.SUPPORTS else draw(st.sampled_from(SIGNS))
    spans = _span(draw, quotes[address]), _span(draw, quotes[address])
    cue = draw(st.just("") | WORDS)
    return Claim(address, link.cause, link.effect, polarity, bearing, *spans, cue)


def _stated(claim: Claim) -> bool:
    words = claim.cause_span.text.strip() and claim.effect_span.text.strip()
    return bool(words)


@st.composite
def links(draw: st.DrawFn, quotes: dict[str, str], slugs: list[str]) -> Link:
    cause, effect = draw(st.permutations(slugs))[:2]
    link = Link(cause, effect, draw(st.sampled_from(SIGNS)), ())
    one = claims(quotes, link).filter(_stated)
    stating = one.filter(lambda claim: claim.bearing is not Bearing.CONTRADICTS)
    found = {draw(stating), *draw(st.lists(one, max_size=3))}
    return replace(link, claims=tuple(found))


@st.composite
def nodes(draw: st.DrawFn, quotes: dict[str, str], slug: str, theme: str) -> Node:
    return Node(
        slug,
        f"{slug}: {draw(TEXT)}",
        draw(st.sampled_from(NodeKind)),
        theme,
        draw(st.sampled_from(Level)),
        draw(WORDS),
        tuple(draw(st.lists(WORDS, min_size=1, max_size=3, unique=True))),
        tuple(sorted({address.split("-")[1] for address in quotes})),
        valence=draw(st.sampled_from(Valence)),
        tags=tuple(draw(st.lists(st.sampled_from(sorted(quotes)), unique=True))),
    )


@st.composite
def asides(draw: st.DrawFn, quotes: dict[str, str], drawn: list[Link]) -> tuple[SetAside, ...]:
    used = {claim.quote for link in drawn for claim in link.claims}
    free = st.sets(st.sampled_from(sorted(set(quotes) - used) or [""])).map(sorted)
    return tuple(
        SetAside(address, draw(st.sampled_from(SetAsideReason)), draw(st.just("") | WORDS))
        for address in draw(free)
        if address
    )


@st.composite
def schemas(draw: st.DrawFn) -> tuple[CausalSchema, dict[str, str]]:
    quotes = draw(quotes_())
    slugs = draw(st.lists(SLUGS, min_size=2, max_size=6, unique=True))
    colours = st.sampled_from(("", "#2f7aa3", "#2f7aa3 #dcecf5 #173646"))
    themes = tuple(
        Theme(f"t{n}", f"{n} {draw(TEXT)}", draw(WORDS), n, draw(colours)) for n in (1, 2)
    )
    drawn = tuple(draw(nodes(quotes, slug, draw(st.sampled_from(themes)).slug)) for slug in slugs)
    pairs = draw(
        st.lists(links(quotes, slugs), max_size=4, unique_by=lambda link: (link.cause, link.effect))
    )
    aside = draw(asides(quotes, pairs))
    head = ("1.2", "PO", "1.10", slugs[0])
    return CausalSchema(*head, themes, drawn, tuple(pairs), set_aside=aside), quotes


@settings(max_examples=60, deadline=None)
@given(schemas())
def test_what_is_written_loads_as_the_same_schema(
    case: tuple[CausalSchema, dict[str, str]],
) -> None:
    schema, quotes = case
    with tempfile.TemporaryDirectory() as folder:
        write_schema(schema, Path(folder), quotes)
        assert load_schema(Path(folder), quotes=quotes) == ordered(schema)


def test_the_same_schema_gives_the_same_bytes_whatever_its_order(
    folder: Path, tmp_path: Path
) -> None:
    schema = example_schema()
    turned = replace(schema, links=schema.links[::-1], themes=schema.themes[::-1])
    write_schema(turned, tmp_path / "b", QUOTES)
    for path in folder.glob("*.yaml"):
        assert (tmp_path / "b" / path.name).read_bytes() == path.read_bytes()


def test_one_more_claim_changes_only_its_own_lines(folder: Path) -> None:
    before = (folder / "02-hulp.yaml").read_text().splitlines()
    schema = load_schema(folder, quotes=QUOTES)
    link = schema.links[-1]
    extra = replace(link.claims[0], quote="PO-1.2-4")
    quotes = QUOTES | {"PO-1.2-4": QUOTES["PO-1.2-3"]}
    links = (*schema.links[:-1], replace(link, claims=(extra, *link.claims)))
    write_schema(replace(schema, links=links), folder, quotes)
    after = (folder / "02-hulp.yaml").read_text().splitlines()
    assert after[: len(before)] == before
    assert len(after) == len(before) + 4


def test_files_of_themes_that_are_gone_are_removed(folder: Path) -> None:
    (folder / "07-oud.yaml").write_text("theme: {}")
    write_schema(example_schema(), folder, QUOTES)
    assert not (folder / "07-oud.yaml").exists()


def test_addresses_sort_in_document_order() -> None:
    mixed = ["PO-10.1-1", "PO-3.10-1", "PO-3.2-10", "PO-3.2-9", "brief-2023-17", "brief-2023-9"]
    assert sorted(mixed, key=address_key) == [
        "PO-3.2-9", "PO-3.2-10", "PO-3.10-1", "PO-10.1-1", "brief-2023-9", "brief-2023-17",
    ]  # fmt: skip


def test_loops_are_kept(folder: Path) -> None:
    loop = NamedLoop("stress-en-ruzie", "x: y", "# geen commentaar", ("ruzie", "stress"))
    schema = replace(example_schema(), loops=(loop,))
    write_schema(schema, folder, QUOTES)
    assert load_schema(folder, quotes=QUOTES).loops == (loop,)


def test_a_schema_that_sets_nothing_aside_has_no_file_for_it(folder: Path) -> None:
    aside = (SetAside("PO-1.1-3", SetAsideReason.NO_NODE, "zoekt: minder"),)
    write_schema(replace(example_schema(), set_aside=aside), folder, QUOTES)
    text = (folder / "set-aside.yaml").read_text()
    assert text == "- {quote: PO-1.1-3, reason: no-node, note: 'zoekt: minder'}\n"
    write_schema(example_schema(), folder, QUOTES)
    assert not (folder / "set-aside.yaml").exists()
