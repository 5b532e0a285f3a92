"""The sentences of the sheet Start and of the counters above the tables."""

from __future__ import annotations

from typing import Final

TITLE: Final = "DOne: werkboek doorstroom"
VERSION: Final = (
    "Een werkboek per organisatie en per periode. Sjabloon {template}, versie {version}."
)
EXPORTED: Final = "Verzendversie: zonder namen, zonder intake en zonder vrije tekst."
REFERENCE_LABEL: Final = "Peildatum in gebruik"
REFERENCE_HELP: Final = "Berekend: tot en met deze dag telt dit werkboek."
CHECK_LABEL: Final = "Na te kijken"
ALL_WELL: Final = "Niets op Start en Instellingen. Kijk hieronder naar de bladen."
HOW_TO: Final = "Zo vult u in"
HOW_TO_LINES: Final = (
    "1. Begin op Instellingen: kies uw KPI's en vul uw coaches in. Ga dan naar Kandidaten.",
    "2. Typ alleen in de lichtgele cellen. Klik op een cel: u ziet uitleg en een voorbeeld.",
    "3. Plakt u gegevens? Plak ze als waarden. Anders verdwijnen keuzelijsten en opmaak.",
    "4. De beveiliging heeft geen wachtwoord. U mag ze opheffen, bv. om rijen in te voegen.",
    "5. Schrijf nergens gezondheidsgegevens. Een naam staat alleen op het blad Kandidaten.",
)
LEGEND: Final = "Wat u ziet"
SHEETS: Final = "Bladen in dit werkboek"
SHEET_HEADERS: Final = ("Blad", "Waarvoor", "Rijen ingevuld", "Rijen onvolledig", "Stand")
STATE_EMPTY: Final = "nog leeg"
STATE_INCOMPLETE: Final = " onvolledig"
STATE_DOUBLE: Final = " codes dubbel"
STATE_NO_COACH: Final = "vul een coach in"
STATE_WELL: Final = "volledig ingevuld"
STATE_RESULT: Final = "wordt berekend"

LEGEND_ENTRY: Final = ("invullen", "Lichtgeel: hier typt of kiest u.")
LEGEND_FIXED: Final = ("staat vast", "Grijs: dit staat al ingevuld en ligt vast.")
LEGEND_RESULT: Final = ("berekend", "Wit: dit berekent het werkboek zelf.")
LEGEND_MARK: Final = (
    "! onvolledig",
    "Felgeel, vaak met een uitroepteken: in deze rij ontbreekt iets, of de code staat dubbel.",
)
LEGEND_WEAK: Final = (
    "2 werkpunt",
    "Oranje: een lage score op de checklist. Maak er een actie van.",
)
LEGEND_NEEDLESS: Final = (
    "niet nodig",
    "Grijs of gearceerd: bij deze maatregel vult u dit niet in.",
)

# Warnings of Start.
NO_CODE: Final = "Vul de code van uw organisatie in. "
BAD_CODE: Final = "De code telt 2 tot 8 hoofdletters of cijfers. "
NO_PERIOD: Final = "Vul Periode van en Periode tot in. "
NOT_FIRST: Final = "De periode begint op de 1ste van een maand. "
NOT_LAST: Final = "De periode eindigt op de laatste dag van een maand. "
BACKWARDS: Final = "Periode tot ligt voor Periode van. "
TOO_LONG: Final = "De periode duurt hoogstens 12 maanden. "
NO_COACH: Final = "Vul op Instellingen minstens een coach in. "
MANY_KPIS: Final = "Meer dan {most} actieve KPI's: kies er minder, dan registreert u beter. "
MANY_COMPETENCES: Final = "Meer dan {most} actieve competenties is moeilijk te observeren. "

ROWS_FILLED: Final = " ingevuld"
ROWS_INCOMPLETE: Final = " onvolledig"
ROWS_DOUBLE: Final = " met een dubbele code"
ROWS: Final = "Rijen: "
