"""The voices that a quote can give, in the words of the pages."""

VOICES = (
    "kind/jongere",
    "ouder",
    "gezin",
    "slachtoffer",
    "pleger",
    "oudere",
    "professional",
    "gecertificeerde instelling",
    "gemeente",
    "rijk",
    "inspectie/toezicht",
    "rechtspraak/juridisch",
    "onderzoek/adviesorgaan",
    "zorgaanbieder",
    "school",
    "politie/OM",
    "onbekend",
)
