"""Has the pipeline tag a document, and stores what it proposes as suggestions.

Suggestions are replaced as a whole; a row that a person decided on, and anything the curated
schema confirms, stays as it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete
from sqlmodel import Session, col

from app.db.marks import mark_of, set_mark
from app.db.queries.claims import Pair, claim_ids, link_signs
from app.db.queries.contents import quotes_of
from app.db.queries.documents import own_document
from app.db.queries.nodes import stored_nodes
from app.db.queries.tags import decided_tags
from app.db.queries.voices import stored_labels
from app.db.tables import (
    ClaimRow,
    QuoteRow,
    StanceRow,
    TagRow,
    VoiceRow,
)
from app.loading.rows import insert_rows
from app.loading.schema import claim_id
from graph.schema.model import Bearing, Node, Origin, Polarity, Status
from graph.tagging.sections import section_tags
from graph.tagging.version import PIPELINE_VERSION

if TYPE_CHECKING:
    from spacy.language import Language

    from graph.tagging.results import ClaimProposal, TagResult

Row = dict[str, Any]


def is_tagged(session: Session, document: str) -> bool:
    """Whether these quotes were tagged by this pipeline with this schema."""
    return mark_of(session, f"tags:{document}") == _wanted(session, document)


def suggest(session: Session, document: str, nlp: "Language") -> None:
    """Replace a document's suggestions; the caller owns the transaction."""
    from graph.tagging import tag_texts  # noqa: PLC0415 - spaCy takes a second to import

    nodes = stored_nodes(session)
    quotes = quotes_of(session, document)
    _forget(session, [quote.id for quote in quotes])
    results = list(tag_texts(nlp, (quote.text for quote in quotes)))
    _insert_tags(session, document, quotes, results, nodes)
    _insert_claims(session, quotes, results)
    _insert_labels(session, quotes, results)
    set_mark(session, f"tags:{document}", _wanted(session, document))


def _wanted(session: Session, document: str) -> str:
    marks = (mark_of(session, "schema"), mark_of(session, f"document:{document}"))
    return f"{PIPELINE_VERSION} {marks[0]} {marks[1]}"


def _forget(session: Session, quotes: Sequence[int | None]) -> None:
    ids = [quote for quote in quotes if quote is not None]
    for start in range(0, len(ids), 500):
        chunk = ids[start : start + 500]
        for row in (TagRow, ClaimRow):
            machine = col(row.origin).not_in([Origin.CURATED, Origin.PERSON])
            session.execute(
                delete(row).where(col(row.quote).in_(chunk), machine, col(row.decided_by).is_(None))
            )
        for kind in (VoiceRow, StanceRow):
            proposed = col(kind.status) == Status.SUGGESTED
            session.execute(delete(kind).where(col(kind.quote).in_(chunk), proposed))


def _insert_tags(
    session: Session,
    document: str,
    quotes: Sequence[QuoteRow],
    results: "Sequence[TagResult]",
    nodes: Sequence[Node],
) -> None:
    decided = decided_tags(session)
    own = own_document(session) == document
    rows = list(_text_tags(quotes, results))
    rows += _section_tags(quotes, nodes) if own else []
    insert_rows(session, TagRow, (r for r in rows if (r["quote"], r["node"]) not in decided))


def _text_tags(quotes: Sequence[QuoteRow], results: "Sequence[TagResult]") -> Iterator[Row]:
    for quote, result in zip(quotes, results, strict=True):
        for tag in result.tags:
            origin = Origin.TERMS if tag.by == "terms" else Origin.MODEL
            why = [*map(asdict, tag.why), *({"quote": address} for address in tag.quotes)]
            yield _tag(quote, tag.node, origin, tag.score, why)


def _section_tags(quotes: Sequence[QuoteRow], nodes: Sequence[Node]) -> list[Row]:
    drawn = {section: section_tags(section, nodes) for section in {q.section for q in quotes}}
    return [
        _tag(quote, node, Origin.SECTION, 0.5, [{"section": quote.section}])
        for quote in quotes
        for node in drawn[quote.section]
    ]


def _tag(quote: QuoteRow, node: str, origin: Origin, score: float, why: list[Any]) -> Row:
    return {
        "quote": quote.id,
        "node": node,
        "status": Status.SUGGESTED,
        "origin": origin,
        "score": score,
        "why": why,
        "pipeline": PIPELINE_VERSION,
    }


def _insert_claims(
    session: Session, quotes: Sequence[QuoteRow], results: "Sequence[TagResult]"
) -> None:
    taken, signs = claim_ids(session), link_signs(session)
    rows = {
        row["id"]: row
        for quote, result in zip(quotes, results, strict=True)
        for claim in result.claims
        if (row := _claim(quote, claim, signs))["id"] not in taken
    }
    insert_rows(session, ClaimRow, rows.values())


def _claim(quote: QuoteRow, claim: "ClaimProposal", signs: Mapping[Pair, Polarity]) -> Row:
    cause, effect = claim.cause.span, claim.effect.span
    ends = (claim.cause.node, claim.effect.node)
    return {
        "id": claim_id(quote.address, cause, effect, ends),
        "quote": quote.id,
        "cause": claim.cause.node,
        "effect": claim.effect.node,
        "polarity": claim.polarity,
        "bearing": _bearing(claim, signs),
        "status": Status.SUGGESTED,
        "origin": Origin.RULES,
        "score": claim.score,
        "cause_start": cause.start,
        "cause_end": cause.end,
        "effect_start": effect.start,
        "effect_end": effect.end,
        "cue": claim.cue,
        "kind": claim.type,
        "explicit": claim.explicit,
        "negated": claim.negated,
        "pipeline": PIPELINE_VERSION,
    }


def _bearing(claim: "ClaimProposal", signs: Mapping[Pair, Polarity]) -> Bearing:
    """A denial, or the opposite sign of the schema's link, contradicts."""
    sign = signs.get((claim.cause.node or "", claim.effect.node or ""), claim.polarity)
    against = claim.negated != (sign != claim.polarity)
    return Bearing.CONTRADICTS if against else Bearing.SUPPORTS


def _insert_labels(
    session: Session, quotes: Sequence[QuoteRow], results: "Sequence[TagResult]"
) -> None:
    """Voices and stances; what a person said of one stays, and is not proposed again."""
    for kind, key in ((VoiceRow, "voice"), (StanceRow, "stance")):
        decided = stored_labels(session, kind, key)
        rows = (
            {"quote": quote.id, key: label, "score": score, **_PROPOSED}
            for quote, result in zip(quotes, results, strict=True)
            for label, score in _labels(result, key).items()
            if (quote.id, label) not in decided
        )
        insert_rows(session, kind, rows)


_PROPOSED = {"status": Status.SUGGESTED, "pipeline": PIPELINE_VERSION}


def _labels(result: "TagResult", key: str) -> dict[str, float]:
    found = result.voices if key == "voice" else result.stance
    scores = result.voice_scores if key == "voice" else result.stance_scores
    return dict(zip(found, scores or (0.0,) * len(found), strict=True))
