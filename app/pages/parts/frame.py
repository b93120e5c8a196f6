"""What every page has around its content: title, breadcrumb, versions, paging."""

from collections.abc import Callable
from dataclasses import dataclass

from app import urls


@dataclass(frozen=True, slots=True)
class Ref:
    """Something to click: its name and its address."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Frame:
    """``title`` is unique for the page; ``crumbs`` lead from the start page to its parent."""

    title: str
    crumbs: tuple[Ref, ...] = ()
    description: str = ""

    @property
    def trail(self) -> tuple[Ref, ...]:
        """The crumbs with the start page before them."""
        return (Ref("Start", urls.home()), *self.crumbs)


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Which page of how many this is, and where the ones beside it are."""

    page: int
    pages: int
    total: int
    previous: str | None = None
    next: str | None = None


def paging(page: int, size: int, total: int, href: Callable[[int], str]) -> PageLinks:
    """A page beyond the last becomes the last one; ``href`` gives the address of a page."""
    pages = max(1, -(-total // size))
    here = min(max(page, 1), pages)
    return PageLinks(
        page=here,
        pages=pages,
        total=total,
        previous=href(here - 1) if here > 1 else None,
        next=href(here + 1) if here < pages else None,
    )
