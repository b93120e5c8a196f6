"""Strong entity tags: they move with whatever the bytes of an answer are made of."""

import hashlib

from fastapi import Depends, Request

from app.dependencies import CatalogueDep
from app.version import code_version

ETAG = "etag"
"""Under this name a request's state carries the tag of its answer."""

_DIGITS = 32
"""Hexadecimal digits of a tag: 128 bits, so that no two answers ever share one by chance."""


async def tag_answer(request: Request, catalogue: CatalogueDep) -> None:
    """Tag the answer by program, data, address and by what the client asked to have it as."""
    tag = entity_tag(
        code_version(),
        catalogue.revision,
        catalogue.schema_version,
        *catalogue.documents.items(),
        request.url,
        request.headers.get("accept", ""),
        # Compressed bytes are other bytes (RFC 9110, 8.8.3.3); the outer app knows gzip only.
        "gzip" in request.headers.get("accept-encoding", ""),
    )
    setattr(request.state, ETAG, tag)


Tagged = Depends(tag_answer)


def entity_tag(*parts: object) -> str:
    """A strong tag: a hash of all that the bytes of the answer depend on."""
    said = "\0".join(str(part) for part in parts)
    return f'"{hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:_DIGITS]}"'


def matches(asked: str, tag: str) -> bool:
    """Whether an If-None-Match header names this entity tag; weak comparison, as RFC 9110 asks."""
    given = [one.strip().removeprefix("W/") for one in asked.split(",")]
    return tag in given or given == ["*"]
