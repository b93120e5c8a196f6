"""``doorklik export``: the scheme and its evidence in forms that live outside the app."""

import contextlib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.cli.options import Data
from app.cli.output import complain
from app.errors import DoorklikError, InvalidInputError

export = typer.Typer(name="export", help="Write the scheme to a file.", no_args_is_help=True)


class Form(StrEnum):
    """What sort of file to write."""

    PDF = "pdf"
    SVG = "svg"


class PaperSize(StrEnum):
    """Which paper to fill, in landscape."""

    A1 = "A1"
    A3 = "A3"


@export.callback()
def formats() -> None:
    """Write the scheme to a file."""


@export.command("schema")
def schema(  # noqa: PLR0913 - one option each
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="File to write.")],
    form: Annotated[Form, typer.Option("--format", help="Sort of file.")] = Form.PDF,
    paper: Annotated[PaperSize, typer.Option(help="Paper, in landscape.")] = PaperSize.A1,
    least: Annotated[
        int | None,
        typer.Option(
            "--min-quotes",
            min=0,
            help="Draw links with at least so many quotes; by default 2 on A1, 3 on A3.",
            show_default=False,
        ),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(
            help="Address of the app that boxes and arrows link to; by default the setting's.",
            show_default=False,
        ),
    ] = None,
    data: Data = None,
) -> None:
    """Draw the whole scheme on one sheet, for print: every box and arrow links into the app."""
    from app.cli.store import prepared, settings_for  # noqa: PLC0415
    from app.questions.printed_scheme import printed_scheme  # noqa: PLC0415

    base = base_url or settings_for(data).base_url
    if not base.startswith(("http://", "https://")):
        raise InvalidInputError((f"{base!r} is no web address; begin it with https://.",))
    with prepared(data) as (session, catalogue):
        sheet = printed_scheme(
            session, catalogue, base, form=form.value, paper=paper.value, minimum=least
        )
    with writing(output):
        output.write_bytes(sheet)
    complain(f"Wrote {output} ({len(sheet):,} bytes).")


@export.command("schema-yaml")
def schema_yaml(
    *,
    output: Annotated[Path, typer.Option("--output", "--out", "-o", help="Folder to write.")],
    data: Data = None,
) -> None:
    """Write the scheme as its folder of YAML, with what people decided, ready to be loaded."""
    from app.catalogue.portable import write_portable  # noqa: PLC0415
    from app.cli.store import prepared  # noqa: PLC0415

    with prepared(data) as (session, _), writing(output, "folder"):
        written = write_portable(session, output)
    complain(f"Wrote {output} ({len(written.nodes)} nodes, {len(written.links)} links).")


@contextlib.contextmanager
def writing(output: Path, what: str = "file") -> Iterator[None]:
    """Say in one sentence why a file or folder cannot be written."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise DoorklikError(
            f"{output} cannot be written ({reason}); name another {what} with -o."
        ) from error
