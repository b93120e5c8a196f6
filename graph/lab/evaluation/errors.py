"""What keeps an evaluation from running, said so that its reader can put it right."""

from graph.errors import GraphError


class EvaluationError(GraphError):
    """Gold or treebank cannot be used; one sentence: what was wrong and what to do."""

    def __init__(self, sentence: str) -> None:
        """Take the sentence."""
        super().__init__([sentence])
