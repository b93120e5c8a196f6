#!/usr/bin/env python3
"""Times causal questions through the API; the same as ``doorklik bench``, with its options.

Each line: the question, how often it was asked, median and 95th percentile in milliseconds, the
goal for the latter, and the median as a multiple of the smallest answer of the same server in the
same run: that ratio holds on any machine. Exit code 1 when a goal is missed.
"""

import typer

from app.cli.bench import bench
from app.cli.output import guarded

if __name__ == "__main__":
    cli = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    cli.command()(bench)
    guarded(cli)
