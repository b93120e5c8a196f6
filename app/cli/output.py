"""Output for people and programs, and errors as sentences."""

import io
import json
import os
import sys
from collections.abc import Callable
from typing import NoReturn

from app.errors import DoorklikError, InvalidInputError
from corpus.errors import CorpusError
from graph.bounds import in_words_of
from graph.errors import GraphError, ModelError, QuestionError


def write_json(value: object) -> None:
    """One JSON value on a line of standard output; a lone surrogate is written as an escape."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def say(text: str) -> None:
    """A text for people on standard output."""
    sys.stdout.write(text.rstrip("\n") + "\n")


def complain(sentence: str) -> None:
    """A sentence on standard error."""
    sys.stderr.write(sentence + "\n")


def option(name: str) -> str:
    """How the command line writes the name of a number.

    >>> option("max_links")
    '--max-links'
    """
    return f"--{name.replace('_', '-')}"


def guarded(command: Callable[[], object]) -> NoReturn:
    """Run a command and leave: with 0 when it worked, else with 1, or 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # In JSON the escape of a lone surrogate is the surrogate itself.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        command()
        sys.stdout.flush()
    except QuestionError as error:
        complain(" ".join(in_words_of(option, error.problems)))
        sys.exit(1)
    except InvalidInputError as error:
        complain(" ".join(in_words_of(option, error.errors)))
        sys.exit(1)
    except (DoorklikError, CorpusError, GraphError, ModelError) as error:
        complain(str(error))
        sys.exit(1)
    except BrokenPipeError:
        _close_quietly()
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(0)


def _close_quietly() -> None:
    """Nobody reads on: let the interpreter's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
