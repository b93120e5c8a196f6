"""Where each page registers itself, once: router, menus, sitemap, sweeps and README follow."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from types import ModuleType
from typing import Any, TypeVar

from fastapi import APIRouter
from sqlmodel import Session

from app.catalogue.catalogue import Catalogue

READ = ["GET", "HEAD"]
"""The methods of a page."""

Handler = TypeVar("Handler", bound=Callable[..., Any])
Places = Callable[[Session, Catalogue], Iterable[str]]
"""All addresses of a page in a store."""


class Menu(Enum):
    """Where a page may stand in a list that pages share."""

    MAIN = "main"
    QUESTIONS = "questions"
    """Other questions that can be asked of the scheme."""
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page in a menu: what it is called there, and its place among the others."""

    menu: Menu
    label: str
    position: int


@dataclass(frozen=True, slots=True)
class Page:
    """A kind of page. ``says`` tells in English what it is for.

    ``places`` are its addresses in the sitemap, none for a page that search engines need not
    find. ``examples`` are addresses that show it with an answer: tests visit them, in any store.
    """

    path: str
    handler: Callable[..., Any]
    position: int
    says: str
    menus: tuple[MenuEntry, ...]
    places: Places | None
    examples: Callable[[Catalogue], Iterable[str]]

    @property
    def name(self) -> str:
        """The name of its function, which is that of its builder in ``app.urls``."""
        return self.handler.__name__

    @property
    def has_parts(self) -> bool:
        """Whether its address names something: a node, a quote."""
        return "{" in self.path

    def visits(self, session: Session, catalogue: Catalogue) -> list[str]:
        """The first of its addresses and all examples: what a sweep over all pages looks at."""
        places = self.places(session, catalogue) if self.places else ()
        return list(dict.fromkeys((*islice(places, 1), *islice(self.examples(catalogue), 3))))


@dataclass(slots=True)
class Registry:
    """All pages and files that registered themselves."""

    pages: list[Page] = field(default_factory=list)
    files: dict[str, Callable[..., Any]] = field(default_factory=dict)

    def menu(self, name: str) -> list[tuple[str, str]]:
        """Labels and addresses of a menu, in order."""
        found = [
            (entry.position, entry.label, page.path)
            for page in self.pages
            for entry in page.menus
            if entry.menu is Menu(name)
        ]
        return [(label, path) for _, label, path in sorted(found)]

    def in_order(self) -> list[Page]:
        """First the pages that are there once, then those of things, each by position."""
        return sorted(self.pages, key=lambda page: (page.has_parts, page.position))

    def sitemap(self, session: Session, catalogue: Catalogue) -> list[str]:
        """Every address that is worth finding, in a fixed order."""
        return [
            address
            for page in self.in_order()
            if page.places
            for address in page.places(session, catalogue)
        ]

    def router(self) -> APIRouter:
        """Routes to everything; an address without parts goes before one that would hold it."""
        made = APIRouter(include_in_schema=False)
        routes = {page.path: page.handler for page in self.pages} | self.files
        for path in sorted(routes, key=lambda path: ("{" in path, path)):
            made.add_api_route(path, routes[path], methods=READ, response_model=None)
        return made

    def table(self) -> str:
        """The pages as a table for a README."""
        rows = (f"| `{page.path}` | {page.says} |" for page in self.in_order())
        return "\n".join(("| address | shows |", "|---|---|", *rows))


REGISTRY = Registry()


def page(  # noqa: PLR0913 - one argument a thing that follows
    path: str,
    *,
    position: int,
    says: str,
    menus: tuple[MenuEntry, ...] = (),
    places: Places | None = None,
    examples: Callable[[Catalogue], Iterable[str]] = lambda _: (),
    hidden: bool = False,
) -> Callable[[Handler], Handler]:
    """Register a page at an address; one without parts is its own place unless ``hidden``."""
    if places is None and not hidden and "{" not in path:
        places = _itself(path)

    def register(handler: Handler) -> Handler:
        REGISTRY.pages.append(Page(path, handler, position, says, menus, places, examples))
        return handler

    return register


def _itself(path: str) -> Places:
    return lambda _session, _catalogue: (path,)


def file(path: str) -> Callable[[Handler], Handler]:
    """Register an address that is no page: what programs fetch, a sheet to print."""

    def register(handler: Handler) -> Handler:
        REGISTRY.files[path] = handler
        return handler

    return register


def discover(package: ModuleType) -> None:
    """Import every module of a package, so that its pages register themselves."""
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)
