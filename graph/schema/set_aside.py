"""Quotes with causal wording that state no link of the schema, each with the reason why."""

from pathlib import Path

import yaml

from graph.schema.checks import Parts
from graph.schema.model import SetAside, SetAsideReason
from graph.schema.reader import PartReader
from graph.schema.yaml_fields import Place, Placed, Problems, compose_file

ASIDE = "set-aside.yaml"
"""The file, beside schema.yaml: a list of ``{quote, reason, note}``. It may be missing."""


def read_set_aside(folder: Path, reader: PartReader) -> list[Placed[SetAside]]:
    """Read the file of the folder; a missing file sets nothing aside."""
    path = folder / ASIDE
    root = compose_file(path, reader.problems) if path.exists() else None
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        place = Place(ASIDE, root.start_mark.line + 1)
        reader.problems.add(place, "must be a list; write one `- {quote: …, reason: …}` a line.")
        return []
    return [_item(item, reader) for item in root.value]


def _item(item: yaml.Node, reader: PartReader) -> Placed[SetAside]:
    fields = reader.fields(item, "a quote set aside").expect(("quote", "reason"), ("note",))
    address = reader.address(Placed(fields.text("quote"), fields.at("quote")))
    reason = fields.choice("reason", SetAsideReason, SetAsideReason.UNCLEAR)
    return Placed(SetAside(address, reason, fields.text("note")), fields.place)


def check_set_aside(parts: Parts, problems: Problems) -> None:
    """Note quotes set aside twice and those that a claim uses after all."""
    used = {claim.quote: link for link in parts.links for claim in link.value.claims}
    first: dict[str, Place] = {}
    for item in parts.set_aside:
        address = item.value.quote
        other = first.setdefault(address, item.place)
        if address and other is not item.place:
            problems.add(item.place, f"{address} is set aside at line {other.line} too; keep one.")
        if address in used:
            link = used[address].value
            text = f"{address} is set aside, but states {link.cause} → {link.effect}"
            problems.add(item.place, f"{text}; drop the claim or this line.")
