"""The table: every column in its place, misses marked, nothing lost in JSON."""

from graph.lab.evaluation.report.results import Goal, Outcome, Row, Task, together
from graph.lab.evaluation.report.table import HEAD, cells, markdown_table, table_json, text_table

SCORE = Row(Task.TAGS, "F1", 0.5571, 0.329, Goal(0.65), 80, 0.5, (0.475, 0.638), gold="policy_dev")
MEMORY = Row(Task.SPEED, "peak | memory", 172.7, goal=Goal(600, at_most=True), unit="MB")
OUTCOME = Outcome((SCORE, MEMORY), notes=("Search left out.",))


def test_a_score_shows_interval_baseline_and_missed_goal() -> None:
    assert cells(SCORE) == (
        *("tags", "F1", "policy_dev", "80", "0.557", "0.47–0.64"),
        *("0.329", "≥ 0.65", "missed", "0.5"),
    )


def test_a_quantity_shows_its_unit_and_may_be_less() -> None:
    assert cells(MEMORY)[4:] == ("173 MB", "", "", "≤ 600 MB", "yes", "")


def test_columns_of_text_stand_under_one_another() -> None:
    head, first, second, empty, note = text_table(OUTCOME).splitlines()
    assert (empty, note) == ("", "Search left out.")
    assert head.split()[0] == HEAD[0]
    ends = [line.index(mark) + len(mark) for line, mark in ((first, "0.557"), (second, "173 MB"))]
    assert ends == [head.index("ours") + 4] * 2


def test_markdown_has_a_cell_for_every_column() -> None:
    lines = markdown_table(OUTCOME).splitlines()
    assert lines[1] == "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    assert "peak \\| memory" in lines[3]
    assert lines[-1] == "Search left out."


def test_json_holds_every_value_unrounded() -> None:
    score, memory = table_json(OUTCOME)["rows"]
    assert (score["ours"], score["goal"], score["met"]) == (0.5571, 0.65, False)
    assert score["interval"] == [0.475, 0.638]
    assert (memory["plain"], memory["interval"], memory["goalIsMost"]) == (None, None, True)


def test_outcomes_join_in_order_and_a_note_is_told_once() -> None:
    joined = together([OUTCOME, OUTCOME])
    assert len(joined.rows) == 4
    assert joined.notes == OUTCOME.notes
