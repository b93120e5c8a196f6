"""The accessibility statement: a template that the publisher of an installation completes."""

from dataclasses import dataclass

from app.pages.parts.frame import Frame


@dataclass(frozen=True, slots=True)
class AccessibilityPage:
    """Only a frame: the words stand in the template."""

    frame: Frame


def present_accessibility() -> AccessibilityPage:
    """The same for everyone."""
    return AccessibilityPage(Frame("Toegankelijkheid"))
