"""The API's own version, and what other origins may do with it."""

from collections.abc import Mapping
from typing import Any

API_VERSION = "1.0.0"
HEADERS: Mapping[str, str] = {"API-Version": API_VERSION}
"""On every answer, errors too."""

METHODS = ("GET", "HEAD", "OPTIONS")
ALLOWED = ", ".join(METHODS)

ANY_ORIGIN: Mapping[str, Any] = {
    "allow_origins": ("*",),
    "allow_methods": METHODS,
    "allow_headers": ("*",),
    "expose_headers": (
        *("API-Version", "Schema-Version", "Document-Versions", "Link", "ETag", "Location"),
        "Allow",
    ),
    "max_age": 24 * 60 * 60,
}
"""Reading is open to a page of any origin; a browser asks again after a day (seconds)."""
