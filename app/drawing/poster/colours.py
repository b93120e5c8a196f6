"""The colours of themes on paper, the same as on the pages."""

GROUNDS = (
    "#dcecf5", "#fbe6d6", "#e2f0e0", "#ece4f5", "#fbf0c9", "#f9e1e6", "#d9f0ec",
    "#ebe6df", "#e0e5f7", "#eaf0d2", "#f6dff2", "#dfe7ea", "#f3f5e9",
)  # fmt: skip
_LINES = (
    "#2f7aa3", "#b5642c", "#4b8746", "#7b5ba6", "#94780f", "#b04c68", "#2a8577",
    "#7d6b54", "#5468b8", "#6c801f", "#9a4a8c", "#587079", "#74762f",
)  # fmt: skip

INK = "#1c2b33"
SOFT = "#48575f"
DEEP = "#154273"
PAPER = "#ffffff"


def ground_colour(number: int) -> str:
    """Return the pale colour of the theme with this number, from 1; they come round again."""
    return GROUNDS[(number - 1) % len(GROUNDS)]


def line_colour(number: int) -> str:
    """Return the strong colour of the theme with this number."""
    return _LINES[(number - 1) % len(_LINES)]
