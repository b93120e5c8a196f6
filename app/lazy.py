"""Mounts an application that is built when somebody first asks for it."""

from collections.abc import Callable
from threading import Lock

from starlette.types import ASGIApp, Receive, Scope, Send


class LazyApp:
    """An ASGI app behind a recipe: importing and building it costs the start nothing."""

    def __init__(self, build: Callable[[], ASGIApp]) -> None:
        """``build`` runs once, at the first request or at ``warm``."""
        self._build = build
        self._app: ASGIApp | None = None
        self._lock = Lock()

    def warm(self) -> ASGIApp:
        """Build it now if nobody has; safe to call from any thread."""
        with self._lock:
            if self._app is None:
                self._app = self._build()
            return self._app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        await self.warm()(scope, receive, send)
