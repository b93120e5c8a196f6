"""What ``doorklik check`` says: tables for people, one object for programs."""

import dataclasses
import io
from collections.abc import Callable, Sequence
from typing import Any, Literal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.loading.anchors import AnchorReport
from graph.audit.report import (
    AuditReport,
    LinkLine,
    NodeLine,
    PairLine,
    QuoteLine,
    SectionLine,
    Totals,
)

_WIDTH = 110
_LONGEST = 60

Line = SectionLine | QuoteLine | LinkLine | NodeLine | PairLine

TITLES: dict[str, str] = {
    "open_causal": "Quotes with causal wording, without claim or reason",
    "unused_sections": "Sections of which no claim or tag uses a quote",
    "unused_quotes": "Quotes that no claim or tag uses",
    "unstated": "Links that no claim states any more",
    "one_quote": "Links that one quote alone states",
    "one_section": "Links whose quotes stand in one section",
    "conflicts": "Links contradicted as often as supported, or more",
    "without_causes": "Nodes without causes",
    "without_effects": "Nodes without effects",
    "off_core": "Nodes with no path to the core",
    "terms_unheard": "Nodes whose terms stand in no quote",
    "alike": "Nodes with nearly the same quotes",
}


def audit_text(anchors: AnchorReport, report: AuditReport, most: int | None) -> str:
    """The totals, then each list with its number of lines and its first ``most`` (None: all)."""
    tables = [_anchors(anchors, most), _totals(report.totals)]
    tables += [_list(title, getattr(report, key), most) for key, title in TITLES.items()]
    return "\n".join(_drawn(table) for table in tables)


def audit_json(anchors: AnchorReport, report: AuditReport) -> dict[str, Any]:
    """Everything, with keys in camelCase; ``openShare`` is the share that decides."""
    data: dict[str, Any] = _camel(dataclasses.asdict(report))
    data["totals"]["openShare"] = round(report.totals.open_share, 6)
    return {"anchors": _camel(dataclasses.asdict(anchors)), **data}


def _camel(value: object) -> Any:  # noqa: ANN401 - JSON has any shape
    if isinstance(value, dict):
        return {_camel_key(key): _camel(item) for key, item in value.items()}
    return [_camel(item) for item in value] if isinstance(value, list | tuple) else value


def _camel_key(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _anchors(anchors: AnchorReport, most: int | None) -> Table:
    table = _table("Anchors", "")
    table.add_row(
        f"{anchors.documents} documents, {anchors.quotes} quotes and {anchors.claims} claims: "
        + (f"{len(anchors.faults)} faults" if anchors.faults else "all hold")
    )
    for fault in anchors.faults[:most]:
        table.add_row(Text(f"  {fault}"))
    return table


def _totals(totals: Totals) -> Table:
    table = _table("Totals", "", ">", "")
    bearings = f"{totals.supports} support, {totals.contradicts} contradict, "
    rows = [
        ("Themes", totals.themes, ""),
        ("Nodes", totals.nodes, ""),
        ("Links", totals.links, ""),
        ("Claims", totals.claims, bearings + f"{totals.conditional} under a condition"),
        ("Quotes", totals.quotes, f"{totals.distinct} distinct"),
        (
            "  with a claim",
            totals.quotes_with_claim,
            _of(totals.quotes_with_claim, totals.distinct),
        ),
        ("  with claim or tag", totals.quotes_used, _of(totals.quotes_used, totals.distinct)),
        ("Sections", totals.sections, "that hold quotes"),
        ("  with a claim", totals.sections_with_claim, ""),
        ("  with claim or tag", totals.sections_used, ""),
        ("Causal quotes", totals.causal, "distinct quotes with causal wording"),
        ("  with a claim", totals.causal_used, _of(totals.causal_used, totals.causal)),
        ("  set aside", totals.causal_aside, _of(totals.causal_aside, totals.causal)),
        ("  neither", totals.causal_open, _of(totals.causal_open, totals.causal)),
    ]
    for name, number, note in rows:
        table.add_row(name, str(number), note)
    return table


def _of(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else ""


def _list(title: str, lines: Sequence[Line], most: int | None) -> Table:
    table = _table(f"{title}: {len(lines)}", "", "", "")
    for line in lines[:most]:
        table.add_row(*(Text(_short(cell)) for cell in _CELLS[type(line)](line)))
    if most is not None and len(lines) > most:
        table.add_row(f"… and {len(lines) - most} more (--all)", "", "")
    return table


def _section(line: SectionLine) -> tuple[str, ...]:
    return line.section, f"{line.quotes} quotes"


def _quote(line: QuoteLine) -> tuple[str, ...]:
    return line.quote, ", ".join(line.cues), line.text


def _link(line: LinkLine) -> tuple[str, ...]:
    counts = f"{line.supports} for, {line.contradicts} against, {line.conditional} conditional"
    return f"{line.cause} {line.polarity} {line.effect}", counts, ", ".join(line.quotes)


def _node(line: NodeLine) -> tuple[str, ...]:
    return line.node, line.theme, f"{line.quotes} quotes"


def _pair(line: PairLine) -> tuple[str, ...]:
    return line.first, line.second, f"{line.share:.0%} ({len(line.common)} quotes)"


_CELLS: dict[type, Callable[[Any], tuple[str, ...]]] = {
    SectionLine: _section,
    QuoteLine: _quote,
    LinkLine: _link,
    NodeLine: _node,
    PairLine: _pair,
}


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, box=None, show_header=False, pad_edge=False)
    for column in columns:
        side: Literal["left", "right"] = "right" if column == ">" else "left"
        table.add_column(justify=side, no_wrap=True, overflow="ellipsis")
    return table


def _drawn(table: Table) -> str:
    title, table.title = table.title, None
    buffer = io.StringIO()
    buffer.write(f"{title}\n")
    Console(file=buffer, width=_WIDTH, color_system=None).print(table)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"
