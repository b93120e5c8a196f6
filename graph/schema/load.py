"""Load the causal schema from its folder of YAML, strictly.

``schema.yaml`` holds version, document, core and loops; ``NN-slug.yaml`` holds one theme, its
nodes and the links that end in it; ``set-aside.yaml`` the quotes that state no link. Whatever is
wrong is reported at once, by file and line.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from graph.errors import SchemaError
from graph.schema.checks import HEAD, Parts, check_links, check_parts
from graph.schema.model import CausalSchema, Node, SetAside
from graph.schema.reader import PartReader, Texts
from graph.schema.set_aside import ASIDE, check_set_aside, read_set_aside
from graph.schema.yaml_fields import Fields, Place, Placed, Problems, compose_file

SHIPPED = Path(__file__).parents[1] / "causal_schema"
"""The folder of the schema that comes with the package."""

_FILE = re.compile(r"(\d\d)-([a-z0-9-]+)\.yaml")
_HEAD_KEYS = ("version", "document", "documentVersion", "core")


def load_schema(folder: Path = SHIPPED, *, quotes: Mapping[str, str]) -> CausalSchema:
    """Return the schema, every claim held against the verbatim text of its quote.

    ``quotes`` gives the text by address (``PO-3.10-12``) for all quotes of the document that the
    schema was read from, and of any other document that its claims name. Raises SchemaError.
    """
    head, parts, problems, texts = _read(folder, quotes)
    if not problems.unreadable:
        check_parts(parts, problems)
        check_links(parts, texts, problems)
        check_set_aside(parts, problems)
    problems.raise_any()
    return CausalSchema(
        version=head["version"],
        document=head["document"],
        document_version=head["documentVersion"],
        core=head["core"],
        themes=tuple(theme.value for theme in parts.themes),
        nodes=tuple(node.value for node in parts.nodes),
        links=tuple(link.value for link in parts.links),
        loops=tuple(loop.value for loop in parts.loops),
        set_aside=tuple(item.value for item in parts.set_aside),
    )


def load_nodes(folder: Path = SHIPPED) -> tuple[Node, ...]:
    """Return the nodes alone, in order, for callers that have no quotes at hand.

    Links are not read, and addresses and section numbers not looked up. Raises SchemaError.
    """
    _, parts, problems, _ = _read(folder, None)
    if not problems.unreadable:
        check_parts(parts, problems)
    problems.raise_any()
    return tuple(node.value for node in parts.nodes)


def load_set_aside(folder: Path = SHIPPED) -> tuple[SetAside, ...]:
    """Return the quotes set aside alone; their addresses are not looked up. Raises SchemaError."""
    problems = Problems()
    found = read_set_aside(folder, PartReader(ASIDE, Texts(None, ""), problems))
    problems.raise_any()
    return tuple(item.value for item in found)


def schema_version_hash(folder: Path = SHIPPED) -> str:
    """Return the SHA-256 over the names and bytes of the YAML files: has anything changed?"""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.yaml")):
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def display_version(folder: Path = SHIPPED) -> str:
    """Return the version for people, with the start of the hash: ``0.1.0+1a2b3c4d``."""
    problems = Problems()
    head = _read_head(folder, problems)
    problems.raise_any()
    return f"{head.text('version')}+{schema_version_hash(folder)[:8]}"


def _read(
    folder: Path, quotes: Mapping[str, str] | None
) -> tuple[dict[str, str], Parts, Problems, Texts]:
    problems = Problems()
    fields = _read_head(folder, problems)
    head = {key: fields.text(key) for key in _HEAD_KEYS}
    texts = Texts(quotes, head["document"])
    reader = PartReader(HEAD, texts, problems)
    loops = [reader.loop(item) for item in fields.items("loops")]
    parts = Parts([], [], [], loops, Placed(head["core"], fields.at("core")))
    for path in _theme_files(folder, problems):
        _read_theme(path, PartReader(path.name, texts, problems), parts)
    if quotes is not None:
        parts.set_aside += read_set_aside(folder, PartReader(ASIDE, texts, problems))
    return head, parts, problems, texts


def _read_head(folder: Path, problems: Problems) -> Fields:
    if not folder.is_dir():
        raise SchemaError([f"{folder}:1: there is no such folder; name a folder with {HEAD}."])
    root = compose_file(folder / HEAD, problems)
    if root is None:
        raise problems.error()
    return Fields(root, "the schema", HEAD, problems).expect(_HEAD_KEYS, ("loops",))


def _theme_files(folder: Path, problems: Problems) -> list[Path]:
    """The files of the themes in order; other YAML files are a mistake, not ignored."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*.y*ml")):
        match = _FILE.fullmatch(path.name)
        if match is None and path.name not in {HEAD, ASIDE}:
            problems.add(Place(path.name, 1), "is no NN-slug.yaml; rename the file or remove it.")
        elif match and match[1] in found:
            other = found[match[1]].name
            problems.add(Place(path.name, 1), f"has the number of {other}; give it another.")
        elif match:
            found[match[1]] = path
    return list(found.values())


def _read_theme(path: Path, reader: PartReader, parts: Parts) -> None:
    root = compose_file(path, reader.problems)
    if root is None:
        return
    fields = reader.fields(root, "the file").expect(("theme", "nodes"), ("links",))
    name, order = path.stem[3:], int(path.stem[:2])
    theme = reader.theme(fields.child("theme"), order)
    if theme.value.slug and theme.value.slug != name:
        text = (
            f'the theme "{theme.value.slug}" is not the {name} of the file name; make them agree.'
        )
        reader.problems.add(theme.place, text)
    parts.themes.append(theme)
    parts.nodes += [reader.node(item, theme.value.slug) for item in fields.items("nodes")]
    if reader.texts.quotes is not None:
        parts.links += [reader.link(item) for item in fields.items("links")]
