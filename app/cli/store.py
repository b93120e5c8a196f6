"""The store for a command: opened, and filled with what it lacks."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError
from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.catalogue.reader import CatalogueCache
from app.cli.output import complain
from app.db.store import Store, explained, open_store
from app.errors import InvalidInputError
from app.loading.prepare import prepare
from app.settings import Settings


def settings_for(data: Path | None) -> Settings:
    """The settings, with the data folder of the command line where one was named.

    Raises InvalidInputError for environment variables that do not fit.
    """
    try:
        return Settings(data=data) if data else Settings()
    except ValidationError as error:
        wrong = (f"DOORKLIK_{one['loc'][0]}".upper() for one in error.errors())
        raise InvalidInputError(
            (f"Mend the environment: {', '.join(wrong)} does not fit.",)
        ) from None


def filled(settings: Settings) -> Store:
    """Open the store and load what it lacks, saying so on a terminal only."""
    store = open_store(settings)
    prepare(store, _progress if sys.stderr.isatty() else lambda _step: None)
    return store


@contextlib.contextmanager
def prepared(data: Path | None) -> Iterator[tuple[Session, Catalogue]]:
    """A session on the filled store and what its catalogue holds."""
    store = filled(settings_for(data))
    with explained(store.database), store.session() as session:
        yield session, CatalogueCache().get(session)


def _progress(step: str) -> None:
    complain(f"Loading {step} …")
