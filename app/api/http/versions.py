"""The API's own version, and the headers that every answer carries."""

from collections.abc import Mapping

API_VERSION = "1.0.0"
HEADERS: Mapping[str, str] = {
    "API-Version": API_VERSION,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        "API-Version, Schema-Version, Document-Versions, Link, ETag, Location, Allow"
    ),
}
PREFLIGHT: Mapping[str, str] = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
