"""The audit of the schema as the store holds it."""

from sqlmodel import Session

from app.catalogue.catalogue import Catalogue
from app.catalogue.stored_schema import stored_schema
from app.db.queries.texts import texts_in_order
from graph.audit.audit import AuditQuote, audit
from graph.audit.report import AuditReport


class AuditKeeper:
    """Keeps the audit of one revision of the store: making it takes a second or two."""

    def __init__(self) -> None:
        """Start empty; the audit is made when it is first asked for."""
        self._kept: tuple[int, AuditReport] | None = None

    def get(self, session: Session, catalogue: Catalogue) -> AuditReport:
        """The audit of the catalogue's revision."""
        if self._kept is None or self._kept[0] != catalogue.revision:
            self._kept = (catalogue.revision, audit_store(session))
        return self._kept[1]


def audit_store(session: Session) -> AuditReport:
    """Audit the stored schema against all current quotes, in the order of the documents."""
    return audit(stored_schema(session), [AuditQuote(*row) for row in texts_in_order(session)])
