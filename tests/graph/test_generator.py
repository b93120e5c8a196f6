"""The graphs that properties are tried on: were they nearly empty, every property would hold."""

from collections import Counter
from statistics import mean

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.evidence.build import CausalGraph, evidence_of
from graph.evidence.claims import LinkEvidence, distinct_quotes
from graph.schema.model import Bearing


@pytest.fixture(scope="module")
def drawn(random_graphs: st.SearchStrategy[CausalGraph]) -> list[CausalGraph]:
    found: list[CausalGraph] = []

    @settings(
        max_examples=300,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(random_graphs)
    def draw(graph: CausalGraph) -> None:
        found.append(graph)

    draw()
    return found


@pytest.fixture(scope="module")
def links(drawn: list[CausalGraph]) -> list[LinkEvidence]:
    return [evidence_of(graph, *ends) for graph in drawn for ends in graph.edges]


def test_half_of_the_graphs_have_ten_links_or_more(drawn: list[CausalGraph]) -> None:
    assert sum(graph.size() >= 10 for graph in drawn) >= len(drawn) / 2
    assert mean(graph.size() for graph in drawn) > 8


def test_denials_and_conditions_are_among_the_claims(links: list[LinkEvidence]) -> None:
    bearings = Counter(claim.bearing for link in links for claim in link.claims)
    assert all(bearings[bearing] > bearings.total() / 10 for bearing in Bearing)
    assert sum(link.is_disputed for link in links) > len(links) / 10
    assert len({*map(bool, (link.supports for link in links))}) == 2


def test_quotes_recur_within_links_and_behind_others(drawn: list[CausalGraph]) -> None:
    links = [[evidence_of(graph, *ends) for ends in graph.edges] for graph in drawn]
    every = [link for each in links for link in each]
    assert any(len(distinct_quotes(link.claims)) < len(link.claims) for link in every)
    keys = [
        Counter(key for k in each for key in {c.repeat_key for c in k.claims}) for each in links
    ]
    assert sum(max(counts.values(), default=0) > 1 for counts in keys) > len(drawn) / 2


def test_ways_of_the_same_length_and_other_cost_are_common(drawn: list[CausalGraph]) -> None:
    costs = [{graph.edges[ends]["cost"] for ends in graph.edges} for graph in drawn]
    assert sum(len(found) > 3 for found in costs) > len(drawn) / 3


def _keys(link: LinkEvidence) -> set[str]:
    return {claim.repeat_key for claim in link.claims}
