"""What the tables promise."""

from app.db.tables import ClaimRow, TagRow


def test_tags_and_claims_outlive_the_nodes_they_name() -> None:
    columns = [TagRow.__table__.c.node, ClaimRow.__table__.c.cause, ClaimRow.__table__.c.effect]
    assert [column.foreign_keys for column in columns] == [set(), set(), set()]
