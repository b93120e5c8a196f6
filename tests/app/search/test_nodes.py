"""The nodes that a question names."""

from types import SimpleNamespace

import pytest

from app.search.nodes import NODE_LIMIT, named_nodes


def catalogue(**named: tuple[str, ...]) -> SimpleNamespace:
    nodes = {s: SimpleNamespace(slug=s, label=n[0], terms=n[1:]) for s, n in named.items()}
    return SimpleNamespace(nodes=nodes)


NAMED = catalogue(
    wachten=("Lange wachttijden", "wachtlijst"),
    geld=("Gebrek aan geld", "armoede"),
    plek=("Van plek naar plek gaan", "overplaatsing"),
)


@pytest.mark.parametrize(
    ("question", "slugs"),
    [
        ("Waarom zijn er lange wachttijden?", ["wachten"]),
        ("wachtlijsten en armoede", ["geld", "wachten"]),
        ("gebrek aan geld bij lange wachttijden", ["geld", "wachten"]),
        ("armoede bij lange wachttijden", ["wachten", "geld"]),
        ("wachttijden", []),
        ("plek", []),
        ("", []),
    ],
)
def test_label_or_a_term_names_a_node_the_longest_first(question: str, slugs: list[str]) -> None:
    assert named_nodes(NAMED, question) == slugs  # type: ignore[arg-type]


def test_no_more_than_some_are_told() -> None:
    many = catalogue(**{f"n{i}": ("geld",) for i in range(12)})
    assert len(named_nodes(many, "geld")) == NODE_LIMIT  # type: ignore[arg-type]
