"""From what a reader types to a node or a theme: by address, label or term, never by guessing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from app.catalogue.catalogue import Catalogue
from app.search.nodes import named_nodes

THEME = "thema/"
"""Stands before the slug of a theme in an address."""

THEME_WORDS = "Thema: "
"""Stands before the label of a theme in a text field."""

NEAR_LIMIT = 6


@dataclass(frozen=True, slots=True)
class Named:
    """What a text stands for: ``key`` as addresses have it, empty when it could not be told.

    ``near`` are the keys that it may have meant.
    """

    text: str
    key: str = ""
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A wording to choose from while typing, with the node it leads to where that differs."""

    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a question: nodes and themes by slug, in the order in which they were typed."""

    nodes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


def end_of(keys: Iterable[str]) -> End:
    """Tell nodes and themes apart.

    >>> end_of(["stress", "thema/gezin"])
    End(nodes=('stress',), themes=('gezin',))
    """
    listed = list(keys)
    themes = tuple(key.removeprefix(THEME) for key in listed if key.startswith(THEME))
    return End(tuple(key for key in listed if not key.startswith(THEME)), themes)


def shown(catalogue: Catalogue, key: str) -> str:
    """What stands for a key in a text field."""
    if key.startswith(THEME):
        theme = catalogue.themes.get(key.removeprefix(THEME))
        return THEME_WORDS + theme.label if theme else key
    node = catalogue.nodes.get(key)
    return node.label if node else key


def resolve(catalogue: Catalogue, text: str, *, themes: bool = True) -> Named:
    """Find what a text names: an address, a label, a term; else say what it may have meant."""
    wanted = _plain(text)
    found = _names(_key(catalogue)).get(wanted, ())
    found = tuple(key for key in found if themes or not key.startswith(THEME))
    if len(found) == 1:
        return Named(text, found[0])
    return Named(text, near=found[:NEAR_LIMIT] or _near(catalogue, text, themes=themes))


def resolve_all(catalogue: Catalogue, texts: Iterable[str], *, themes: bool = True) -> list[Named]:
    """Every text that says anything, each meaning once."""
    given = (resolve(catalogue, text, themes=themes) for text in texts if text.strip())
    return list({one.key or one.text: one for one in given}.values())


def problem(catalogue: Catalogue, one: Named) -> str:
    """Why a text could not be told, in a sentence."""
    what = f"‘{one.text.strip()}’"
    if not one.near:
        return f"{what} staat niet in het schema. Typ een ander woord of kies uit de lijst."
    if _plain(one.text) in _names(_key(catalogue)):
        return f"{what} kan meer dan één punt van het schema zijn. Kies welk punt u bedoelt:"
    return f"{what} staat niet zo in het schema. Misschien bedoelt u:"


def suggestions(catalogue: Catalogue) -> tuple[Suggestion, ...]:
    """All labels, then all terms with their node, then the themes."""
    nodes = sorted(catalogue.nodes.values(), key=lambda node: node.label.lower())
    labels = {_plain(node.label) for node in nodes}
    terms = {
        _plain(term): Suggestion(term, node.label)
        for node in nodes
        for term in node.terms
        if _plain(term) not in labels
    }
    return (
        *(Suggestion(node.label) for node in nodes),
        *sorted(terms.values(), key=lambda one: one.value.lower()),
        *(Suggestion(THEME_WORDS + theme.label) for theme in catalogue.themes.values()),
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


_Key = tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...]
_Keys = tuple[_Key, tuple[tuple[str, str], ...]]


def _key(catalogue: Catalogue) -> _Keys:
    nodes = tuple((n.slug, n.label, n.terms, n.retired) for n in catalogue.nodes.values())
    return nodes, tuple((t.slug, t.label) for t in catalogue.themes.values())


@lru_cache(maxsize=4)
def _names(keys: _Keys) -> dict[str, tuple[str, ...]]:
    """Wording -> keys. What is said more plainly goes first: address, label, term, theme."""
    nodes, themes = keys
    layers: list[dict[str, list[str]]] = [defaultdict(list) for _ in range(4)]
    for slug, label, terms, retired in nodes:
        for rank, names in enumerate(((slug, *retired), (label,), terms)):
            for name in dict.fromkeys(map(_plain, names)):
                layers[rank][name].append(slug)
    for slug, label in themes:
        layers[0][_plain(THEME + slug)].append(THEME + slug)
        layers[1][_plain(THEME_WORDS + label)].append(THEME + slug)
        layers[3][_plain(label)].append(THEME + slug)
    found: dict[str, tuple[str, ...]] = {}
    for layer in layers:
        for name, meant in layer.items():
            found.setdefault(name, tuple(meant))
    return found


def _near(catalogue: Catalogue, text: str, *, themes: bool) -> tuple[str, ...]:
    """Nodes whose words the text has, then wordings that hold it or look like it."""
    names = _names(_key(catalogue))
    wanted = _plain(text)
    keys: Sequence[str] = named_nodes(catalogue, text)
    alike = [name for name in names if len(wanted) > 2 and wanted in name]
    alike += get_close_matches(wanted, names, n=NEAR_LIMIT, cutoff=0.6)
    found = dict.fromkeys([*keys, *(key for name in alike for key in names[name])])
    kept = [key for key in found if themes or not key.startswith(THEME)]
    return tuple(kept[:NEAR_LIMIT])
