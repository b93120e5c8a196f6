"""Counts and times every request, by the pattern of its address and never by what was asked."""

import time
from dataclasses import dataclass, field

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OPERATIONS = "/-/"
"""Below this stands what machines ask time and again: it is counted and not logged."""

_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds: a page takes some 10 ms, a search for all loops a second or two."""

_log = structlog.stdlib.get_logger(__name__)


@dataclass(slots=True)
class Metrics:
    """The numbers of one application, in a registry of its own."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    requests: Counter = field(init=False)
    seconds: Histogram = field(init=False)

    def __post_init__(self) -> None:
        """Make the metrics; their names follow Prometheus's rules."""
        self.requests = Counter(
            "http_requests",
            "Requests that were answered.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "http_request_duration_seconds",
            "Time from a request to the end of its answer.",
            ("method", "route"),
            buckets=_BUCKETS,
            registry=self.registry,
        )


class Observed:
    """ASGI middleware; an answer that ends in an error counts as 500."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        """Wrap ``app``."""
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and note when the answer has ended."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        # Before others change it: HEAD is answered as GET further in.
        method, status, started = scope["method"], 500, time.perf_counter()

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noting)
        finally:
            self._note(scope, method, status, time.perf_counter() - started)

    def _note(self, scope: Scope, method: str, status: int, seconds: float) -> None:
        method = method if method in _METHODS else "OTHER"
        route = route_of(scope)
        self.metrics.requests.labels(method, route, str(status)).inc()
        self.metrics.seconds.labels(method, route).observe(seconds)
        if not route.startswith(OPERATIONS):
            _log.info(
                "request", method=method, route=route, status=status, ms=round(seconds * 1000, 1)
            )


def route_of(scope: Scope) -> str:
    """The pattern of the address that answered, ``/knoop/{slug}``; ``*`` for what none did."""
    path = getattr(scope.get("route"), "path", "*")
    root = str(scope.get("root_path", ""))
    return f"{root}{path}" if path.startswith("/") or not root else f"{root}/{path}"
