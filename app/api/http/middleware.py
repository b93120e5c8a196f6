"""What holds for every answer: version headers, CORS, HEAD, entity tags and 304."""

import hashlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.http.versions import HEADERS, PREFLIGHT

ETAG = "etag"
NAMED = "named"


class EveryAnswer:
    """ASGI middleware. A handler leaves the entity tag and the versions in the request's state."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer HEAD as GET without the body; add the headers; say 304 when nothing changed."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = _Answer(scope, send)
        if scope["method"] == "HEAD":
            scope["method"] = "GET"
        await self.app(scope, receive, answer.send)


class _Answer:
    def __init__(self, scope: Scope, send: Send) -> None:
        self.state = scope.setdefault("state", {})
        self.asked = Headers(scope=scope)
        self.method = scope["method"]
        self.empty = self.method == "HEAD"
        self.onward = send

    async def send(self, message: Message) -> None:
        """Pass on one part of the answer."""
        if message["type"] == "http.response.start":
            self._start(message)
        elif message["type"] == "http.response.body" and self.empty:
            message = {**message, "body": b""}
        await self.onward(message)

    def _start(self, message: Message) -> None:
        headers = MutableHeaders(scope=message)
        for name, value in {**HEADERS, **self.state.get(NAMED, {})}.items():
            headers[name] = value
        if self.method == "OPTIONS":
            headers.update(PREFLIGHT)
        tag = self.state.get(ETAG)
        if tag and message["status"] == 200:
            headers["ETag"] = tag
            headers["Cache-Control"] = "no-cache"
            if matches(self.asked.get("if-none-match", ""), tag):
                self._not_modified(message, headers)

    def _not_modified(self, message: Message, headers: MutableHeaders) -> None:
        message["status"], self.empty = 304, True
        for name in ("content-length", "content-type"):
            del headers[name]


def matches(asked: str, tag: str) -> bool:
    """Whether an If-None-Match header names this entity tag; weak comparison, as RFC 9110 asks."""
    given = [one.strip().removeprefix("W/") for one in asked.split(",")]
    return tag in given or given == ["*"]


def entity_tag(*parts: object) -> str:
    """A strong tag: a hash of all that the bytes of the answer depend on."""
    said = "\0".join(str(part) for part in parts)
    return f'"{hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]}"'
