"""Pages of lists, and the versions that every answer names."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request, Response

from app.api.http.filters import Paging
from app.api.http.middleware import NAMED
from app.api.schemas.base import Shape, versions
from app.catalogue.catalogue import Catalogue
from app.dependencies import CatalogueDep

T = TypeVar("T")


async def name_versions(request: Request, catalogue: CatalogueDep) -> None:
    """Name the versions in the headers of the answer."""
    documents = ", ".join(f"{slug}={value}" for slug, value in catalogue.documents.items())
    named = {"Schema-Version": catalogue.schema_version, "Document-Versions": documents}
    setattr(
        request.state, NAMED, {k: v.encode("ascii", "replace").decode() for k, v in named.items()}
    )


Named = Depends(name_versions)


class Pager:
    """Makes one page of a list and its Link header."""

    def __init__(self, request: Request, response: Response, catalogue: CatalogueDep) -> None:
        """Hold on to what an answer needs."""
        self.request, self.response, self.catalogue = request, response, catalogue

    def page(self, items: Sequence[T], total: int, keys: Paging, **more: object) -> dict[str, Any]:
        """The list's own keys around the items of this page."""
        self.response.headers["Link"] = ", ".join(self._links(total, keys))
        return {
            "items": items,
            "total": total,
            "page": keys.page,
            "page_size": keys.page_size,
            **versions(self.catalogue),
            **more,
        }

    def slice(self, items: Sequence[T], keys: Paging) -> Sequence[T]:
        """The items of this page out of all of them."""
        first = (keys.page - 1) * keys.page_size
        return items[first : first + keys.page_size]

    def _links(self, total: int, keys: Paging) -> list[str]:
        last = max(1, -(-total // keys.page_size))
        pages = {"first": 1, "last": last}
        if keys.page > 1:
            pages["prev"] = min(keys.page - 1, last)
        if keys.page < last:
            pages["next"] = keys.page + 1
        return [f'<{self._address(number)}>; rel="{rel}"' for rel, number in pages.items()]

    def _address(self, number: int) -> str:
        return str(self.request.url.include_query_params(page=number))


async def get_pager(request: Request, response: Response, catalogue: CatalogueDep) -> Pager:
    """The pager of this request; not worth a thread of its own."""
    return Pager(request, response, catalogue)


PagerDep = Annotated[Pager, Depends(get_pager)]


def versioned(entry: Any, catalogue: Catalogue) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    """The fields of one thing by name, with the versions it was read from."""
    own = {one.name: getattr(entry, one.name) for one in fields(entry)}
    return {**own, **versions(catalogue)}


def as_json(shape: Shape, response: Response | None = None) -> Response:
    """The shape as it is, written once: what is made of shapes needs no second look.

    ``response`` brings headers that were set on the way, such as ``Link``.
    """
    body = shape.model_dump_json(by_alias=True)
    made = Response(body, media_type="application/json")
    for name, value in response.headers.items() if response else ():
        made.headers[name] = value
    return made
