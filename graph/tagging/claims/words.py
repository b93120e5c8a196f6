"""Closed classes of Dutch words that tell where a clause or a phrase begins and ends."""

import re
from functools import lru_cache

from graph.text.lemmas import lemma


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DETERMINERS = _set(
    "de het een deze dit die dat hun haar zijn mijn ons onze jouw uw je geen elk elke ieder iedere "
    "alle veel weinig meer minder diens beide sommige enkele meerdere verschillende te"
)
PHRASE_STARTS = _set(
    "de het een hun zijn haar deze dit elke geen diens veel weinig meer minder extra onze mijn"
)
"""Words that open a new phrase when they do not follow a preposition."""

PREPOSITIONS = _set(
    "aan achter behalve bij binnen boven buiten door gedurende in met na naar naast om omtrent "
    "onder op over per rond rondom sinds te tegen ten ter tijdens tot tussen uit van vanaf vanuit "
    "via volgens voor zonder richting"
)
PRONOUNS = _set(
    "ik je jij u hij zij ze wij we jullie men niemand iemand iedereen er dit dat zich elkaar"
)
CONJUNCTIONS = _set("en of maar noch dan als")
SUBORDINATORS = _set(
    "waardoor doordat omdat want zodat terwijl hoewel aangezien wanneer als indien zodra zolang "
    "voordat nadat totdat waarbij waarin waarmee waarvan waarop waarna waaruit waarover waaronder "
    "waaraan waartoe waarbinnen waartegen hetgeen mits tenzij ofschoon toen opdat dus maar "
    "hierdoor daardoor waar"
)
RELATIVES = _set("die dat wat welke wie hetgeen")
OPENERS = SUBORDINATORS | RELATIVES | {"met", "en", "ook", "zonder"}
"""After a comma these begin something new."""

STOP_WORDS_RIGHT = _set(
    "waardoor doordat omdat want zodat terwijl hoewel aangezien wanneer indien zodra zolang mits "
    "tenzij vanwege wegens waarna hetgeen waarmee waarbij maar"
)
"""A span to the right of a cue ends before these, comma or no comma."""

AUXILIARIES = _set(
    "kan kunnen kon konden zal zullen zou zouden moet moeten moest moesten mag mogen mocht mochten "
    "heeft hebben had hadden is zijn was waren wordt worden werd werden blijkt blijken bleek lijkt "
    "lijken leek dreigt dreigen dreigde blijft blijven bleef bleven gaat gaan ging gingen wil "
    "willen hoeft hoeven"
)
HELPERS = _set("heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden")
"""Auxiliaries of an active verb at the end of its clause."""

LATER = _set("later daarna vandaag jaar momenteel tegenwoordig hierbij daarbij")
"""Words that end a statement of time."""

NEGATIONS = _set("niet geen nooit nauwelijks evenmin noch")
NOT_QUITE = _set("alleen slechts enkel louter")
"""After *niet* these leave the statement standing: *niet alleen*."""

ADVERBS = _set(
    "ook vaak soms regelmatig mede vooral dan nog al juist zelfs daarnaast bovendien tevens echter "
    "weer steeds vervolgens uiteindelijk wellicht deels grotendeels o.a. "
    "m.n. namelijk bijvoorbeeld bijv. meestal veelal verder "
    "hierbij daarbij zo immers toch wel eveneens nu inmiddels "
    "opnieuw amper ondertussen intussen hoewel terwijl helaas puur gedeeltelijk voornamelijk "
    "hoofdzakelijk telkens dikwijls kennelijk"
)
EDGE = ADVERBS | _set("en of maar , ( ) \" ' “ ” ‘ ’ « » : ; - – — . ? ! … * • · \ufffd")
"""What a span never begins or ends with."""

HARD_MARKS = _set("; : – — . ? ! … • ·")
QUOTE_MARKS = _set('" “ ” „ ‘ ’ « »')

PAIRS = {")": "(", "”": "“", "’": "‘", "»": "«", '"': '"', "'": "'"}
"""What opens, by what closes it."""

BACKWARD = _set("dit dat deze wat hetgeen het er hierdoor daardoor alles ene ander zo dus en maar")
LIGHT = _set(
    "komen zijn gebeuren liggen hebben worden kunnen mede vooral ook vaak deels ontstaan mogelijk "
    "zullen lijken blijken waarschijnlijk grotendeels onder andere met te maken alles veelal en "
    "voornamelijk maar zou soms al niet zo ander sprake"
)

SMALL = frozenset().union(
    *(EDGE, PRONOUNS, DETERMINERS, PREPOSITIONS, AUXILIARIES, BACKWARD, CONJUNCTIONS, NEGATIONS)
)
"""Words that say nothing by themselves."""

PERSONS = _set(
    "aanbieder adviseur advocaat agent ambtenaar arts behandelaar beleidsmaker beroepsgroep "
    "beroepskracht bestuurder bewindspersoon broer bureau buurman cliënt commissie dader derde "
    "deskundige dienst docent ervaringsdeskundige familie gedragswetenschapper gemeente gezin "
    "gezinslid gezinsvoogd gi haar hem hen huisarts hulpverlener hulpverlening hun iedereen "
    "iemand inspectie instantie instelling instituut jeugdbeschermer jeugdbescherming "
    "jeugdhulpaanbieder jeugdige jeugdprofessional jeugdzorgwerker jong jongere jurist kabinet "
    "kamer keten kind kinderrechter krant leerkracht leraar lid loket man medewerker media "
    "melder mens mij minister ministerie moeder officier om oma onderzoeker ons oom opa "
    "organisatie ouder overheid partij partner persoon pleegouder pleger politicus politie "
    "politiek professional psycholoog raad rechtbank rechter regio respondent rijk rvdk "
    "samenleving school college directie justitie sector slachtoffer spreker "
    "staatssecretaris stalker tante team "
    "toezichthouder uitvoerder vader verzorger vng volwassene voogd voogdij-instelling vrouw "
    "werkgever werknemer wethouder wijkteam zorgaanbieder zorgverlener zus "
)
"""Who does things: *door* before these names the doer, not a cause."""


MADE = _set(
    "moeilijk lastig onmogelijk kwetsbaar complex ingewikkeld onzeker onveilig afhankelijk "
    "mogelijk onduidelijk onoverzichtelijk ingrijpend zwaar onbereikbaar ontoegankelijk minder "
    "ineffectief onzichtbaar traag duur angstig bang inefficiënt moeilijker lastiger complexer "
    "zwaarder erger kwetsbaarder ingewikkelder moeizaam gevoelig onwerkbaar onbetrouwbaar "
    "onvoorspelbaar ziek noodzakelijk nodig tijdrovender onaantrekkelijk ondoorzichtig "
    "onbeheersbaar wantrouwig "
)
"""Adjectives that something is made to be: *maakt het proces onoverzichtelijk*."""

_STATES = ("loos", "baar", "lijk", "zaam", "isch", "matig")


def is_made(word: str) -> bool:
    """Whether a lower-case word looks like an adjective that something is made to be."""
    return word in MADE or (len(word) > 6 and word.endswith(_STATES))


LESS = _set("minder kleiner lager slechter moeilijker korter zwakker")
"""Comparatives that point down."""


_PARTICIPLE = re.compile(r"(?:\w{2,5})?(?:ge|be|ver|ont|her)[a-z]{3,}(?:d|t|en)$")


@lru_cache(maxsize=16_384)
def is_participle(word: str) -> bool:
    """Whether a lower-case word looks like a past participle: its form, and a lemma that differs.

    >>> is_participle("betaald"), is_participle("geweld")
    (True, False)
    """
    return bool(_PARTICIPLE.match(word)) and lemma(word) != word and lemma(word).endswith("n")


@lru_cache(maxsize=16_384)
def is_verb(word: str) -> bool:
    """Whether a lower-case word looks like a finite verb, by its form and lemma.

    A form in *-t* of a lemma in *-en* (``ontbreekt``), or a common auxiliary. A plural verb looks
    like an infinitive and a noun like either: those are not counted.
    """
    if word in AUXILIARIES:
        return True
    base = lemma(word)
    if word.startswith("ge") and not base.startswith("ge"):
        return False
    return word in COMMON_PLURALS or (word.endswith("t") and base.endswith("n") and base != word)


@lru_cache(maxsize=8192)
def is_verb_stem(word: str) -> bool:
    """Whether a word in *-en* has a form in *-t*, as verbs have: *starten*, *starter* has none.

    >>> is_verb_stem("werken"), is_verb_stem("kinderen")
    (True, False)
    """
    stem = word.removesuffix("en")
    double = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return any(
        lemma(form) == word for form in (stem + "t", double + "t", _long(stem) + "t", double)
    )


def _long(stem: str) -> str:
    """The stem with its vowel written long: *mak* of *maken* is *maak*."""
    return stem[:-1] + stem[-2] + stem[-1] if len(stem) > 2 and stem[-2] in "aeou" else stem


COMMON_PLURALS = _set(
    "ontstaan ontbreken krijgen komen raken lopen staan zien ervaren voelen verliezen nemen geven "
    "krijgt kregen kwamen doen hielden houden haken vallen wachten stapelen vinden durven zitten "
    "liggen lukt sluiten missen maken maakt kiezen vertrekken belanden schieten weten stromen "
    "ontstond ontstonden kwam kreeg liep ligt lag doet deed deden verdwijnen verdwijnt stijgen "
    "dalen groeien nam namen gaf gaven bestaan vertonen"
)
