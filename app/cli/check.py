"""``doorklik check``: do all anchors hold, and does the schema use what the quotes say?"""

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import AsJson, Data
from app.cli.output import complain, say, write_json

if TYPE_CHECKING:
    from app.loading.anchors import AnchorReport
    from graph.audit.report import AuditReport


def check(
    *,
    as_json: AsJson = False,
    every: Annotated[
        bool, typer.Option("--all", help="Print the lists whole, not their first 10 lines.")
    ] = False,
    data: Data = None,
) -> None:
    """Verify every anchor and audit the schema against its quotes.

    Exit code 0 when every address, hash, position and span holds and fewer than 5 % of the quotes
    with causal wording are passed over without a reason; else 1.
    """
    from app.cli.check_text import audit_json, audit_text  # noqa: PLC0415
    from app.cli.store import prepared  # noqa: PLC0415 - the database, only where one is used
    from app.loading.anchors import verify_anchors  # noqa: PLC0415
    from app.questions.gaps import audit_store  # noqa: PLC0415

    with prepared(data) as (session, _):
        anchors, report = verify_anchors(session), audit_store(session)
    if as_json:
        write_json(audit_json(anchors, report))
    else:
        say(audit_text(anchors, report, None if every else 10))
    if sentence := verdict(anchors, report):
        complain(sentence)
        raise typer.Exit(1)


def verdict(anchors: "AnchorReport", report: "AuditReport") -> str:
    """What is wrong and what to do, in one sentence; empty when all is well."""
    from graph.audit.report import SHARE_ALLOWED  # noqa: PLC0415

    wrong = []
    if anchors.faults:
        more = f" and {len(anchors.faults) - 1} more" if len(anchors.faults) > 1 else ""
        wrong.append(f"an anchor does not hold ({anchors.faults[0].rstrip('.')}{more})")
    if report.totals.open_share >= SHARE_ALLOWED:
        share = f"{report.totals.open_share:.1%}"
        wrong.append(
            f"{report.totals.causal_open} quotes with causal wording ({share}) have no claim and"
            " no reason: add claims, or name them in set-aside.yaml"
        )
    return f"The check failed: {'; '.join(wrong)}." if wrong else ""
