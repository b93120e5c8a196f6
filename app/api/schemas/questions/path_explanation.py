"""Says in sentences why a path question has no answer."""

from collections.abc import Iterable

from app.api.schemas.questions.paths import Explanation, NearNode
from graph.questions.no_path import Near, NoPath
from graph.questions.path_answer import PathAnswer


def explanation_shape(answer: PathAnswer) -> Explanation | None:
    """Why there is no path; None where there is one."""
    none = answer.no_path
    if none is None:
        return None
    return Explanation(
        detail=why_none(answer),
        causes_without_links=list(none.causes_without_links),
        effects_without_links=list(none.effects_without_links),
        shortest=none.shortest,
        without_filter=none.unfiltered,
        instead_of_cause=_near(none.instead_of_cause),
        instead_of_effect=_near(none.instead_of_effect),
    )


def why_none(answer: PathAnswer) -> str:
    """The same in sentences; nothing where there is a path."""
    return " ".join(_sentences(answer, answer.no_path)) if answer.no_path else ""


def _near(nodes: Iterable[Near]) -> list[NearNode]:
    return [NearNode(node=one.node, links=one.links) for one in nodes]


def _sentences(answer: PathAnswer, none: NoPath) -> Iterable[str]:
    yield f"No path of at most {answer.max_links} links fits the question."
    if none.causes_without_links:
        yield f"No link that counts starts from {', '.join(none.causes_without_links)}."
    if none.effects_without_links:
        yield f"No link that counts ends in {', '.join(none.effects_without_links)}."
    if none.shortest is not None and none.shortest > answer.max_links:
        yield f"The shortest way has {none.shortest} links; raise maxLinks."
    elif none.shortest is not None:
        yield "There are paths, but none passes the nodes it should; name fewer in through."
    if none.unfiltered:
        yield "Without the filters there are paths."
    if none.instead_of_cause:
        yield f"Close by, these do lead there: {_names(none.instead_of_cause)}."
    if none.instead_of_effect:
        yield f"Close by, it does lead to these: {_names(none.instead_of_effect)}."


def _names(nodes: Iterable[Near]) -> str:
    return ", ".join(one.node for one in nodes)
