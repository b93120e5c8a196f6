"""Writes the table of resources into the README: ``python -m app.api``."""

from pathlib import Path

from app.api.registry import find_resources

README = Path(__file__).with_name("README.md")
START, END = "<!-- resources -->\n", "<!-- end -->\n"


def table() -> str:
    """A row a resource, in the order in which they are served."""
    rows = (
        f"| `{one.where}` | {one.summary} | {'yes' if one.cached else 'no'} |"
        for one in find_resources()
    )
    return "\n".join(("| address | what | entity tag |", "|---|---|---|", *rows)) + "\n"


def with_table(text: str) -> str:
    """The README with the table as it is now."""
    before, _, rest = text.partition(START)
    return f"{before}{START}\n{table()}\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
