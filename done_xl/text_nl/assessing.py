"""What the assessment report and its command say, and the rules of its files (MAP-1nn)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from done_xl.text_nl.assessment import ALL_CHOSEN, STILL_OPEN, STILL_REASON
from done_xl.text_nl.report import count
from done_xl.text_nl.rule import Rule

NOT_USABLE = Rule(
    code="MAP-101",
    severity="error",
    message="Dit bestand is niet bruikbaar voor het assessment. Het telt niet mee.",
    proposal="Kijk het bestand na met done-xl check.",
    explanation="Er is niet te lezen van welk assessment het bestand is.",
    expected="een observatiewerkboek",
)
PASSED_OVER = Rule(
    code="MAP-102",
    severity="info",
    message="Dit bestand is {found}. Het hoort niet bij het assessment.",
    proposal="U hoeft niets te doen.",
    explanation="Alleen observatiewerkboeken leveren scores.",
)
OTHER_ASSESSMENT = Rule(
    code="MAP-103",
    severity="info",
    message="Dit werkboek hoort bij een ander assessment: {found}.",
    proposal="U hoeft niets te doen. Is dit verkeerd? Verbeter dan Assessment op het blad Start.",
    explanation="Een rapport gaat over één assessment.",
)
TWO_LEVELS = Rule(
    code="MAP-104",
    severity="warning",
    message=(
        "{candidate}, {competence}: hier staat {other}, in een ander rapport {kept}. Dat andere is "
        "behouden."
    ),
    proposal="Kijk op het blad Evaluatie na wat juist is.",
    explanation=(
        "Het rapport dat vervangen wordt gaat voor, ook waar u iets leeg maakte. Daarna komt het "
        "rapport dat het laatst bewaard is."
    ),
)
WITHOUT_SCORES = Rule(
    code="MAP-105",
    severity="warning",
    message=(
        "{candidate}, {competence}: het niveau {level} is behouden, maar er zijn geen scores meer."
    ),
    proposal="Leg het ontbrekende observatiewerkboek in de map, of maak het niveau leeg.",
    explanation="Een niveau dat u samen koos, verdwijnt nooit vanzelf.",
)
NOT_COUNTED: Final = "Er is een ander werkboek van dezelfde assessor."

# The command.
HELP: Final = (
    "Voeg de observatiewerkboeken van één assessment samen tot een rapport. Niveaus die al in een "
    "rapport getypt zijn, blijven behouden."
)
OPTION_ASSESSMENT: Final = "welk assessment, als er meer dan een in de map staat"
OPTION_BOOK: Final = (
    "werkboek van een organisatie, voor doelberoepen en groeigesprekken; mag meermaals"
)
AN_ASSESSMENT: Final = "NAAM"
NOTHING: Final = (
    "In {path} staat geen observatiewerkboek met gegevens. Geef de map waarin de werkboeken van "
    "de assessoren staan."
)
NONE_COUNTS: Final = "Geen enkel observatiewerkboek telt mee. {reason}"
SEVERAL: Final = (
    "In {path} staan meer assessments: {names}. Kies er een met --assessment, zoals "
    "--assessment {example}."
)
UNKNOWN: Final = "Het assessment {name} staat niet in {path}. Er staat wel: {names}."
NOT_OURS: Final = (
    "{path} bestaat al en is geen rapport van dit assessment. Kies een andere naam, of voeg "
    "--overwrite toe."
)
WOULD_LOSE: Final = (
    "{path} wordt niet vervangen: op het blad Evaluatie zou verdwijnen wat u typte. {cells}. "
    "Verbeter dat eerst, of kies een andere naam voor het rapport."
)
A_REASON: Final = "een reden"
ANOTHER_REASON: Final = "een andere reden"
NOBODYS: Final = "{cell}: niet te lezen bij wie dit niveau hoort"
NO_COLUMN: Final = "De kolom {column} ontbreekt of heet anders"
A_FORMULA: Final = "{cell}: een formule"
AN_ERROR: Final = "{cell}: een foutwaarde"
UNDER_THE_TABLE: Final = "{cell}: onder de tabel"
FAR_AWAY: Final = "{cell}: ver buiten de tabel"
OWN_COLUMN: Final = "{cell}: een kolom die niet in de tabel hoort"
OPEN_NOW: Final = "{path} is nog open in een ander programma. Sluit het bestand eerst."
KEPT_COPY: Final = "Het vorige rapport had eigen bladen of cellen. Het is bewaard: {path}"
NOT_AN_ORGANISATION: Final = "{path} is geen werkboek van een organisatie. Kijk de naam na."
REPORT: Final = "Het assessmentrapport: {path}"


def typed(level: int | None, *, wrong: bool, reason: str) -> str:
    """What a row of tblEvaluatie holds; a reason is never repeated, as it tells of a person."""
    if level is not None:
        said = f"niveau {level}"
    else:
        said = "een niveau dat niet bestaat" if wrong else "geen niveau"
    return f"{said} met {reason}" if reason else said


def files_in(paths: Sequence[str]) -> str:
    """Which workbooks count."""
    return f"Telt mee: {', '.join(paths)}."


def errors_line(errors: int, warnings: int) -> str:
    """That not all of the workbooks counts, or what else there is to read about them."""
    if errors:
        by = count(errors, "fout", "fouten")
        return f"Door {by} telt niet alles van deze werkboeken mee. Het blad Controle zegt wat."
    if warnings:
        return f"{count(warnings, 'waarschuwing', 'waarschuwingen')}: zie het blad Controle."
    return ""


def wrong_line(amount: int) -> str:
    """How many cells of Niveau hold something that is no level."""
    if not amount:
        return ""
    verb = "staat" if amount == 1 else "staan"
    values = count(amount, "waarde", "waarden")
    return f"In Niveau {verb} {values} buiten 1, 2, 3 en 4: zie het blad Evaluatie."


def open_line(amount: int) -> str:
    """How many levels wait for the assessors."""
    return f"{STILL_OPEN}{amount}." if amount else ALL_CHOSEN


def reason_line(amount: int) -> str:
    """How many levels wait for a reason."""
    return f"{STILL_REASON}{amount}." if amount else ""
