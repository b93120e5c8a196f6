"""The router of all pages: whatever registers itself anywhere in this package."""

from fastapi import APIRouter

from app import pages
from app.pages.registry import REGISTRY, discover


def make_router() -> APIRouter:
    """Routes to every page and file."""
    discover(pages)
    return REGISTRY.router()
