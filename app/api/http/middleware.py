"""What holds for every answer: version headers, CORS, HEAD, entity tags and 304."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.http.entity_tags import ETAG, matches
from app.api.http.versions import ALLOWED, HEADERS

NAMED = "named"
"""Under this name a request's state carries the versions to be named in the headers."""


class OpenToAll(CORSMiddleware):
    """Starlette's CORS. What is not allowed the browser reads off the headers and says itself."""

    def preflight_response(self, request_headers: Headers) -> Response:
        """Answer 204, where Starlette says OK or what it refuses in words of plain text."""
        told = super().preflight_response(request_headers).headers
        kept = {name: value for name, value in told.items() if not name.startswith("content-")}
        return Response(status_code=204, headers={**kept, "Allow": ALLOWED})


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
        tag = self.state.get(ETAG)
        if tag and message["status"] == 200:
            headers["ETag"] = tag
            headers["Cache-Control"] = "no-cache"
            headers.add_vary_header("Accept")
            if matches(self.asked.get("if-none-match", ""), tag):
                self._not_modified(message, headers)

    def _not_modified(self, message: Message, headers: MutableHeaders) -> None:
        message["status"], self.empty = 304, True
        for name in ("content-length", "content-type"):
            del headers[name]
