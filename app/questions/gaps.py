"""Where the evidence is thin: the audit of the schema as the store holds it, once a revision."""

from dataclasses import dataclass, field

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.catalogue.stored_schema import stored_schema
from app.db.queries.texts import current_addresses, texts_in_order
from app.per_revision import PerRevision
from graph.audit.audit import AuditQuote, audit
from graph.audit.report import AuditReport
from graph.schema.load import load_set_aside
from graph.schema.model import SetAside


@dataclass(frozen=True, slots=True)
class Gaps:
    """What the schema rests on thinly and what it does not use."""

    report: AuditReport
    set_aside: tuple[SetAside, ...]


@dataclass(slots=True)
class GapCache:
    """Keeps the gaps of one revision of the store: finding them takes a second or two."""

    _kept: PerRevision[Gaps] = field(default_factory=lambda: PerRevision(1))

    def get(self, session: Session, catalogue: Catalogue) -> Gaps:
        """The gaps of the catalogue's revision."""

        def find() -> Gaps:
            return Gaps(audit_store(session), _set_aside(session))

        return self._kept.get(catalogue.revision, None, find)


def audit_store(session: Session) -> AuditReport:
    """Audit the stored schema against all current quotes, in the order of the documents."""
    return audit(stored_schema(session), [AuditQuote(*row) for row in texts_in_order(session)])


def _set_aside(session: Session) -> tuple[SetAside, ...]:
    """Those of quotes that the store holds."""
    known = set(current_addresses(session))
    return tuple(one for one in load_set_aside() if one.quote in known)
