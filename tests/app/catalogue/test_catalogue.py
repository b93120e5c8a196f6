"""The catalogue counts confirmed evidence only, repeats once, and renews itself."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session, select

from app.catalogue.reader import CatalogueCache, read_catalogue
from app.db.store import Store
from app.db.tables import ClaimRow, LinkRow, NodeRow, QuoteRow, TagRow, ThemeRow
from app.errors import NotFoundError
from app.loading.documents import store_document
from app.review.decisions import decide_claim
from corpus.manifest import read_known
from graph.schema.model import Bearing, Level, NodeKind, Origin, Status


@pytest.fixture
def session(empty_store: Store) -> Iterator[Session]:
    """A store with the anthology, two themes, two nodes, one link and no evidence."""
    with empty_store.session() as session:
        store_document(session, read_known("PO"), "text\n" * 6000, "1")
        session.add_all([ThemeRow(slug=t, label=t, description="", position=1) for t in "st"])
        session.flush()
        session.add_all([_node("a", "s"), _node("b", "t")])
        session.flush()
        session.add(LinkRow(cause="a", effect="b", polarity="+"))
        session.commit()
        yield session


def _node(slug: str, theme: str) -> NodeRow:
    return NodeRow(
        slug=slug,
        label=slug,
        kind=NodeKind.CAUSE,
        theme=theme,
        level=Level.HELP,
        definition="",
        terms=[],
        retired=["old-" + slug],
        position=1,
    )


def _claim(
    name: str, quote: int | None, status: Status, bearing: Bearing = Bearing.SUPPORTS
) -> ClaimRow:
    return ClaimRow(
        id=name,
        quote=quote or 0,
        cause="a",
        effect="b",
        polarity="+",
        bearing=bearing,
        status=status,
        origin=Origin.CURATED,
        score=1,
        cause_start=0,
        cause_end=1,
        effect_start=2,
        effect_end=3,
        cue="",
        kind="causal",
        explicit=True,
        negated=False,
        pipeline="",
    )


def _repeats(session: Session) -> list[QuoteRow]:
    rows: dict[str, list[QuoteRow]] = {}
    for row in session.exec(select(QuoteRow)).all():
        rows.setdefault(row.repeat_key, []).append(row)
    return next(group for group in rows.values() if len(group) > 1)


def test_repeats_and_suggestions_do_not_add_to_a_links_quotes(session: Session) -> None:
    first, second = _repeats(session)[:2]
    session.add_all(
        [_claim("1", first.id, Status.CONFIRMED), _claim("2", second.id, Status.CONFIRMED)]
    )
    session.add(_claim("3", 1, Status.SUGGESTED))
    session.flush()
    link = read_catalogue(session, 0).link("a", "b")
    assert (link.quotes, len(link.claims)) == (1, 2)


def test_a_node_counts_confirmed_tags_with_repeats_once(session: Session) -> None:
    for row in _repeats(session)[:2]:
        session.add(_tag(row.id, Status.CONFIRMED))
    session.add(_tag(1, Status.SUGGESTED))
    session.flush()
    assert read_catalogue(session, 0).node("a").quotes == 1


def _tag(quote: int | None, status: Status) -> TagRow:
    return TagRow(
        quote=quote or 0,
        node="a",
        status=status,
        origin=Origin.CURATED,
        score=1,
        why=[],
        pipeline="",
    )


def test_theme_arrows_count_supporting_quotes(session: Session) -> None:
    session.add_all(
        [_claim("1", 1, Status.CONFIRMED), _claim("2", 2, Status.CONFIRMED, Bearing.CONTRADICTS)]
    )
    session.flush()
    (arrow,) = read_catalogue(session, 0).theme_arrows
    assert (arrow.cause, arrow.effect, arrow.quotes) == ("s", "t", 1)


def test_an_unknown_node_is_met_with_names_like_it(session: Session) -> None:
    catalogue = read_catalogue(session, 0)
    assert catalogue.redirects == {"old-a": "a", "old-b": "b"}
    with pytest.raises(NotFoundError, match="node"):
        catalogue.node("zzz")


def test_the_cache_renews_the_catalogue_after_a_decision(session: Session) -> None:
    cache = CatalogueCache()
    session.add(_claim("1", 1, Status.SUGGESTED))
    session.commit()
    before = cache.get(session)
    assert cache.get(session) is before
    decide_claim(session, "1", Status.CONFIRMED, "Anna")
    session.commit()
    assert cache.get(session).link("a", "b").quotes == 1
