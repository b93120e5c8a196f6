"""``/toegankelijkheid``: a template that the publisher of an installation completes."""

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import HTMLResponse

from app import urls
from app.dependencies import CatalogueDep
from app.pages.parts.frame import Frame
from app.pages.parts.rendering import render
from app.pages.registry import Menu, MenuEntry, page


@dataclass(frozen=True, slots=True)
class AccessibilityPage:
    """Only a frame: the words stand in the template."""

    frame: Frame


def present_accessibility() -> AccessibilityPage:
    """The same for everyone."""
    return AccessibilityPage(Frame("Toegankelijkheid"))


@page(
    urls.ACCESSIBILITY,
    position=130,
    says="the accessibility statement",
    menus=(MenuEntry(Menu.FOOT, "Toegankelijkheid", 4),),
)
def accessibility(request: Request, catalogue: CatalogueDep) -> HTMLResponse:
    """The accessibility statement."""
    return render(request, catalogue, "about/accessibility", present_accessibility())
