"""``doorklik paths``: how a cause leads to an effect."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import AsJson, Data
from app.cli.output import say, write_json
from graph.bounds import MAX_LINKS, PATHS
from graph.schema.model import Status

if TYPE_CHECKING:
    from app.questions.names import EndNames

_END = "Slug of the node to {}; several with commas between them, a theme as theme:SLUG."
_Names = list[str] | None


def _many(says: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        help=f"{says} May be given more than once.", show_default=False
    )
    return option


def paths(  # noqa: PLR0913 - one option each
    cause: Annotated[str, typer.Argument(help=_END.format("start from"))],
    effect: Annotated[str, typer.Argument(help=_END.format("arrive at"))],
    *,
    as_json: AsJson = False,
    max_links: Annotated[int, typer.Option(help=f"Links in a path at most, {MAX_LINKS}.")] = 6,
    limit: Annotated[int, typer.Option(help=f"Paths at most, {PATHS}.")] = 20,
    document: Annotated[_Names, _many("Only claims from this document.")] = None,
    section: Annotated[_Names, _many("Only claims from this section (3.10, PO-3.10).")] = None,
    voice: Annotated[_Names, _many("Only claims by this voice.")] = None,
    status: Annotated[list[Status] | None, _many("Status of the claims that count.")] = None,
    min_quotes: Annotated[int, typer.Option(help="Only links that so many quotes support.")] = 0,
    through: Annotated[_Names, _many("Only paths that pass this node.")] = None,
    avoid: Annotated[_Names, _many("Only paths that do not pass this node.")] = None,
    data: Data = None,
) -> None:
    """Show how a cause leads to an effect, with the quotes behind and against each step."""
    from app.cli.store import prepared  # noqa: PLC0415 - the database, only where one is used
    from app.questions.graphs import GraphCache  # noqa: PLC0415
    from app.questions.names import FilterNames  # noqa: PLC0415
    from app.questions.paths import PathQuestion, ask_paths  # noqa: PLC0415

    filters = FilterNames(
        documents=_tuple(document),
        sections=_tuple(section),
        voices=_tuple(voice),
        statuses=frozenset(status or (Status.CONFIRMED,)),
        min_quotes=min_quotes,
        through=_tuple(through),
        avoid=_tuple(avoid),
    )
    question = PathQuestion(ends_of(cause), ends_of(effect), filters, max_links, limit)
    with prepared(data) as (session, catalogue):
        report = ask_paths(session, catalogue, GraphCache(), question)
        if as_json:
            from app.api.schemas.questions.path_answer import path_shape  # noqa: PLC0415

            write_json(path_shape(report).model_dump(by_alias=True))
            return
        from app.cli.text import paths_text  # noqa: PLC0415

        say(paths_text(report, catalogue))


def ends_of(written: str) -> "EndNames":
    """One end as it is written on the command line.

    >>> ends_of("stress,theme:gezin")
    EndNames(nodes=('stress',), themes=('gezin',))
    """
    from app.questions.names import EndNames  # noqa: PLC0415

    parts = [part.strip() for part in written.split(",") if part.strip()]
    themes = tuple(part.removeprefix("theme:") for part in parts if part.startswith("theme:"))
    return EndNames(tuple(part for part in parts if not part.startswith("theme:")), themes)


def _tuple(given: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(given or ())
