"""What is said of a workbook that takes over another one: refusals and the sheet Overgenomen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from done_xl.text_nl.shown import day_text

SHEET: Final = "Overgenomen"
ORIGIN: Final = (
    "Op {day} overgenomen uit {file}. Dit blad is alleen om te lezen: u mag het verwijderen."
)
UPGRADED: Final = (
    "Op {day} overgezet uit {file}, van sjabloonversie {old} naar versie {new}. Dit blad is alleen "
    "om te lezen: u mag het verwijderen."
)
UNKNOWN_VERSION: Final = "onbekend"
TABLES: Final = "Wat er meekwam"
TABLE_HEADERS: Final = ("Blad", "Tabel", "Kwam mee", "Bleef achter", "Waarom")
LEFT: Final = "Wat er niet meekwam zoals het stond, met de plaats in het vorige werkboek"
LEFT_HEADERS: Final = ("Blad", "Cel", "Wat er stond of waarom")
NOTHING_LEFT: Final = "Niets: alles kwam mee of was klaar."
NOTHING_CHANGED: Final = "Niets: alles staat hier zoals het stond."

# Why rows stay behind, after their number.
REASONS: Final[Mapping[str, str]] = {
    "stopped": "gestopt",
    "out": "uitgestroomd, met niets meer op te volgen",
    "candidate": "van een kandidaat die niet meekwam",
    "earlier_talk": "van een vroeger gesprek",
    "done": "klaar",
    "settled": "zonder open volgende stap",
    "yes": "met antwoord JA",
    "period": "van de vorige periode",
    "error": "met een fout: zie onderaan",
}
BLANKED: Final = "{message} Deze cel is leeg in het nieuwe werkboek; de rest van de rij kwam mee."
EMPTIER: Final = (
    "Kandidaat {code} staat meer dan een keer op dit blad. De rij met het meeste erin kwam mee "
    "(cel {other}), deze niet."
)
OTHER_ROW: Final = "Kwam niet mee. In het nieuwe werkboek zou dit een fout zijn: {message}"
FIGURES: Final = "{kpi}: {figures}. Kies die opnieuw voor deze periode."
BASELINE: Final = "nulmeting {number}"
TARGET: Final = "doel {number}"
NO_ROOM: Final = "{code} kwam niet mee: er is plaats voor {room} eigen rijen."

PLANNED: Final = (
    "PDP op was leeg en is nu de start van de eerste actie: {candidates}. Anders zou een nieuwe "
    "actie tellen als een tweede doorstroomplan."
)
QUESTIONS: Final = (
    "Checklist JA-NEE: elke NEE kwam mee met zijn actie. De andere antwoorden zijn leeg. Kijk alle "
    "vragen opnieuw na en vul dan Ingevuld op in."
)
CONTACTS: Final = (
    "Contacten met een open volgende stap hielden hun datum van de vorige periode. Ze tellen hier "
    "voor geen KPI."
)
FRESH: Final = (
    "Leeg in dit werkboek: Registratie, Vacatures, de scores van de Checklist 0-6, Peildatum en "
    "Afgesloten op. Nulmeting en Doel bleven achter: kies ze opnieuw."
)
LAYOUT: Final = (
    "Eigen opmaak, notities, grafieken en rekenwerk naast de tabellen komen niet mee. Bewaar "
    "daarom het oude werkboek."
)
OWN_SHEET: Final = "Dit blad hoort niet bij het sjabloon en kwam niet mee."
FORMULA: Final = "Hier stond een formule; de waarde ervan kwam mee: {value}."
NO_VALUE: Final = "geen"
BLANK_FORMULA: Final = "Hier stond een formule zonder resultaat; die bleef."
ERROR_CELL: Final = "Hier stond een fout van Excel; die bleef: {value}."
PRINTED: Final = (
    "Deze voorgedrukte tekst was gewijzigd of gewist. Hier staat weer die van het sjabloon."
)
OWN_KEY: Final = "Deze voorgedrukte cel was gewijzigd. Wat er getypt stond, bleef."
CUT: Final = "Deze tekst was te lang voor een cel en is afgekapt."
AS_TEXT: Final = "Deze waarde past niet in Excel en staat er nu als tekst."

# Refusals.
PREVIOUS_EXPORTED: Final = (
    "{path} is een verzendversie: daarin staan geen namen en geen teksten. Geef het volledige "
    "werkboek."
)
UNREADABLE: Final = "{path} kan niet overgenomen worden. {reason}"
NOT_A_BOOK: Final = "{path} is geen werkboek van een organisatie. {reason}"
OTHER_KIND: Final = "{path} is een {kind}, geen werkboek van een organisatie."
EMPTY_TEMPLATE: Final = "{path} is een leeg sjabloon: er is niets om over te nemen."
NO_START: Final = (
    "Op het blad Start van {path} is de code of de periode niet bruikbaar. {reason} Verbeter dat "
    "eerst."
)
OVERLAP: Final = (
    "De nieuwe periode begint op {first}, maar de vorige loopt tot {last}. Kies --from na {last}."
)
NEWEST: Final = "{path} is al van de nieuwste sjabloonversie. Er is niets om over te zetten."

# The command.
CARRIED: Final = "Klaar: {path}. Wat meekwam en wat bleef, staat op het blad Overgenomen."
STILL_RUNS: Final = (
    "De oude periode loopt nog tot {last}. Wat u in het oude werkboek nog typt, komt niet mee."
)
GAP: Final = (
    "De dagen van {first} tot {last} vallen tussen de oude en de nieuwe periode: ze horen bij geen "
    "van beide werkboeken."
)
ROW_LEFT: Final = (
    "1 rij met een fout kwam niet mee: zie het blad Overgenomen. Verbeter ze liefst eerst in het "
    "oude werkboek."
)
ROWS_LEFT: Final = (
    "{count} rijen met een fout kwamen niet mee: zie het blad Overgenomen. Verbeter ze liefst "
    "eerst in het oude werkboek."
)
CELL_BLANK: Final = (
    "1 cel met een fout op het blad Kandidaten kwam niet mee: zie het blad Overgenomen. De rest "
    "van die rij kwam mee."
)
CELLS_BLANK: Final = (
    "{count} cellen met een fout op het blad Kandidaten kwamen niet mee: zie het blad Overgenomen. "
    "De rest van die rijen kwam mee."
)
MORE_LEFT: Final = "Het oude werkboek had nog iets dat niet meekwam: zie het blad Overgenomen."
HELP_UPGRADE: Final = "Zet een werkboek van een oudere sjabloonversie over naar de nieuwste."
OPTION_PREVIOUS: Final = (
    "werkboek van de vorige periode: wat nog loopt, komt mee; code, naam en periode volgen eruit"
)

OPTION_CODE: Final = (
    "code van de organisatie: 2 tot 8 hoofdletters of cijfers; verplicht zonder --previous"
)
OPTION_NAME: Final = "naam van de organisatie; verplicht zonder --previous"
OPTION_FROM: Final = "eerste dag van de periode (JJJJ-MM-DD); verplicht zonder --previous"
OPTION_TO: Final = "laatste dag van de periode (JJJJ-MM-DD); verplicht zonder --previous"


def rows_left(count: int) -> str:
    """How many rows with an error stayed behind, and where to look."""
    return ROW_LEFT if count == 1 else ROWS_LEFT.format(count=count)


def cells_blank(count: int) -> str:
    """How many cells with an error of candidates who came along are blank."""
    return CELL_BLANK if count == 1 else CELLS_BLANK.format(count=count)


def why(reasons: Iterable[tuple[str, int, Iterable[str]]]) -> str:
    """The rows that stayed by reason: "2 gestopt (K001, K004), 3 afgelopen"."""
    parts = []
    for reason, count, codes in reasons:
        named = ", ".join(codes)
        parts.append(f"{count} {REASONS[reason]}" + (f" ({named})" if named else ""))
    return "; ".join(parts)


def planned(days: Mapping[str, date]) -> str:
    """The note on the days of plans that were filled in."""
    named = ", ".join(f"{code} ({day_text(day)})" for code, day in sorted(days.items()))
    return PLANNED.format(candidates=named)
