"""What a request needs: the application's state, a session, the catalogue."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Request
from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.state import AppState, state_of


async def get_state(request: Request) -> AppState:
    """The state of the application that answers; too little work for a thread."""
    return state_of(request.app)


StateDep = Annotated[AppState, Depends(get_state)]


def get_session(state: StateDep) -> Iterator[Session]:
    """A session for one request; nothing is committed unless the handler does."""
    with state.store.session() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


def get_catalogue(state: StateDep, session: SessionDep) -> Catalogue:
    """The schema with its confirmed evidence, as the store holds it now."""
    return state.catalogues.get(session)


CatalogueDep = Annotated[Catalogue, Depends(get_catalogue)]
