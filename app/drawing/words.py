"""The Dutch words of drawings: what a screen reader says, what stands on paper."""

from graph.schema.model import Polarity

_SIGNS = {"+": "meer geeft meer, ", "-": "meer geeft minder, ", None: ""}


def quotes(count: int) -> str:
    """Return a number of quotes in words.

    >>> quotes(1), quotes(12)
    ('1 citaat', '12 citaten')
    """
    return "1 citaat" if count == 1 else f"{count} citaten"


def arrow_name(cause: str, effect: str, polarity: Polarity | None, count: int) -> str:
    """Return what an arrow says, from the labels of its ends; without a polarity no sign.

    >>> arrow_name("Geldzorgen", "Stress", "+", 3)
    'Van Geldzorgen naar Stress: meer geeft meer, 3 citaten'
    """
    return f"Van {cause} naar {effect}: {_SIGNS[polarity]}{quotes(count)}"
