"""The command line. Commands import what they need when they run, so that help comes at once."""

import gc
from pathlib import Path
from typing import Annotated

import typer

from app.cli.bench import bench
from app.cli.check import check
from app.cli.evaluate import evaluate
from app.cli.export import export
from app.cli.options import AsJson, Data
from app.cli.output import guarded, say, write_json
from app.cli.paths import paths
from app.cli.sample import sample
from app.cli.train import train

HELP = "From a problem to its causes to the words people said."
cli = typer.Typer(
    name="doorklik",
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

cli.command()(bench)
cli.command()(check)
cli.command()(evaluate)
cli.command()(paths)
cli.command()(sample)
cli.command()(train)
cli.add_typer(export)


@cli.command()
def serve(
    port: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=65535,
            help="Port on 127.0.0.1; 0 takes a free one. By default 8000.",
            show_default=False,
        ),
    ] = None,
    data: Data = None,
) -> None:
    """Load what is missing and serve the app on 127.0.0.1."""
    gc.disable()  # ``run`` turns it on again: while modules load there is nothing to collect
    from app.cli.serve import run  # noqa: PLC0415 - the web server, only for this command
    from app.cli.store import settings_for  # noqa: PLC0415

    run(settings_for(data), port)


@cli.command()
def parse(
    file: Annotated[Path, typer.Argument(help="A document: text in UTF-8 or Markdown.")],
    as_json: AsJson = False,
) -> None:
    """Cut one document into sections and quotes."""
    from corpus.parse import as_json as parsed_json  # noqa: PLC0415
    from corpus.parse import parse_file  # noqa: PLC0415

    parsed = parse_file(file)
    if as_json:
        write_json(parsed_json(parsed))
        return
    from app.cli.text import outline  # noqa: PLC0415

    say(outline(parsed))


@cli.command()
def tag(
    text: Annotated[
        str | None, typer.Argument(help="The text; by default standard input.", show_default=False)
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Read {"id", "text"} lines, write one result a line.')
    ] = False,
    syntax: Annotated[
        bool, typer.Option("--syntax", help="With --jsonl: name words, lemmas and dependencies.")
    ] = False,
) -> None:
    """Say what a text is about and which causal claims it makes, from the text alone."""
    from app.cli.tag import tag_lines, tag_one  # noqa: PLC0415 - loads the language pipeline

    if not jsonl:
        say(tag_one(typer.get_text_stream("stdin").read() if text is None else text))
        return
    if text is not None:
        raise typer.BadParameter("with --jsonl the texts come from standard input; leave TEXT out.")
    if not tag_lines(typer.get_binary_stream("stdin"), syntax=syntax):
        raise typer.Exit(1)


@cli.command()
def search(
    question: Annotated[str, typer.Argument(help="A question, words, or a sentence of a quote.")],
    as_json: AsJson = False,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Quotes at most.")] = 10,
    data: Data = None,
) -> None:
    """Find the quotes that answer a question, best first."""
    from app.cli.store import prepared  # noqa: PLC0415 - the database, only where one is used
    from app.search.search import search as find  # noqa: PLC0415

    with prepared(data) as (session, catalogue):
        hits = find(session, catalogue, question, limit)
        if as_json:
            from app.api.resources.search import hit_shape  # noqa: PLC0415

            write_json([hit_shape(hit).model_dump(by_alias=True) for hit in hits])
            return
        from app.cli.text import hits_text  # noqa: PLC0415

        say(hits_text(hits))


def main() -> None:
    """Run the command line; every error a user can mend is one sentence on standard error."""
    guarded(cli)


if __name__ == "__main__":
    main()
