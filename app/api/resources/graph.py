"""The whole graph, for programs that read graphs: node-link JSON or GraphML, by Accept."""

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from fastapi import Request, Response
from pydantic import Field
from starlette.exceptions import HTTPException

from app.api.http.filters import NoKeys
from app.api.http.problems import documented
from app.api.registry import resource
from app.api.schemas.base import Versioned, versions
from app.catalogue.catalogue import Catalogue
from app.dependencies import CatalogueDep
from graph.schema.model import Bearing, Polarity

if TYPE_CHECKING:
    import networkx as nx

router = resource(__name__, "/graph", cached=True, examples=("",))

JSON, GRAPHML = "application/json", "application/graphml+xml"
_OFFERED: Mapping[str, str] = {
    JSON: JSON,
    GRAPHML: GRAPHML,
    "application/xml": GRAPHML,
    "text/xml": GRAPHML,
}


class NodeLink(Versioned):
    """Node-link JSON, as ``networkx.node_link_graph(data, edges="links")`` reads it."""

    directed: bool
    multigraph: bool
    graph: dict[str, Any]
    nodes: list[dict[str, Any]] = Field(examples=[[{"id": "stress", "label": "Stress"}]])
    links: list[dict[str, Any]] = Field(
        examples=[[{"source": "geldzorgen", "target": "stress", "polarity": "+", "quotes": 2}]]
    )
    polarities: list[Polarity] = Field(default=["+", "-"])


@router.get(
    "",
    response_model=NodeLink,
    dependencies=[NoKeys],
    responses={
        200: {"description": "The graph", "content": {GRAPHML: {"schema": {"type": "string"}}}},
        **documented(400, 406),
    },
)
def graph(request: Request, catalogue: CatalogueDep) -> Any:  # noqa: ANN401
    """Give all nodes and links; NetworkX's own words for the ends are source and target."""
    import networkx as nx  # noqa: PLC0415 - a quarter of a second, only for who asks

    wanted = preferred(request.headers.get("accept", "*/*"))
    made = as_networkx(catalogue)
    if wanted == GRAPHML:
        buffer = io.BytesIO()
        nx.write_graphml(made, buffer, named_key_ids=True)
        return Response(buffer.getvalue(), media_type=GRAPHML)
    return {**nx.node_link_data(made, edges="links"), **versions(catalogue)}


def preferred(accept: str) -> str:
    """The format that an Accept header likes best; JSON where it does not care. Raises 406."""
    best: tuple[float, str] = (0.0, "")
    for one in accept.split(","):
        name, _, parameters = one.strip().partition(";")
        offered = (
            JSON
            if name.strip() in ("*/*", "application/*", "")
            else _OFFERED.get(name.strip().lower())
        )
        weight = _weight(parameters)
        if offered and weight > best[0]:
            best = (weight, offered)
    if not best[1]:
        raise HTTPException(406, f"The graph comes as {JSON} or {GRAPHML}; ask for one of these.")
    return best[1]


def _weight(parameters: str) -> float:
    for parameter in parameters.split(";"):
        name, _, value = parameter.strip().partition("=")
        if name == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0


def as_networkx(catalogue: Catalogue) -> "nx.DiGraph[str]":
    """The schema as a graph with plain attributes only."""
    import networkx as nx  # noqa: PLC0415

    made: nx.DiGraph[str] = nx.DiGraph(schemaVersion=catalogue.schema_version)
    for node in catalogue.nodes.values():
        made.add_node(
            node.slug,
            label=node.label,
            kind=str(node.kind),
            theme=node.theme,
            level=str(node.level),
            definition=node.definition,
            quotes=node.quotes,
        )
    for link in catalogue.links.values():
        counts = {str(bearing): link.count(bearing) for bearing in Bearing}
        made.add_edge(link.cause, link.effect, polarity=link.polarity, quotes=link.quotes, **counts)
    return made
