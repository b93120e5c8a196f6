"""``/-/live``, ``/-/ready`` and ``/-/metrics``: for who runs the server, not for readers."""

from typing import Any

import structlog
from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from app.db.store import explained
from app.dependencies import StateDep
from app.errors import StoreError
from app.loading.prepare import is_prepared
from app.operations.observed import OPERATIONS

router = APIRouter(prefix=OPERATIONS.rstrip("/"), include_in_schema=False)

_METHODS = ["GET", "HEAD"]
_FRESH = {"Cache-Control": "no-store"}
_SECONDS_TO_LOAD = 5
"""After so many seconds it is worth asking again whether the store is loaded."""

_log = structlog.stdlib.get_logger(__name__)


def _told(status: int, said: str, **more: str) -> JSONResponse:
    content: dict[str, Any] = {"status": said}
    return JSONResponse(content, status, headers=_FRESH | more)


@router.api_route("/live", methods=_METHODS)
async def live() -> JSONResponse:
    """The process answers; restart it when it does not."""
    return _told(200, "live")


@router.api_route("/ready", methods=_METHODS)
def ready(state: StateDep) -> JSONResponse:
    """Whether the store is open and holds all that it should; send no readers here before."""
    again = {"Retry-After": str(_SECONDS_TO_LOAD)}
    try:
        with explained(state.store.database), state.store.session() as session:
            if is_prepared(session):
                return _told(200, "ready")
    except StoreError as error:
        _log.warning("store_unusable", why=str(error))
        return _told(503, "unusable", **again)
    return _told(503, "loading", **again)


@router.api_route("/metrics", methods=_METHODS)
async def metrics(state: StateDep) -> Response:
    """What was asked of each address and how long it took, as Prometheus reads it."""
    found = generate_latest(state.metrics.registry)
    return Response(found, media_type=CONTENT_TYPE_LATEST, headers=_FRESH)
