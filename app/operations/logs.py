"""Logs on standard output: readable on a terminal, one JSON object a line for programs.

What people asked is nobody's business: no query string, no word of a question, no address of a
page that does not exist is ever written.
"""

import logging
import sys
from collections.abc import Sequence
from typing import Any

import structlog
from asgi_correlation_id import correlation_id
from structlog.types import EventDict, Processor, WrappedLogger

HEADER = "X-Request-ID"


def request_id() -> dict[str, str]:
    """The header that tells a client under which id its request stands in the logs."""
    found = correlation_id.get()
    return {} if found is None else {HEADER: found}


def name_request(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Say which request an event belongs to, where it belongs to one."""
    if (request := correlation_id.get()) is not None:
        event["request_id"] = request
    return event


_SHARED: Sequence[Processor] = (
    name_request,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)

structlog.configure(
    processors=[*_SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)


def start_logging() -> None:
    """Write what the app and its libraries have to say, from now on."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_SHARED,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_renderers(readable=sys.stdout.isatty()),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("app").setLevel(logging.INFO)
    # It would write the whole header that a client made up.
    logging.getLogger("asgi_correlation_id").setLevel(logging.ERROR)


def _renderers(*, readable: bool) -> Sequence[Any]:
    if readable:
        # Plain traces: the long ones show local variables, and so what people asked.
        plain = structlog.dev.plain_traceback
        return (structlog.dev.ConsoleRenderer(exception_formatter=plain),)
    return (structlog.processors.format_exc_info, structlog.processors.JSONRenderer())
