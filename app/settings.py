"""What can be set from outside: environment variables ``DOORKLIK_*`` or the command line."""

import os
from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict

DATABASE_FILE = "doorklik.sqlite3"


def default_data_folder() -> Path:
    """The user's own data folder: ``$XDG_DATA_HOME/doorklik`` or ``~/.local/share/doorklik``."""
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "doorklik"


class Settings(BaseSettings):
    """Where the data lies and where the app listens. ``base_url`` is used in full addresses."""

    model_config = SettingsConfigDict(env_prefix="DOORKLIK_")

    data: Path | None = None
    host: str = "127.0.0.1"
    port: int = 8000
    base_url: str = "http://127.0.0.1:8000"

    @property
    def folder(self) -> Path:
        """The data folder; it need not exist yet."""
        return (self.data or default_data_folder()).expanduser()

    @property
    def database(self) -> Path:
        """The one SQLite file."""
        return self.folder / DATABASE_FILE
