"""The lists of the evidence page: what stands on each and how a line of it is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app import urls
from app.catalogue.catalogue import Catalogue
from app.pages.parts.frame import Ref
from app.pages.parts.library import Library
from app.pages.parts.links import node_ref, theme_ref
from app.pages.parts.quotes import quote_ref
from app.pages.words import dutch, values
from corpus.ids import parse_address
from graph.audit.report import AuditReport, LinkLine, NodeLine, PairLine, QuoteLine, SectionLine
from graph.schema.model import SetAside, SetAsideReason

if TYPE_CHECKING:
    from app.questions.gaps import Gaps

QUOTE_LIMIT = 3
Found = LinkLine | NodeLine | PairLine | QuoteLine | SectionLine | SetAside


@dataclass(frozen=True, slots=True)
class GapLine:
    """A line of a list: the place to look, others beside it, words of a quote, a remark."""

    ref: Ref
    also: tuple[Ref, ...] = ()
    text: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class GapItem:
    """What an audit found, not yet shown."""

    found: Found

    @property
    def quote(self) -> str:
        """The address of the quote whose words the line shows; empty for none."""
        return self.found.quote if isinstance(self.found, QuoteLine | SetAside) else ""

    def line(self, catalogue: Catalogue, library: Library, texts: Mapping[str, str]) -> GapLine:
        """Show it; ``texts`` gives the words of quotes by address."""
        match self.found:
            case LinkLine():
                return _link(self.found, catalogue, library)
            case NodeLine():
                return _node(self.found, catalogue)
            case PairLine():
                return _pair(self.found, catalogue)
            case SectionLine():
                about = dutch.quotes(self.found.quotes)
                return GapLine(_section(self.found.section, library), about=about)
            case _:
                return _quote(self.found, library, texts)


@dataclass(frozen=True, slots=True)
class GapList:
    """A list with its heading and what it means."""

    group: str
    heading: str
    note: str
    items: tuple[GapItem, ...]


def gap_lists(gaps: "Gaps") -> dict[str, GapList]:
    """All lists by their key in the address, in the order of the index."""
    report = gaps.report
    return (
        _link_lists(report)
        | _node_lists(report)
        | _quote_lists(report)
        | _aside_lists(gaps.set_aside)
    )


def _link_lists(report: AuditReport) -> dict[str, GapList]:
    one_quote = {(line.cause, line.effect) for line in report.one_quote}
    one_section = [x for x in report.one_section if (x.cause, x.effect) not in one_quote]
    return {
        "geen-citaat": _list(
            "verbanden",
            "Verbanden zonder citaat",
            "Geen enkel bevestigd citaat noemt dit verband nog. Het staat niet in de tekeningen.",
            report.unstated,
        ),
        "een-citaat": _list(
            "verbanden",
            "Verbanden die op één citaat rusten",
            "Valt dat citaat weg, dan valt het verband weg.",
            report.one_quote,
        ),
        "een-paragraaf": _list(
            "verbanden",
            "Verbanden die op één paragraaf rusten",
            "Meer citaten noemen het verband, maar ze staan bij elkaar in de bron.",
            one_section,
        ),
        "tegenspraak": _list(
            "verbanden",
            "Verbanden die in de citaten omstreden zijn",
            "Evenveel of meer citaten spreken het verband tegen als het noemen.",
            report.conflicts,
        ),
    }


def _node_lists(report: AuditReport) -> dict[str, GapList]:
    return {
        "zonder-oorzaken": _list(
            "punten",
            "Punten zonder oorzaken",
            "De citaten noemen niet waardoor dit ontstaat, of dat is nog niet gelezen.",
            report.without_causes,
        ),
        "zonder-gevolgen": _list(
            "punten",
            "Punten zonder gevolgen",
            "De citaten noemen niet waar dit toe leidt, of dat is nog niet gelezen.",
            report.without_effects,
        ),
        "los-van-de-kern": _list(
            "punten",
            "Punten zonder pad naar het middelpunt",
            "Geen keten van verbanden leidt van hier naar het middelpunt van het schema.",
            report.off_core,
        ),
        "woorden": _list(
            "punten",
            "Punten waarvan de woorden in geen citaat staan",
            "De woorden die bij dit punt horen, komen in de bronnen niet voor.",
            report.terms_unheard,
        ),
        "bijna-gelijk": _list(
            "punten",
            "Paren van punten met bijna dezelfde citaten",
            "Misschien zijn deze twee punten er eigenlijk één.",
            report.alike,
        ),
    }


def _quote_lists(report: AuditReport) -> dict[str, GapList]:
    return {
        "oorzaakwoorden": _list(
            "citaten",
            "Citaten met oorzaakwoorden die nog niet zijn gebruikt",
            "Er staan woorden in als ‘leidt tot’, maar geen verband in het schema rust erop en er "
            "is geen reden gegeven waarom niet.",
            report.open_causal,
        ),
        "paragrafen": _list(
            "citaten",
            "Paragrafen die niet zijn gebruikt",
            "Van deze paragraaf hoort geen enkel citaat bevestigd bij een punt of verband.",
            report.unused_sections,
        ),
        "citaten": _list(
            "citaten",
            "Citaten die niet zijn gebruikt",
            "Dit citaat hoort bij geen enkel punt of verband, of dat is nog niet gelezen.",
            report.unused_quotes,
        ),
    }


def _aside_lists(set_aside: Iterable[SetAside]) -> dict[str, GapList]:
    """One list for each reason that was given."""
    listed = list(set_aside)
    return {
        f"terzijde-{reason.value}": _list("terzijde", f"Terzijde gelegd: {said}", "", found)
        for reason, said in values.SET_ASIDE.items()
        if (found := [one for one in listed if one.reason is SetAsideReason(reason)])
    }


def _list(group: str, heading: str, note: str, found: Iterable[Found]) -> GapList:
    return GapList(group, heading, note, tuple(map(GapItem, found)))


def _link(line: LinkLine, catalogue: Catalogue, library: Library) -> GapLine:
    ends = [node_ref(catalogue, slug).label for slug in (line.cause, line.effect)]
    places = [_section(one, library) for one in line.sections] if len(line.quotes) > 1 else []
    against = f"{line.contradicts} tegen" if line.contradicts else ""
    given = f"{line.conditional} onder voorwaarde" if line.conditional else ""
    return GapLine(
        Ref(" → ".join(ends), urls.link(line.cause, line.effect)),
        (*map(quote_ref, line.quotes[:QUOTE_LIMIT]), *places[:1]),
        about=", ".join(filter(None, (dutch.quotes(len(line.quotes)), against, given))),
    )


def _node(line: NodeLine, catalogue: Catalogue) -> GapLine:
    about = dutch.count(line.quotes, "bevestigd citaat", "bevestigde citaten")
    return GapLine(node_ref(catalogue, line.node), (theme_ref(catalogue, line.theme),), about=about)


def _pair(line: PairLine, catalogue: Catalogue) -> GapLine:
    shared = f"{line.share * 100:.0f} procent van hun citaten is gelijk"
    about = f"{shared} ({dutch.quotes(len(line.common))})"
    other = node_ref(catalogue, line.second)
    return GapLine(node_ref(catalogue, line.first), (other,), about=about)


def _section(address: str, library: Library) -> Ref:
    parsed = parse_address(address)
    if parsed is None or parsed.section is None:
        return Ref(address, urls.documents())
    return library.section_ref(parsed.document, parsed.section)


def _quote(line: QuoteLine | SetAside, library: Library, texts: Mapping[str, str]) -> GapLine:
    place = line.quote.rpartition("-")[0]
    return GapLine(
        quote_ref(line.quote),
        (_section(place, library),) if "-" in place else (),
        text=texts.get(line.quote, ""),
        about=_said(line),
    )


def _said(line: QuoteLine | SetAside) -> str:
    if isinstance(line, SetAside):
        return line.note
    cues = dutch.enumerate_words([f"‘{cue}’" for cue in dict.fromkeys(line.cues)])
    return f"Oorzaakwoorden: {cues}." if cues else ""
