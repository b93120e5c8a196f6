"""Where a resource registers itself once; router, caching, description and tests follow it."""

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.routing import APIRoute

from app.api import questions, resources
from app.api.schemas.base import Listing

HOMES = (resources, questions)
"""The packages of which every module is a resource, in the order of the description."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What stands at ``prefix``. ``examples`` are addresses below it that answer 200.

    They hold for the small store of ``graph.examples``; tests ask them. An answer that is
    ``cached`` depends on nothing but the store, the address and the program, so that it carries
    an entity tag; one that tells how long it took does not.
    """

    module: str
    prefix: str
    router: APIRouter
    cached: bool
    examples: tuple[str, ...]

    @property
    def summary(self) -> str:
        """The first line of the module's docstring."""
        said = sys.modules[self.module].__doc__ or ""
        return said.partition("\n")[0]

    @property
    def where(self) -> str:
        """Its first address as the description writes it, as ``/quotes/{address}/carries``."""
        paths = [route.path for route in self.router.routes if isinstance(route, APIRoute)]
        return paths[0]

    @property
    def addresses(self) -> tuple[str, ...]:
        """The examples with the prefix in front, such as ``/nodes/stress``."""
        return tuple(f"{self.prefix}{example}" for example in self.examples)

    @property
    def lists(self) -> tuple[str, ...]:
        """Those of the addresses that answer one page of a list."""
        paged = {
            route.path
            for route in self.router.routes
            if isinstance(route, APIRoute) and _is_listing(route.response_model)
        }
        return tuple(one for one in self.addresses if one.partition("?")[0] in paged)


def _is_listing(shape: object) -> bool:
    return isinstance(shape, type) and issubclass(shape, Listing)


_registered: dict[str, Resource] = {}


def resource(module: str, prefix: str, *, cached: bool, examples: tuple[str, ...]) -> APIRouter:
    """The router of a resource, which is known from now on; ``module`` is its ``__name__``.

    ``prefix`` begins with a slash; its first part is the tag in the description.
    """
    router = APIRouter(prefix=prefix, tags=[prefix.strip("/").partition("/")[0]])
    _registered[module] = Resource(module, prefix, router, cached, examples)
    return router


def find_resources() -> tuple[Resource, ...]:
    """Every resource in the order of the description: imports each module of the homes once.

    Raises LookupError for a module there that registers nothing.
    """
    names = list(_modules())
    for name in names:
        importlib.import_module(name)
    if silent := [name for name in names if name not in _registered]:
        raise LookupError(f"{', '.join(silent)} registers no resource; call resource() in it.")
    return tuple(_registered[name] for name in names)


def _modules() -> Iterator[str]:
    for home in HOMES:
        for one in pkgutil.iter_modules(home.__path__, f"{home.__name__}."):
            yield one.name
