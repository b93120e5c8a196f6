"""Serves the app with uvicorn on a socket of our own, so that a taken port is told at once."""

import contextlib
import errno
import gc
import signal
import socket
import sys
import threading

import uvicorn
from fastapi import FastAPI

from app.cli.output import say
from app.cli.store import filled
from app.errors import DoorklikError
from app.main import create_app
from app.operations.logs import start_logging
from app.settings import Settings
from graph.text.lemmas import lemma

_SECONDS_TO_FINISH = 5
_SECONDS_BEFORE_WARMING = 2.0


def run(settings: Settings, port: int | None) -> None:
    """Serve until Ctrl-C or SIGTERM. Raises DoorklikError when the port cannot be had."""
    gc.enable()
    gc.freeze()
    with _listen(settings.host, settings.port if port is None else port) as listener:
        host, number = listener.getsockname()[:2]
        address = f"http://{host}:{number}"
        if "base_url" not in settings.model_fields_set:
            settings = settings.model_copy(update={"base_url": address})
        start_logging()
        app = create_app(filled(settings), settings)
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="on",
            log_config=None,
            timeout_graceful_shutdown=_SECONDS_TO_FINISH,
        )
        say(f"Doorklik is at {address} (stop with Ctrl-C).")
        sys.stdout.flush()
        warming = threading.Timer(_SECONDS_BEFORE_WARMING, _warm_up, [app])
        warming.daemon = True
        warming.start()
        _serve(uvicorn.Server(config), listener)


def _serve(server: uvicorn.Server, listener: socket.socket) -> None:
    """Run until told to stop; uvicorn raises the signal again when all is finished."""
    signal.signal(signal.SIGTERM, lambda *_: None)
    with contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[listener])


def _warm_up(app: FastAPI) -> None:
    """Load the dictionary of lemmas and the API, so that the first who asks need not wait."""
    lemma("wachten")
    app.state.api.warm()


def _listen(host: str, port: int) -> socket.socket:
    """Listen at once: who comes while the store is loaded waits instead of being refused."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends small answers at once only on sockets that say they are TCP.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(socket.SOMAXCONN)
    except OSError as error:
        listener.close()
        raise DoorklikError(_remedy(error, port)) from error
    return listener


def _remedy(error: OSError, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use; choose another with --port."
    if error.errno == errno.EACCES:
        return f"You may not open port {port}; choose one above 1023 with --port."
    return f"Port {port} cannot be opened ({error.strerror}); choose another with --port."
