"""What commands say to people."""

import io
from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from app.api.schemas.questions.path_explanation import why_none
from app.catalogue.catalogue import Catalogue
from app.questions.paths import PathReport
from app.search.hits import SearchHit
from corpus.model import ParsedDocument
from graph.questions.path_answer import CausalPath

_WIDTH = 100


def outline(parsed: ParsedDocument) -> str:
    """The sections with the number of quotes that stand directly in each."""
    counts = Counter(quote.section for quote in parsed.quotes)
    table = Table(title=escape(parsed.document.title), title_justify="left", box=None)
    table.add_column("Section")
    table.add_column("Title")
    table.add_column("Quotes", justify="right")
    for section in parsed.sections:
        indent = "  " * (section.depth - 1)
        count = str(counts[section.number] or "")
        table.add_row(section.number, indent + escape(section.title), count)
    left_out = f"{len(parsed.left_out)} left out" if parsed.left_out else "nothing left out"
    return _drawn(table) + f"{len(parsed.quotes)} quotes, {left_out}"


def hits_text(hits: Sequence[SearchHit]) -> str:
    """One quote a paragraph, with its address and section."""
    if not hits:
        return "No quote answers this; try other words."
    shown = []
    for number, hit in enumerate(hits, start=1):
        repeats = f" (also {', '.join(hit.repeats)})" if hit.repeats else ""
        shown.append(f"{number}. {hit.quote.address}{repeats}\n   {hit.quote.clean}")
    return "\n\n".join(shown)


def paths_text(report: PathReport, catalogue: Catalogue) -> str:
    """Each path as a chain of steps with a quote for each."""
    answer = report.answer
    if not answer.paths:
        return why_none(answer)
    shown = [
        f"{number}. {_chain(path, catalogue)}\n{_steps(path, report)}"
        for number, path in enumerate(answer.paths, start=1)
    ]
    more = "There may be more; raise --limit.\n" if answer.cut_off else ""
    cut = ", ".join(f"{cause} -> {effect}" for cause, effect in answer.minimum_cut.links)
    ended = f"{more}No path is left when {answer.minimum_cut.quotes} quotes fall, at: {cut}"
    return "\n\n".join([*shown, ended])


def _chain(path: CausalPath, catalogue: Catalogue) -> str:
    return " -> ".join(catalogue.nodes[slug].label for slug in path.nodes) + f"  ({path.sign})"


def _steps(path: CausalPath, report: PathReport) -> str:
    lines = []
    for index, step in enumerate(path.steps):
        weakest = "  weakest step" if index == path.weakest else ""
        lines.append(f"   {step.cause} {step.polarity} {step.effect}: {step.weight}{weakest}")
        for claim in step.stating[:1]:
            lines.append(f"      {claim.quote}: {report.texts[claim.quote]}")
    return "\n".join(lines)


def _drawn(table: Table) -> str:
    buffer = io.StringIO()
    Console(file=buffer, width=_WIDTH, color_system=None).print(table)
    return buffer.getvalue()
