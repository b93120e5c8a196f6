"""Links with their claims and quotes as answers show them."""

from collections.abc import Collection, Iterable, Mapping

from app.api.schemas.questions.paths import EvidenceBounds, Stated, Step, TellerShape
from graph.evidence.chains import Teller
from graph.evidence.claims import (
    ClaimRef,
    LinkEvidence,
    distinct_quotes,
    documents,
    sections,
    voices,
)
from graph.evidence.filter import PathFilter
from graph.schema.model import Bearing, Status


class StepShapes:
    """Makes the shape of each link once; ``texts`` gives quotes by address."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Start with none made."""
        self._texts = texts
        self._made: dict[tuple[str, str], Step] = {}

    def of(self, link: LinkEvidence) -> Step:
        """The link with what supports, contradicts and conditions it."""
        ends = (link.cause, link.effect)
        if ends not in self._made:
            self._made[ends] = self._make(link)
        return self._made[ends]

    def _make(self, link: LinkEvidence) -> Step:
        return Step(
            cause=link.cause,
            effect=link.effect,
            polarity=link.polarity,
            supports=self._stated(link.supports),
            contradicts=self._stated(link.bearing(Bearing.CONTRADICTS)),
            conditional=self._stated(link.bearing(Bearing.CONDITIONAL)),
            quotes=len(distinct_quotes(link.supports)),
            sections=len(sections(link.supports)),
            documents=len(documents(link.supports)),
            voices=list(voices(link.supports)),
        )

    def _stated(self, claims: Iterable[ClaimRef]) -> list[Stated]:
        return [Stated(claim=c.id, quote=c.quote, text=self._texts[c.quote]) for c in claims]


def teller_shapes(tellers: Iterable[Teller]) -> list[TellerShape]:
    """The places that tell a path or loop whole."""
    return [TellerShape.model_validate(one, from_attributes=True) for one in tellers]


def evidence_bounds(statuses: Collection[Status], only: PathFilter) -> EvidenceBounds:
    """Which claims counted."""
    return EvidenceBounds(
        statuses=sorted(statuses),
        documents=sorted(only.documents),
        sections=sorted(only.sections),
        voices=sorted(only.voices),
        min_quotes=only.min_quotes,
    )
