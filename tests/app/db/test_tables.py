"""What the tables promise."""

from sqlalchemy import inspect

from app.db.tables import ClaimRow, TagRow


def test_tags_and_claims_outlive_the_nodes_they_name() -> None:
    tag, claim = inspect(TagRow).columns, inspect(ClaimRow).columns
    columns = [tag["node"], claim["cause"], claim["effect"]]
    assert [column.foreign_keys for column in columns] == [set(), set(), set()]
