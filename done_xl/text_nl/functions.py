"""What the functions of Excel say in a cell where something is wrong with their input."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

UNEXPECTED: Final = (
    "{function} liep vast ({kind}). Meld dit aan wie done_xl onderhoudt, met de formule erbij."
)
MISSING: Final = "Vul het argument {argument} in."
PLACE: Final = "rij {row} van {argument}, kolom {header}"
LINE: Final = "cel {row} van {argument}"
NO_NUMBER: Final = "In {place} staat geen getal. Typ een getal."
TWO_NUMBERS: Final = (
    "In {place} staat tekst die twee getallen kan betekenen. Typ het getal opnieuw."
)
NO_DAY: Final = "In {place} staat geen datum. Typ een datum als dd/mm/jjjj."
ERROR: Final = "In {place} staat de fout {error}. Herstel die eerst."
NEGATIVE: Final = "In {place} staat een negatief getal. Typ een getal boven 0."
TOO_LARGE: Final = "In {place} staat een getal dat te groot is. Kijk het na."
NO_RESULT: Final = "De uitkomst is te groot om te tonen. Kijk de getallen na."
NO_CHOICE: Final = "In {argument} past alleen {options}."
ONE_CELL: Final = "Kies voor {argument} één cel, geen bereik."
ONE_LINE: Final = "Kies voor {argument} één kolom of één rij."
NO_COLUMN: Final = (
    "In {argument} ontbreekt de kolom {header}. Kies de tabel van het blad {table} met haar koppen."
)
END_BEFORE_START: Final = "{last} valt voor {first}. Kijk beide datums na."
UNKNOWN_KPI: Final = "De KPI {kpi} staat niet in de lijst en niet in {argument}. Kijk de code na."
NO_KPI: Final = "In {place} staat geen KPI. Kies ze uit de lijst, of typ haar code."
NO_CANDIDATE: Final = "In {place} staat geen code van een kandidaat. Typ een code zoals K012."
MORE_CANDIDATES: Final = (
    "In {argument} hebben meer organisaties een {candidate}. Typ de organisatie erbij, zoals "
    "VBO/K012."
)
TOO_MANY_MONTHS: Final = "Kies met van en tot een periode van hoogstens {months} maanden."
ROW: Final = "rij {row} van {argument}"
NO_SCORE: Final = "In {place} past alleen een geheel getal van {lowest} tot {highest}."
NO_PERCENTAGE: Final = "In {place} past alleen een percentage van 0 tot {highest}."
NO_ROW_NUMBER: Final = "In {place} staat geen nummer. Typ het nummer van de rij."
TWICE: Final = "In {place} staat het nummer {number} voor de tweede keer. Kijk de nummers na."
NO_ANSWER: Final = "In {place} past alleen JA of NEE."
NO_SIGN: Final = "In {place} past alleen -, +/- of +."
NO_COMPETENCE: Final = "In {place} staat een score zonder competentie. Vul de competentie in."
NO_LETTER: Final = "Boven {argument} staat geen kolom {letter}. Kies de tabel met haar koppen."
TOO_MANY_ANSWERS: Final = "Kies voor {argument} de {most} antwoorden, of de tabel met haar koppen."
NO_MOMENT: Final = "{moment} is geen moment van opvolging. Typ {options}."
NO_MEASURE: Final = "{measure} is geen maatregel. Typ bijvoorbeeld {options}."
NO_STATUS: Final = "{status} staat niet in de lijst van statuten. Kies bijvoorbeeld {options}."
FAR_DAY: Final = "In {place} staat {day}. Kijk het jaar na."
NO_QUARTER: Final = "In {place} past een nummer van een kwartaal (1, 2, 3 …) of een datum."
NO_TABLE: Final = "{table} is geen tabel van het werkboek. Typ bijvoorbeeld {options}."
NO_ADDRESS: Final = "Typ voor {argument} een adres, zoals A6."
NO_FOLDER: Final = "De map {folder} is niet te vinden of niet te lezen. Kijk het pad na."
WEB_FOLDER: Final = (
    "{folder} is een webadres. Synchroniseer de map met OneDrive, en kies ze met een schijfletter, "
    "zoals C:\\Projecten\\Werkboeken."
)
NETWORK_FOLDER: Final = (
    "{folder} is een adres op het netwerk. Kies een map met een schijfletter, zoals "
    "C:\\Projecten\\Werkboeken."
)
PARTIAL_FOLDER: Final = (
    "{folder} is geen volledig pad. Kies een map met een schijfletter, zoals "
    "C:\\Projecten\\Werkboeken."
)
HALF_PERIOD: Final = "Vul van en tot allebei in, of geen van beide."
UNKNOWN_RATIO: Final = "{ratio} is geen verhouding. Typ bijvoorbeeld CUR/DST of (TEL+BBP)/STG."
RATIO_OF_PATHS: Final = (
    "{ratio} deelt trajecten, geen totalen: die staat op KPI rekenblad bij Duurzame doorstroom."
)
KPI_MISSING: Final = "De KPI {kpi} staat niet in {argument}. Kies alle KPI's van de verhouding."
KPI_TWICE: Final = "In {place} staat de KPI {kpi} voor de tweede keer. Kies elke KPI één keer."
OTHER_SIZE: Final = "Kies voor {one} evenveel cellen als voor {other}."

# What the functions show.
WEAK_HEADS: Final = ("Nr", "Stelling", "Score")
NO_WEAK: Final = "geen werkpunten"
OBSTACLE_HEADS: Final = ("Nr", "Vraag", "Actie")
NO_OBSTACLES: Final = "geen obstakels"
WITH_ACTION: Final = "actie ingevuld"
WITHOUT_ACTION: Final = "nog geen actie"
FEW_SCORES: Final = "te weinig waarnemingen"
PROFILE_HEADS: Final = ("Competentie", "Niveau", "In woorden", "Scores", "Laagste", "Hoogste")
AGREEMENT_CHOICES: Final = ("woord", "gelijk", "bijna", "alfa", "aantal")
AGREEMENT_LABELS: Final = (
    "In woorden",
    "Precies gelijk",
    "Hoogstens 1 niveau verschil",
    "Krippendorffs alfa (ordinaal)",
    "Samen gescoord",
)
OVERDUE_HEADS: Final = ("Kandidaat", "Concrete actie", "Wie?", "Tegen", "Dagen te laat")
NOTHING_OVERDUE: Final = "niets te laat"
FINDING_HEADS: Final = ("Cel", "Ernst", "Wat", "Wat te doen")
NO_FINDINGS: Final = "niets te melden in {rows}"
NO_ROWS: Final = "geen ingevulde rijen"
TOTALS_HEADS: Final = ("Organisatie", "Naam", "Van", "Tot")
TOTAL: Final = "Totaal"
LEFT_OUT: Final = "Niet meegeteld: {what}"
NO_BOOKS: Final = "geen werkboeken in deze map"
STANDINGS: Final = {
    "reached": "bereikt",
    "unconfirmed": "niet bevestigd",
    "not_reached": "niet bereikt",
    "not_yet": "nog niet meetbaar",
}


def either(options: Iterable[str]) -> str:
    """Words as "a, b of c"."""
    *others, last = options
    return f"{', '.join(others)} of {last}" if others else last
