"""What sort of passage a text is: a problem, a measure, a result or something else."""

from graph.tagging.stance.component import Stance, create_stance

__all__ = ["Stance", "create_stance"]
