"""``doorklik export``: the scheme and its evidence in forms that live outside the app."""

import typer

export = typer.Typer(name="export", help="Write the scheme to a file.", no_args_is_help=True)


@export.callback()
def formats() -> None:
    """Write the scheme to a file."""
