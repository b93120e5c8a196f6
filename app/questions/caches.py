"""What causal questions keep of the store: one of each for an application."""

from dataclasses import dataclass, field

from app.questions.gaps import GapCache
from app.questions.graphs import GraphCache
from app.questions.leverage import LeverageCache
from app.questions.loops import LoopCache


@dataclass(slots=True)
class QuestionCaches:
    """Loops are found in the graphs that are kept beside them."""

    graphs: GraphCache = field(default_factory=GraphCache)
    gaps: GapCache = field(default_factory=GapCache)
    leverage: LeverageCache = field(default_factory=LeverageCache)
    loops: LoopCache = field(init=False)

    def __post_init__(self) -> None:
        """Tie the loops to the graphs."""
        self.loops = LoopCache(self.graphs)
