"""What the sheets of an assessment report say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from done_xl.model.observation import Exercise
from done_xl.text_nl.report import count, day, number, percent

TITLE: Final = "Assessmentrapport SAM"
SUBTITLE: Final = "Vertrouwelijk: voor de assessoren en de coach van de kandidaat."
WORDS: Final[Mapping[str, str]] = {
    "good": "goed",
    "moderate": "matig",
    "weak": "zwak",
    "few": "te weinig gegevens",
}
NONE: Final = "geen"
ALL: Final = "Alle competenties"
COMPETENCE: Final = "Competentie"
ORGANISATION: Final = "Organisatie"
NOTHING_HERE: Final = "Hier is niets te melden."

# What formulas show; none of these holds a double quote.
GROWTH: Final = "groeipunt"
STRONG: Final = "sterk punt"
AGREED: Final = "afgesproken"
PROPOSED: Final = "voorstel"
REASON_NEEDED: Final = "reden nodig"
NO_LEVEL: Final = "nog geen niveau"
CHOOSE_TOGETHER: Final = "te weinig waarnemingen: kies samen"
TO_CHOOSE: Final = "nog te kiezen"
DONE: Final = "gekozen"
NO_SUCH_LEVEL: Final = "typ 1, 2, 3 of 4"
FAR_APART: Final = "; scores ver uiteen"
ALL_CHOSEN: Final = "Alle niveaus zijn gekozen."
STILL_OPEN: Final = "Nog te kiezen niveaus op het blad Evaluatie: "
STILL_REASON: Final = "Niveaus die nog niet meetellen omdat de reden ontbreekt: "
NEED: Final = "niveau "
NEED_ASKED: Final = ", gevraagd "

# Overzicht.
FEW: Final = "te weinig"
MATRIX_HEADS: Final = ("voorstel", "niveau", "")
OVERVIEW_NOTE: Final = (
    "Voorstel: de middelste van alle scores samen. Te weinig: minder dan 3 scores. Niveau: wat u "
    "samen koos op het blad Evaluatie. Groeipunt en sterk punt volgen het niveau; zolang dat leeg "
    "is, volgen ze het voorstel. 1 onvoldoende, 2 matig, 3 goed, 4 zeer goed."
)
NEXT: Final = "Zo gaat u verder"
NEXT_STEPS: Final = (
    "1. Bespreek samen de scores op het blad Te bespreken. Waarnemingen toont wat elk zag.",
    "2. Typ op het blad Evaluatie het niveau dat u samen kiest. Wijkt het af van het voorstel? "
    "Schrijf dan waarom.",
    "3. Druk de bladen per kandidaat af. Ze volgen wat u op Evaluatie typt.",
    "4. Bewaar dit bestand. Maakt u het rapport opnieuw, dan blijven uw niveaus staan.",
)

# Te bespreken, Tellingen, Waarnemingen.
DISPUTES: Final = (
    "Scores van dezelfde kandidaat in dezelfde proef die 2 niveaus of meer verschillen. Vergelijk "
    "eerst wat u zag, en kies dan samen."
)
DISPUTE_HEADS: Final = (
    "Kandidaat",
    "Competentie",
    "Gedragsindicator",
    "Proef",
    "Wie gaf wat",
    "Verschil",
)
TALLIES: Final = "Hoe vaak elk niveau gegeven is, over alle assessoren en proeven samen."
TALLY_HEADS: Final = (
    "Kandidaat",
    "Competentie",
    "Gedragsindicator",
    "1 onvoldoende",
    "2 matig",
    "3 goed",
    "4 zeer goed",
    "Totaal",
)
FACTS_NOTE: Final = "Alles wat de assessoren noteerden. Dit blad blijft in het assessment."
FACT_HEADS: Final = ("Kandidaat", "Competentie", "Proef", "Assessor", "Waarneming")

# Evaluatie.
EVALUATION: Final = "Typ in de gele cellen het niveau dat u samen kiest: 1, 2, 3 of 4."
EVALUATION_REASON: Final = (
    "Wijkt het af van het voorstel, of is er geen voorstel? Schrijf dan waarom."
)
STATE: Final = "Stand"

# Overeenstemming en Assessoren.
AGREEMENT_NOTES: Final = (
    "Samen gescoord: twee of meer assessoren gaven een score voor dezelfde kandidaat, "
    "gedragsindicator en proef. Alleen die scores zijn vergeleken.",
    "In woorden: goed vanaf een alfa van 0,8; matig vanaf 0,667; daaronder zwak. Minder dan 10 "
    "keer samen gescoord: te weinig gegevens.",
)
AGREEMENT_HEADS: Final = (
    "Competentie",
    "In woorden",
    "Precies gelijk",
    "Hoogstens 1 niveau verschil",
    "Samen gescoord",
    "Krippendorffs alfa (ordinaal)",
)
AGREEMENT_DASH: Final = (
    "–: niet te berekenen. Dat is zo als te weinig samen gescoord is, of als iedereen overal "
    "hetzelfde niveau gaf."
)
ASSESSORS_NOTES: Final = (
    "Elke assessor is vergeleken met de anderen op dezelfde scores. Een aandachtspunt is geen "
    "fout: het is een reden om samen te kijken.",
    "Minder dan 8 keer samen gescoord: te weinig gegevens.",
)
ASSESSOR_HEADS: Final = (
    "Assessor",
    "Bestand",
    "Scores",
    "Samen gescoord",
    "Afgesloten op",
    "Aandachtspunt",
)
NOTHING_STRIKING: Final = "geen aandachtspunt"

# PDP-voorstel.
ACTIONS_NOTES: Final = (
    "De groeipunten volgens het blad Evaluatie, in de kolommen van het blad PDP.",
    "Kopieer de rijen naar het blad PDP van uw werkboek en plak ze daar als waarden. Vul daar de "
    "actie, de datums en Wie? in.",
)

# The candidate's page.
PAGE_HEADS: Final = (
    "Code",
    "Competentie",
    "Vereist",
    "Niveau",
    "Hoe bepaald",
    "Scores",
    "Wat valt op",
)
LEVEL_SERIES: Final = "niveau"
REQUIRED_SERIES: Final = "vereist voor het doelberoep"
LEVELS_NOTE: Final = "Niveaus: 1 onvoldoende, 2 matig, 3 goed, 4 zeer goed."
CHART_TITLE: Final = "Niveau per competentie"
STRONG_TITLE: Final = "Sterke punten"
GROWTH_TITLE: Final = "Groeipunten"
ATTENTION_TITLE: Final = "Aandachtspunten"
FEW_TITLE: Final = "Te weinig waarnemingen"
FAR_TITLE: Final = "Scores ver uiteen"
FACTS_TITLE: Final = "Waarnemingen"
NOTHING_NOTED: Final = "Er is niets genoteerd."


def subtitle(organisation: str, assessment: str) -> str:
    """The line under a sheet's title."""
    return f"Assessment {assessment} van {organisation}"


def report_title(organisation: str, assessment: str) -> str:
    """The title of the file, which stands in its footers."""
    return f"{TITLE} · {organisation} · {assessment}"


def in_summary(assessors: Sequence[str], candidates: int, scores: int) -> str:
    """What was merged."""
    return (
        f"{count(len(assessors), 'assessor', 'assessoren')} ({', '.join(assessors)}), "
        f"{count(candidates, 'kandidaat', 'kandidaten')}, {count(scores, 'score', 'scores')}."
    )


def exercises(found: Iterable[Exercise]) -> str:
    """The exercises with their days."""
    return "Proeven: " + ", ".join(f"{one.name} ({day(one.day)})" for one in found) + "."


def disputes_line(amount: int) -> str:
    """How many cells are to be discussed."""
    if not amount:
        return "Te bespreken: niets. Geen twee assessoren verschillen 2 niveaus of meer."
    return f"Te bespreken: {count(amount, 'keer', 'keer')} 2 niveaus verschil of meer."


def agreement_line(word: str, pairs: int) -> str:
    """How far the assessors agree, in words."""
    units = f"{pairs} keer samen gescoord"
    return f"Overeenstemming tussen assessoren: {WORDS[word]} ({units})."


def few_scores(amount: int) -> str:
    """That there are too few scores."""
    return f"te weinig waarnemingen ({amount})"


def spread(lowest: int | None, highest: int | None) -> str:
    """That the scores lie far apart."""
    return f"scores van {between(lowest, highest)}"


def between(lowest: int | None, highest: int | None) -> str:
    """The lowest and the highest score."""
    return f"{lowest} tot {highest}"


def attention(few: Sequence[tuple[str, str]], far: Sequence[tuple[str, str]]) -> str:
    """The points of attention by kind: names of competences with their numbers."""
    said = [
        f"{title}: {', '.join(f'{name} ({figure})' for name, figure in found)}."
        for title, found in ((FEW_TITLE, few), (FAR_TITLE, far))
        if found
    ]
    return " ".join(said) or NONE


def scored(amount: int, lowest: int | None, highest: int | None) -> str:
    """How many scores there are, and between which levels."""
    if lowest is None:
        return str(amount)
    return (
        f"{amount} (niveau {lowest})" if lowest == highest else f"{amount} ({lowest} tot {highest})"
    )


def need(level: int, required: int | None) -> str:
    """Why a competence is a growth point."""
    return f"{NEED}{level}" + ("" if required is None else f"{NEED_ASKED}{required}")


def indicator(place: int, words: str | None) -> str:
    """An indicator by number and words."""
    return f"{place}. {words}" if words else f"{place}."


def given(levels: Iterable[tuple[str, int]]) -> str:
    """Who gave which level."""
    return ", ".join(f"{assessor}: {level}" for assessor, level in levels)


def occupation(name: str | None, *, known: bool) -> str:
    """The candidate's doelberoep, and whether it asks for levels."""
    if name is None:
        return "Geen doelberoep bekend: groeipunten zijn competenties van de kern op niveau 1 of 2."
    if known:
        return f"Doelberoep: {name}"
    return f"Doelberoep: {name}. Er staan geen vereiste niveaus in Instellingen."


def fact(seen: str, exercise: str, assessor: str) -> str:
    """A fact with where it was seen and by whom."""
    return f"{seen} ({exercise}, {assessor})"


def more_facts(amount: int) -> str:
    """That not all facts fit on the page."""
    rest = count(amount, "waarneming staat", "waarnemingen staan")
    return f"Nog {rest} op het blad Waarnemingen."


def left_out(path: str, reason: str) -> str:
    """A file that counts nowhere."""
    return f"Telt niet mee: {path}. {reason}"


def rater_note(kind: str, shared: int, own: float, others: float) -> str:
    """A point of attention with its numbers."""
    on = f"{shared} keer samen gescoord"
    match kind:
        case "lenient":
            return f"Milder dan de anderen: gemiddeld {number(own)} tegen {number(others)}, {on}"
        case "severe":
            return f"Strenger dan de anderen: gemiddeld {number(own)} tegen {number(others)}, {on}"
        case "extremes":
            return (
                f"Geeft zelden 1 of 4: {percent(own)} van de scores tegen {percent(others)} bij de "
                f"anderen, {on}"
            )
        case _:
            return (
                "Ziet weinig verschil tussen de competenties van een kandidaat: gemiddeld "
                f"{number(own)} niveaus tegen {number(others)} bij de anderen, {on}"
            )


def chart_alt(candidate: str, levels: Iterable[tuple[str, int | None, int | None]]) -> str:
    """What the chart of a candidate shows."""
    parts = []
    for label, level, required in levels:
        asked = "" if required is None else f", vereist {required}"
        parts.append(f"{label}: {level or 'nog geen niveau'}{asked}")
    return f"Niveau per competentie van {candidate}. " + "; ".join(parts) + "."
