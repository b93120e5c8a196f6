"""The scheme's points: themes, nodes with the sections they draw on, named loops."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, select

from app.db.tables import LoopRow, NodeRow, NodeSectionRow, ThemeRow
from app.db.values import value_of
from graph.schema.model import NamedLoop, Node, Theme

_NO_TAGS: Mapping[str, Sequence[str]] = {}


def stored_themes(session: Session) -> tuple[Theme, ...]:
    """All themes, in the order of the overview."""
    rows = session.exec(select(ThemeRow).order_by(col(ThemeRow.position)))
    return tuple(value_of(Theme, row, order=row.position) for row in rows)


def stored_nodes(
    session: Session, tags: Mapping[str, Sequence[str]] = _NO_TAGS
) -> tuple[Node, ...]:
    """All nodes in the order of the schema; ``tags`` gives the quotes of each. Two queries."""
    sections: dict[str, list[str]] = defaultdict(list)
    for drawn in session.exec(select(NodeSectionRow).order_by(col(NodeSectionRow.position))):
        sections[drawn.node].append(drawn.section)
    return tuple(
        value_of(Node, row, sections=tuple(sections[row.slug]), tags=tuple(tags.get(row.slug, ())))
        for row in session.exec(select(NodeRow).order_by(col(NodeRow.position)))
    )


def stored_loops(session: Session) -> tuple[NamedLoop, ...]:
    """The named loops, as the schema lists them."""
    return tuple(value_of(NamedLoop, row) for row in session.exec(select(LoopRow)))
