"""Everyday words and the field's words for the same thing, so that either finds the other.

One group a line. Written for the domain of child and family protection.
"""

from collections.abc import Collection
from functools import lru_cache

from graph.lemmas import lemma

_GROUPS = """
aandacht luisteren horen
aangifte melding melden
aanbesteding inkoop contract contracteren
administratie bureaucratie regeldruk papierwerk registratie
advocaat rechtsbijstand juridisch rechtshulp
afkomst discriminatie racisme migratieachtergrond
alcohol drank verslaving drug middelengebruik
alleen eenzaam eenzaamheid isolement
angst bang vrees durven
arm armoede geldzorg schuld bestaansonzekerheid geldgebrek
arts huisarts dokter
baas leidinggevende manager bestuurder
bedreigen bedreiging intimidatie agressie
begeleiding ondersteuning hulp steun
beginnend onervaren jong starter nieuw
belangenverstrengeling lobby belang
beroepsgeheim privacy avg gegevensdeling gegevensuitwisseling informatiedeling
beslissing besluit beschikking besluitvorming
betalen financiering bekostiging vergoeding
bewijs feit onderbouwing feitenonderzoek
bezoek omgang contact omgangsregeling
bezuiniging tekort budget korting
bewijzen onderbouwen aantonen effectief effectiviteit
buurt wijk wijkteam
controle toezicht inspectie
crisis nood noodsituatie spoed
delen uitwisselen uitwisseling gegevensuitwisseling informatiedeling
drang dwang dwangkader vrijwillig
duur kosten prijs
effect effectiviteit resultaat werkzaam evidence
fout onjuist onjuistheid onwaar
fraude misbruik toeslagenaffaire
geld financiën budget financieel
gemeente gemeentelijk wethouder decentralisatie
gevangenis jji detentie justitieel jeugdinrichting
gezinsvoogd jeugdbeschermer voogd
gratis kosteloos
haast tijdsdruk spoed
herhaling recidive terugval
herstellen corrigeren rechtzetten correctie
huis woning huisvesting woningnood
huilen verdriet trauma
hulpverlener professional jeugdprofessional zorgverlener
instelling aanbieder zorgaanbieder jeugdzorginstelling organisatie
inspraak participatie stem meedenken
inwerken begeleiden opleiden inwerkperiode
klacht klachtenprocedure klachtrecht bezwaar
klokkenluider misstand melder tegenspraak
kopp verslaafd psychisch
leerkracht leraar school onderwijs docent
lesgeven scholing opleiding training
loon salaris salariëring arbeidsvoorwaarden
mishandeling kindermishandeling geweld misbruik
netwerk familie omgeving naaste
nazorg vervolg terugkeer
ontslag vertrek vertrekken opzeggen verloop uitval uitstroom
onderzoek wetenschap wetenschappelijk
oma opa grootouder
onveilig onveiligheid gevaar gevaarlijk
oordeel vooroordeel stigma beeld
opsluiten gesloten geslotenheid
ouder moeder vader opvoeder
overplaatsing doorplaatsen overplaatsen verhuizen verkassen
partner ex echtscheiding scheiding
personeel medewerker werknemer personeelstekort personeelsverloop
plaats plek capaciteit
pleeggezin pleegouder pleegzorg
puber tiener jongere jeugdige
rapport rapportage dossier verslag
rechter kinderrechter rechtbank rechtspraak
regie coördinatie coördineren regisseur
reclassering jeugdreclassering jr
ruzie conflict strijd vechtscheiding
samenwerken samenwerking afstemming afstemmen
schaamte taboe schamen
schulden schuld geldzorg schuldhulpverlening
signaal signaleren signalering
sluiting sluiten verdwijnen afbouw
stoppen uitvallen vertrekken verlaten
straf strafrecht strafrechtelijk
taal jargon begrijpelijk uitleg
terugplaatsing thuisplaatsing terugkeer terugkeren
uithuisplaatsing uhp uithuisgeplaatst
verandering wisseling wisselen
verantwoordelijkheid doorschuiven afschuiven
verbieden belemmeren belemmering hinderen
verkokering versnippering fragmentatie gefragmenteerd
verdenking beschuldiging beschuldigen
vertraging doorlooptijd wachttijd wachten wachtlijst
vertrouwen wantrouwen
voorkomen preventie preventief
vreemdeling asiel vluchteling
wegkijken negeren doorschuiven
werkdruk caseload overbelasting
wet wetgeving regelgeving jeugdwet
winst marktwerking commercieel
zelfdoding suïcide zelfmoord suïcidaal
ziek ziekteverzuim verzuim burn-out
"""


@lru_cache(maxsize=1)
def _groups() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in _GROUPS.split("\n"):
        group = [lemma(word) for word in line.split()]
        for word in group:
            found.setdefault(word, []).extend(other for other in group if other != word)
    return {word: tuple(dict.fromkeys(others)) for word, others in found.items()}


def synonyms_of(word: str, asked: Collection[str]) -> tuple[str, ...]:
    """Other lemmas for this one that the question does not have itself.

    >>> synonyms_of("gratis", ["gratis"])
    ('kosteloos',)
    """
    return tuple(other for other in _groups().get(word, ()) if other not in asked)
