"""What the artefacts are taught with: passages and quotes that were read, one a line."""

from pathlib import Path

FOLDER = Path(__file__).parent
