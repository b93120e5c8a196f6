"""Six quotes to search in, with what they are about."""

import numpy as np
import pytest

from app.search.index import SearchIndex
from app.search.source import NodeText, Place, Source
from corpus.ids import content_hash

TEXTS = (
    "Lange wachtlijsten schaden kinderen.",
    "Er is te weinig personeel voor goede zorg in de regio.",
    "Het personeelstekort groeit door hoge werkdruk.",
    "Gezinnen zonder geld raken de moed kwijt en wachten op hulp van de gemeente.",
    "De rechter beslist zonder de ouders te horen.",
    "Lange wachtlijsten schaden kinderen!",
)
PLACES = (
    Place("PO", "1.1", ("Lange wachttijden", "Toegang")),
    Place("PO", "2.1", ("Tekort aan medewerkers", "Organisatie")),
    Place("PO", "3", ("Rechtsbescherming",)),
)
NODES = (
    NodeText("wachten", "Lange wachttijden", ("wachtlijst",), "De tijd die iemand wacht."),
    NodeText("tekort", "Personeelstekort", ("te weinig personeel",), "Er zijn te weinig mensen."),
    NodeText("uitval", "Uitval", ("verzuim",), "Medewerkers vallen uit."),
)


@pytest.fixture(scope="session")
def source() -> Source:
    """The quotes; the last says the same as the first."""
    hashes = [content_hash(text) for text in TEXTS]
    keys = {key: number for number, key in enumerate(dict.fromkeys(hashes))}
    return Source(
        ids=np.arange(1, 7),
        texts=TEXTS,
        repeats=np.array([keys[key] for key in hashes]),
        keys=keys,
        sections=np.array([0, 1, 1, 0, 2, 0]),
        places=PLACES,
        nodes=NODES,
        tag_quotes=np.array([0, 1, 2, 5]),
        tag_nodes=np.array([0, 1, 1, 0]),
        tag_weights=np.array([1.0, 1.0, 0.5, 1.0], np.float32),
        claim_quotes=np.array([2]),
        claim_causes=np.array([1]),
        claim_effects=np.array([2]),
        shorts=(("RvdK", "Raad voor de Kinderbescherming"),),
    )


@pytest.fixture(scope="session")
def index(source: Source) -> SearchIndex:
    """What they are found by."""
    return SearchIndex(source)
