"""The sentences of the observation workbook and of the command that makes it."""

from __future__ import annotations

from typing import Final

# Start.
TITLE: Final = "DOne: SAM-observatie"
VERSION: Final = (
    "Een werkboek per assessor en per assessment. Sjabloon {template}, versie {version}."
)
START_PURPOSE: Final = "Wie observeert wie, in welke proeven."
HOW_TO: Final = "Zo vult u in"
HOW_TO_LINES: Final = (
    "1. Noteer tijdens de proef wat u ziet en hoort, op het blad Waarnemingen. Nog geen oordeel.",
    "2. Typ meteen na de proef uw scores op het blad van die proef: 1, 2, 3 of 4, dan Enter.",
    "3. Zag u het gedrag niet? Laat de cel leeg. Een lege cel is geen slechte score.",
    "4. Kies uw scores alleen, zonder overleg met de andere assessoren.",
    "5. Klaar? Vul Afgesloten op in. Praat pas daarna met de andere assessoren.",
)
LEVELS: Final = "De vier niveaus"
LEVEL_WORDS: Final = "1 onvoldoende  |  2 matig  |  3 goed  |  4 zeer goed"
LEGEND: Final = "Wat u ziet"
LEGEND_FIXED: Final = ("staat vast", "Wit: dit staat er al. Hier typt u niets.")
LEGEND_UNUSED: Final = ("niet in gebruik", "Grijs: voor deze proef is er geen blad.")
LEGEND_MARK: Final = (
    "! score",
    "Felgeel: bij deze letter staat geen kandidaat, of dit is geen 1, 2, 3 of 4.",
)
SHEETS: Final = "Bladen in dit werkboek"
SHEET_HEADERS: Final = ("Blad", "Waarvoor", "Ingevuld")
FILLED_OF: Final = " van "
FILLED_SCORES: Final = " scores"
FILLED_FACT: Final = " waarneming"
FILLED_FACTS: Final = " waarnemingen"

# The other sheets.
EXERCISE_PURPOSE: Final = "Typ 1, 2, 3 of 4 en druk op Enter. Leeg betekent: niet gezien."
CANDIDATE: Final = "Kandidaat"
FACTS_PURPOSE: Final = "Noteer wat u ziet en hoort, zonder oordeel en zonder namen."
COMPETENCES_PURPOSE: Final = "De competenties van dit werkboek, met vragen voor een STARR-gesprek."
COMPETENCE_HEADERS: Final = ("Code", "Competentie", "Omschrijving", "Vraag 1", "Vraag 2", "Vraag 3")
OWN_DEFINITION: Final = "Een eigen competentie van de organisatie."
