"""Word lists kept as YAML: which labels a text's words ask for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from graph.tagging.terms import TermIndex


def read_wordlist(path: Path, key: str) -> Mapping[str, list[str]]:
    """The lists under ``key`` of a YAML file beside this one, label to words."""
    return {str(k): [str(w) for w in v] for k, v in _load(path)[key].items()}


def _load(path: Path) -> dict[str, dict[str, list[str]]]:
    loaded: dict[str, dict[str, list[str]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def count_labels(index: TermIndex, words: Sequence[str]) -> Counter[str]:
    """How many places in ``words`` ask for each label."""
    places = {(label, hit.start) for hit in index.find(words) for label in index.nodes[hit.term]}
    return Counter(label for label, _ in sorted(places))
