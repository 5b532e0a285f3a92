"""What the assessment report and its command say, and the rules of its files (MAP-1nn)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

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
        "{candidate}, {competence}: twee rapporten hebben een ander niveau. Hier staat {kept}, in "
        "het andere {other}. {kept} is behouden."
    ),
    proposal="Kijk op het blad Evaluatie na welk niveau juist is.",
    explanation=(
        "Het rapport dat vervangen wordt gaat voor, daarna het rapport dat het laatst bewaard is."
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
OPTION_BOOK: Final = "werkboek van een organisatie, voor de doelberoepen; mag meermaals"
AN_ASSESSMENT: Final = "NAAM"
NOTHING: Final = (
    "In {path} staat geen observatiewerkboek met gegevens. Geef de map waarin de werkboeken van "
    "de assessoren staan."
)
SEVERAL: Final = (
    "In {path} staan meer assessments: {names}. Kies er een met --assessment, zoals "
    "--assessment {example}."
)
UNKNOWN: Final = "Het assessment {name} staat niet in {path}. Er staat wel: {names}."
NOT_OURS: Final = (
    "{path} bestaat al en is geen rapport van dit assessment. Kies een andere naam, of voeg "
    "--overwrite toe."
)
REPORT: Final = "Het assessmentrapport: {path}"

# Words of the report.
TITLE: Final = "Assessmentrapport"
WORDS: Final = {
    "good": "goed",
    "moderate": "matig",
    "weak": "zwak",
    "few": "te weinig gegevens",
}
LEVELS: Final = {1: "onvoldoende", 2: "matig", 3: "goed", 4: "zeer goed"}
GROWTH: Final = "groeipunt"
STRONG: Final = "sterk punt"
FEW: Final = "te weinig"
FEW_SCORES: Final = "te weinig waarnemingen"
AGREED: Final = "afgesproken"
PROPOSED: Final = "voorstel"
NO_LEVEL: Final = "nog geen niveau"
NONE: Final = "geen"
ALL: Final = "Alle competenties"


def in_summary(
    name: str, files: int, assessors: Sequence[str], candidates: int, scores: int
) -> str:
    """What was merged."""
    return (
        f"Assessment {name}: {count(files, 'observatiewerkboek', 'observatiewerkboeken')} van "
        f"{count(len(assessors), 'assessor', 'assessoren')} ({', '.join(assessors)}), "
        f"{count(candidates, 'kandidaat', 'kandidaten')}, {count(scores, 'score', 'scores')}."
    )


def disputes_line(amount: int) -> str:
    """How many cells are to be discussed."""
    if not amount:
        return "Te bespreken: geen enkele score ligt ver uiteen."
    return f"Te bespreken: {count(amount, 'score', 'scores')} met 2 of meer niveaus verschil."


def agreement_line(word: str, pairs: int) -> str:
    """How far the assessors agree, in words."""
    units = count(pairs, "gedeelde score", "gedeelde scores")
    return f"Overeenstemming tussen assessoren: {WORDS[word]} ({units})."


def open_line(amount: int) -> str:
    """How many levels wait for the assessors."""
    if not amount:
        return "Alle niveaus zijn gekozen."
    return f"Nog te kiezen op het blad Evaluatie: {count(amount, 'niveau', 'niveaus')}."
