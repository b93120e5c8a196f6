"""``doorklik train nodes``: teaches the shipped pipeline the nodes of the schema as it stands."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.cli.output import say


class Taught(StrEnum):
    """What can be taught in seconds; ``scripts/train`` makes all artefacts anew."""

    NODES = "nodes"


def train(
    what: Annotated[Taught, typer.Argument(help="What to teach: nodes.")],
    folder: Annotated[
        Path | None,
        typer.Option(help="Where to write; by default beside the code.", show_default=False),
    ] = None,
) -> None:
    """Teach nodes that were added to the schema or changed, in seconds; needs the extra 'train'."""
    from graph.lab.training.registry import Options, trainer  # noqa: PLC0415 - loads numpy

    path = trainer(what, "reteach")(Options(folder=folder) if folder else Options())
    say(f"{path} knows the {what} of the schema.")
