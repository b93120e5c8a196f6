"""The files that the app serves itself, kept by browsers for as long as they stay the same."""

import os

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOREVER = "public, max-age=31536000, immutable"
A_DAY = "public, max-age=86400"


class Assets(StaticFiles):
    """Static files; one asked for by its content (``?v=…``) never needs to be asked for again."""

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """Answer as Starlette does, with ETag, and say how long the answer may be kept."""
        answer = super().file_response(full_path, stat_result, scope, status_code)
        answer.headers["Cache-Control"] = kept_for(scope)
        return answer


def kept_for(scope: Scope) -> str:
    """How long an answer may be kept: for ever where its address names its content (``?v=…``)."""
    return FOREVER if scope.get("query_string", b"").startswith(b"v=") else A_DAY
