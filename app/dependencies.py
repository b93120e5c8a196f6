"""What a request needs: a session, the catalogue, the templates."""

from collections.abc import Iterator
from typing import Annotated, cast

from fastapi import Depends, Request
from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.catalogue.reader import CatalogueKeeper
from app.db.store import Store


async def get_store(request: Request) -> Store:
    """The store this app was made with; too little work for a thread."""
    return cast(Store, request.app.state.store)


def get_session(store: Annotated[Store, Depends(get_store)]) -> Iterator[Session]:
    """A session for one request; nothing is committed unless the handler does."""
    with store.session() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


def get_catalogue(request: Request, session: SessionDep) -> Catalogue:
    """The schema with its confirmed evidence, as the store holds it now."""
    return cast(CatalogueKeeper, request.app.state.catalogues).get(session)


CatalogueDep = Annotated[Catalogue, Depends(get_catalogue)]
