"""The Dutch words of the pages for the values of the model."""

from graph.schema.model import Bearing, Level, NodeKind, SetAsideReason

KINDS = {NodeKind.PROBLEM: "probleem", NodeKind.CAUSE: "oorzaak"}

LEVELS = {
    Level.HOUSEHOLD: "het gezin",
    Level.HELP: "de hulp",
    Level.PROFESSIONAL: "de professional",
    Level.ORGANISATION: "de organisatie",
    Level.SYSTEM: "het stelsel",
    Level.SOCIETY: "de samenleving",
}

BEARINGS = {
    Bearing.SUPPORTS: "steunt het verband",
    Bearing.CONTRADICTS: "spreekt het verband tegen",
    Bearing.CONDITIONAL: "noemt het verband onder een voorwaarde",
}

SET_ASIDE = {
    SetAsideReason.AGENT: "‘door’ noemt wie iets doet",
    SetAsideReason.RECOMMENDATION: "het citaat zegt wat er zou moeten gebeuren",
    SetAsideReason.NO_NODE: "oorzaak of gevolg is geen punt in het schema",
    SetAsideReason.SAME_NODE: "oorzaak en gevolg zijn hetzelfde punt",
    SetAsideReason.CORRELATION: "twee dingen gaan alleen samen",
    SetAsideReason.DEFINITION: "het citaat legt uit wat een woord betekent",
    SetAsideReason.NOT_CAUSAL: "de woorden betekenen hier iets anders",
    SetAsideReason.PURPOSE: "het citaat zegt waar iets voor bedoeld is",
    SetAsideReason.UNCLEAR: "het is niet te zeggen wat tot wat leidt",
}

DOCUMENT_KINDS = {
    "anthology": "bloemlezing",
    "policy_letter": "beleidsbrief",
    "report": "rapport",
    "other": "andere bron",
}

FLAGS = {
    "page-break": "In de bron liep dit citaat door over een bladzijde. "
    "De delen staan hier weer aan elkaar.",
    "stray-full-stop": "Bij de overgang van de bladzijde staat in de bron een punt midden in de "
    "zin. Die hebben we laten staan.",
    "editor-note": "De bron bevat hier een aantekening van de redactie tussen haakjes < >. "
    "Die laten we hierboven weg.",
    "markup": "De bron bevat hier resten van opmaak. Die laten we hierboven weg.",
    "footnote-mark": "In het citaat staat een nummer van een voetnoot.",
    "replacement-character": "De bron bevat hier een teken dat niet goed is overgenomen (�).",
    "footnote": "Deze passage is een voetnoot in de bron.",
}

MATTER = {
    "front": "Voorwerk",
    "contents": "Inhoudsopgave",
    "back": "Nawerk",
    "left_out": "Weggelaten",
    "footnote": "Voetnoot",
}

LEFT_OUT = {
    "footnote": "voetnoot",
    "table": "tabel",
    "signature": "ondertekening",
    "repeated title": "herhaalde titel",
    "rule": "scheidingslijn",
    "address": "adresgegevens",
}


def flag(name: str) -> str:
    """What a flag of a quote means."""
    return FLAGS.get(name, f"Bij het inlezen gemerkt als: {name}.")


def left_out(why: str) -> str:
    """Why lines are not among the quotes."""
    return LEFT_OUT.get(why, why)


def sign_towards(polarity: str) -> str:
    """The sign of a link, said on the page of its effect."""
    return f"meer daarvan geeft {'meer' if polarity == '+' else 'minder'} hiervan"


def sign_from(polarity: str) -> str:
    """The sign of a link, said on the page of its cause."""
    return f"meer hiervan geeft {'meer' if polarity == '+' else 'minder'} daarvan"


def sign(polarity: str) -> str:
    """The sign of a link, said of its two ends."""
    return f"meer van de oorzaak geeft {'meer' if polarity == '+' else 'minder'} van het gevolg"
