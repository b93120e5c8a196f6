"""The router of all pages: whatever registers itself anywhere in this package."""

from fastapi import APIRouter

from app import pages
from app.pages.registry import REGISTRY, discover

discover(pages)


def make_router() -> APIRouter:
    """Routes to every page and file."""
    return REGISTRY.router()
