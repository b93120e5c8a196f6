"""What a reader types names one node, one theme, or nothing: it is never guessed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue.catalogue import Catalogue
from app.catalogue.entries import NodeEntry, ThemeEntry, entry_of
from app.pages.words.naming import problem, resolve, shown, suggestions
from graph.schema.model import Level, Node, NodeKind


def _node(slug: str, label: str, *terms: str) -> NodeEntry:
    node = Node(slug, label, NodeKind.CAUSE, "gezin", Level.HOUSEHOLD, "", terms, ())
    return entry_of(NodeEntry, node, quotes=0, causes=0, effects=0)


NODES = (_node("stress", "Stress", "spanning"), _node("ruzie", "Ruzie", "spanning", "conflict"))
THEME = ThemeEntry("gezin", "Het gezin", "", 1, nodes=("stress", "ruzie"), quotes=0)
CATALOGUE = Catalogue(
    1, "1", "ruzie", {"gezin": THEME}, {node.slug: node for node in NODES}, {}, {}, {}
)


def test_a_term_of_two_nodes_names_neither_and_suggests_both() -> None:
    found = resolve(CATALOGUE, "Spanning")
    assert (found.key, found.near) == ("", ("stress", "ruzie"))
    assert "meer dan één punt" in problem(CATALOGUE, found)
    assert resolve(CATALOGUE, "conflict").key == "ruzie"


def test_every_suggestion_and_every_shown_key_can_be_read_back() -> None:
    for one in suggestions(CATALOGUE):
        named = resolve(CATALOGUE, one.value)
        assert named.key or named.near
    for key in ("stress", "ruzie", "thema/gezin"):
        assert resolve(CATALOGUE, shown(CATALOGUE, key)).key == key


@settings(deadline=None)
@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    found = resolve(CATALOGUE, text)
    assert found.key in {"", "stress", "ruzie", "thema/gezin"}
    assert problem(CATALOGUE, found)


def test_themes_are_meant_only_where_a_theme_can_be_answered() -> None:
    assert resolve(CATALOGUE, "het gezi").near == ("thema/gezin",)
    assert resolve(CATALOGUE, "het gezi", themes=False).near == ()
    assert resolve(CATALOGUE, "conflic", themes=False).near == ("ruzie",)
    assert resolve(CATALOGUE, "Het gezin", themes=False).key == ""
