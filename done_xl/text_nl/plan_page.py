"""What stands on the PDP-blad, beside what staff typed themselves (domain 6 and 7)."""

from __future__ import annotations

from typing import Final

PLAN: Final = "Persoonlijk doorstroomplan"
AFTERCARE_PLAN: Final = "Begeleidingsplan in nazorg"
CANDIDATE: Final = "Kandidaat"
CHOOSE: Final = "Kies hierboven een kandidaat."
UNKNOWN: Final = "Deze code staat niet op het blad Kandidaten."
CHOICE_TITLE: Final = "Kandidaat"
CHOICE_HELP: Final = "Kies de code van een kandidaat uit de lijst. Het blad vult zich dan vanzelf."
CHOICE_REFUSED: Final = "Kies een code uit de lijst. Nieuwe codes typt u op het blad Kandidaten."
HINT: Final = "Past een tekst niet in zijn vak? Maak de rij hoger: het blijft één pagina."
NAME: Final = "Naam"
DOTS: Final = "…" * 26
COACH: Final = "Coach"
OCCUPATION: Final = "Doelberoep"
JOB_TARGET: Final = "Jobdoelwit"
PLANNED: Final = "PDP van"
PROGRESS: Final = "Voortgang"
COMPETENCES: Final = "Werkt aan"
ACTIONS: Final = "Noden, hulpbronnen en acties"
ACTION_HEADERS: Final = (
    "Nood of belemmering",
    "Soort nood",
    "Hulpbron",
    "Concrete actie",
    "Start",
    "Tegen",
    "Wie?",
    "Voltooid?",
    "Stand",
    "Opmerkingen",
)
ACTIONS_WORD: Final = "acties"
REST: Final = ", de rest staat op het blad PDP"
LEVELS_WORD: Final = "competenties"
TOO_LONG: Final = "Sommige teksten zijn langer dan hier past: zie het blad "
WHOLE_ACTIONS: Final = "PDP"
WHOLE_TALKS: Final = "Groeigesprekken"
WHOLE_BOTH: Final = "PDP en het blad Groeigesprekken"
NO_ACTIONS: Final = "nog geen acties"
NO_TALK: Final = "nog geen groeigesprek"
TALK: Final = "Laatste groeigesprek"
NEXT_TALK: Final = "Volgend gesprek tegen"
TALK_HEADERS: Final = (
    "Competentie",
    "Niveau nu",
    "Vorig niveau",
    "Afspraak",
    "Streefniveau",
    "Tegen",
)
SIGNED: Final = "Voor akkoord"
SIGN_LINES: Final = ("Kandidaat", "Coach", "Datum")
SIGN_DOTS: Final = "…" * 24
# The state of an action; a colour never stands without its word.
DONE: Final = "klaar"
PARTLY: Final = "deels"
LATE: Final = "te laat"
BUSY: Final = "bezig"
# Beside the level of the talk before: higher, the same, lower.
UP, EQUAL, DOWN = "↑", "=", "↓"
NOT_DONE: Final = "niet"
