"""The schema of the store in the shape that a folder of YAML can hold and that loads again."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sqlmodel import Session

from app.catalogue.stored_schema import stored_schema
from app.db.queries.nodes import stored_loops
from app.db.queries.texts import all_texts, quote_ids
from graph.schema.model import Bearing, CausalSchema, Link, NamedLoop, Node
from graph.schema.writer import write_schema


def write_portable(session: Session, folder: Path) -> CausalSchema:
    """Write the stored schema into the folder as YAML; return what was written."""
    schema = portable_schema(session)
    write_schema(schema, folder, all_texts(session))
    return schema


def portable_schema(session: Session) -> CausalSchema:
    """The stored schema, named loops too, less what a file may not say.

    Left out are links that no confirmed claim states and loops over them; tags that follow from
    claims, for loading makes them again; quotes set aside that a claim uses by now or that the
    store does not hold.
    """
    schema = stored_schema(session)
    links = tuple(link for link in schema.links if _is_stated(link))
    claims = [claim for link in links for claim in link.claims]
    about = {(end, claim.quote) for claim in claims for end in (claim.cause, claim.effect)}
    free = quote_ids(session).keys() - {claim.quote for claim in claims}
    return replace(
        schema,
        version=schema.version.partition("+")[0],
        nodes=tuple(_without(node, about) for node in schema.nodes),
        links=links,
        loops=tuple(_standing(stored_loops(session), links)),
        set_aside=tuple(one for one in schema.set_aside if one.quote in free),
    )


def _is_stated(link: Link) -> bool:
    return any(claim.bearing is not Bearing.CONTRADICTS for claim in link.claims)


def _without(node: Node, about: set[tuple[str, str]]) -> Node:
    return replace(node, tags=tuple(tag for tag in node.tags if (node.slug, tag) not in about))


def _standing(loops: Iterable[NamedLoop], links: Iterable[Link]) -> Iterable[NamedLoop]:
    stated = {(link.cause, link.effect) for link in links}
    for loop in loops:
        steps = zip(loop.nodes, (*loop.nodes[1:], *loop.nodes[:1]), strict=True)
        if stated.issuperset(steps):
            yield loop
