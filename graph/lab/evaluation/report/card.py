"""The model card: what the parts learnt from, how well they do, where they fail."""

from collections.abc import Iterator

from graph.lab.evaluation.report.facts import ArtefactFacts, Facts
from graph.lab.evaluation.report.results import Breakdown, Outcome
from graph.lab.evaluation.report.table import markdown_table, pipes

HEAD = """# Model card: the language work of Doorklik

Written by `doorklik evaluate --card`; measure again instead of editing it by hand.

Pipeline {version}. Text in Dutch in, proposals out: which nodes of the causal schema a text is
about, which causal statements it makes and with which sign, whose voice it gives, whether a passage
tells of a problem, a measure or a result. Everything it proposes is a suggestion until a person
confirms it.

## Meant for, and not meant for

- Meant for quotes of the anthology *Problemen en oorzaken* and for letters and reports on child and
  family protection in the Netherlands, to propose what a reader then accepts or rejects.
- Not meant to decide anything about a person or a case, to count how often something happens, or to
  judge whether a statement is true: quotes are opinions that nobody checked.
- That nothing is proposed is no finding: see what is missed below.
- Dutch only. Text in another language gets few proposals, and those are chance. Other domains were
  not measured.
"""
LEARNT = """## What it learnt from

The anthology has {quotes} quotes. {kept_apart} of them (those named in `training/held_out.txt` and
their repeats) are kept apart to measure: no part was trained on them, nor on the passages of the
letters and the report. Rules and word lists were written by hand, and their writers had seen the
development answers (`*_dev`): on answers that nobody saw, expect less. Licence of the anthology:
{licence}.

Where examples were labelled or written for training, the readers and writers were language models,
following written instructions; no person reviewed every line. What they are wrong about, the parts
may have learnt.
"""
SCORES = """## Scores

Ours beside plain baselines measured in the same run: cue words on a blank pipeline (relations),
TF-IDF with a linear SVM taught the sections of training quotes (tags, with the cut-off that is best
on the very answers that it is measured on; sections), the most frequent stance, a word list of
voices, full-text search on the raw words. `95 %` is a bootstrap interval: the gold is small, and a
difference within it may be chance. Goals are what was aimed at beforehand.
"""
FAILS = """## Where it fails

Rare voices, stances and chapters rest on a handful of answers each: read their scores as hints.
"""


def model_card(outcome: Outcome, facts: Facts) -> str:
    """The card in Markdown; the same scores and facts give the same card."""
    parts = [
        HEAD.format(version=facts.version),
        LEARNT.format(quotes=facts.quotes, kept_apart=facts.kept_apart, licence=facts.licence),
        *_examples(facts),
        *(_artefact(one) for one in facts.artefacts),
        SCORES,
        markdown_table(outcome),
        FAILS,
        *(_breakdown(table) for table in outcome.breakdowns),
    ]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _examples(facts: Facts) -> Iterator[str]:
    if facts.examples:
        lines = [("examples", "lines"), *((name, str(n)) for name, n in facts.examples)]
        yield pipes(lines)


def _artefact(artefact: ArtefactFacts) -> str:
    lines = [f"- learnt from: {source}" for source in artefact.sources]
    lines += [f"- licence: {artefact.licence}"]
    lines += [f"- {name}: {value}" for name, value in artefact.told]
    return "\n".join([f"### Artefact `{artefact.name}` ({_size(artefact.megabytes)})", "", *lines])


def _size(megabytes: float) -> str:
    return f"{megabytes:.1f} MB" if megabytes >= 1 else f"{megabytes * 1000:.0f} kB"


def _breakdown(table: Breakdown) -> str:
    lines = [table.columns, *(tuple(map(_cell, line)) for line in table.lines)]
    parts = [f"### {table.title}", table.note, pipes(lines)]
    return "\n\n".join(part for part in parts if part)


def _cell(value: str | int | float) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)
