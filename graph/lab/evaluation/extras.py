"""What only an evaluation needs, and not every installation has."""

import importlib.util

NO_SKLEARN = (
    "The plain baseline of tags and the folds of sections need scikit-learn: "
    "pip install 'doorklik[evaluate]'."
)


def has_sklearn() -> bool:
    """Whether scikit-learn is installed; it is not loaded."""
    return importlib.util.find_spec("sklearn") is not None
