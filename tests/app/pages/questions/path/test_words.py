"""What is said of a path: its sign, who tells it, how far was looked, why there is none."""

import dataclasses

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.reader import CatalogueCache
from app.db.store import Store
from app.pages.questions.path.words import bounds, explain, phrases, sign, told
from app.pages.words.tellers import smallest
from graph.engine.best_first import PathCount
from graph.evidence.build import build_graph
from graph.evidence.chains import Teller
from graph.evidence.claims import LinkEvidence
from graph.examples import example_schema
from graph.questions.path_answer import CausalPath, PathAnswer, path_answer


@pytest.fixture
def catalogue(pages_store: Store) -> Catalogue:
    with pages_store.session() as session:
        return CatalogueCache().get(session)


STEPS = (LinkEvidence("stress", "hulp-zoeken", "-"), LinkEvidence("hulp-zoeken", "ruzie", "-"))


def _path(*tellers: str, steps: tuple[LinkEvidence, ...] = STEPS, sign: str = "+") -> CausalPath:
    told_whole = tuple(Teller(by, "PO-1") for by in tellers)
    return CausalPath(("stress", "hulp-zoeken", "ruzie"), steps, 0, sign, 0, told_whole)  # type: ignore[arg-type]


def test_a_minus_turns_the_sentence_and_another_turns_it_back(catalogue: Catalogue) -> None:
    said = phrases(catalogue, STEPS, ["#1", "#2"])
    assert [one.words for one in said] == [
        "Stress: dat leidt tot minder hulp zoeken",
        ", en dat leidt tot meer ruzie",
    ]
    assert [one.count.href for one in said] == ["#1", "#2"]
    plus = phrases(catalogue, [LinkEvidence("stress", "ruzie", "+")], ["#1"])
    assert plus[0].words == "Stress: dat leidt tot ruzie"
    after = phrases(catalogue, [STEPS[0], LinkEvidence("hulp-zoeken", "ruzie", "+")], "ab")
    assert after[1].words == ", en dat leidt tot minder ruzie"


def test_the_sign_of_a_path_is_said_of_its_ends() -> None:
    assert sign(_path(sign="+")).endswith("geeft meer van het eind.")
    assert sign(_path(sign="-")).endswith("geeft minder van het eind.")


@pytest.mark.parametrize(
    ("path", "start"),
    [
        (_path(), "Samengesteld uit losse uitspraken: niemand"),
        (_path("quote"), "In zijn geheel verteld door:"),
        (_path("paragraph"), "Geen enkel citaat vertelt dit hele pad"),
        (_path("document"), "Samengesteld uit losse uitspraken in verschillende hoofdstukken"),
    ],
)
def test_who_tells_a_path_is_said_without_claiming_too_much(path: CausalPath, start: str) -> None:
    assert told(path).startswith(start)


def test_of_a_single_step_nobody_asks_who_tells_it_whole() -> None:
    assert told(_path("quote", steps=STEPS[:1])) == ""


def test_only_the_smallest_kind_of_teller_is_named() -> None:
    tellers = [Teller("quote", "PO-1.1-2"), Teller("quote", "PO-1.1-3"), Teller("chapter", "PO-1")]
    assert smallest(tellers) == tellers[:2]


def _answer(**changes: object) -> PathAnswer:
    schema = example_schema()
    graph = build_graph(schema.nodes, [LinkEvidence("stress", "ruzie", "+")])
    found = path_answer(graph, "stress", "ruzie")
    return dataclasses.replace(found, paths=(_path(), _path()), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cut_off", "count", "said"),
    [
        (False, PathCount(2, True), "U ziet ze allemaal"),
        (True, PathCount(2, False), "er kunnen meer paden zijn"),
        (True, PathCount(30, True), "Het zijn er 30; u ziet de 2"),
        (True, PathCount(1200, False), "Het zijn er ten minste 1.200; u ziet de 2"),
    ],
)
def test_bounds_say_how_many_there_are(cut_off: bool, count: PathCount, said: str) -> None:
    assert said in bounds(_answer(cut_off=cut_off, in_all=count))


def test_an_answer_with_paths_explains_nothing(catalogue: Catalogue) -> None:
    assert explain(catalogue, _answer(no_path=None)) == ()
