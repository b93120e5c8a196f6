"""The audit of the store with the quotes that were set aside, kept for one revision."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.db.queries.texts import current_addresses
from graph.audit.report import AuditReport
from graph.schema.load import load_set_aside
from graph.schema.model import SetAside

if TYPE_CHECKING:
    from app.questions.audit import AuditKeeper


@dataclass(frozen=True, slots=True)
class Gaps:
    """What the schema rests on thinly and what it does not use."""

    report: AuditReport
    set_aside: tuple[SetAside, ...]


class GapKeeper:
    """Keeps the gaps of one revision of the store: finding them takes a second or two."""

    def __init__(self) -> None:
        """Start empty; the gaps are found when they are first asked for."""
        self._audits: AuditKeeper | None = None
        self._kept: tuple[int, Gaps] | None = None

    def get(self, session: Session, catalogue: Catalogue) -> Gaps:
        """The gaps of the catalogue's revision."""
        if self._kept is None or self._kept[0] != catalogue.revision:
            report = self._auditor().get(session, catalogue)
            self._kept = (catalogue.revision, Gaps(report, _set_aside(session)))
        return self._kept[1]

    def _auditor(self) -> "AuditKeeper":
        from app.questions.audit import AuditKeeper  # noqa: PLC0415 - networkx, when asked for

        self._audits = self._audits or AuditKeeper()
        return self._audits


def _set_aside(session: Session) -> tuple[SetAside, ...]:
    """Those of quotes that the store holds."""
    known = set(current_addresses(session))
    return tuple(one for one in load_set_aside() if one.quote in known)
