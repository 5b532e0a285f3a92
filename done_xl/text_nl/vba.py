"""What VBA says itself, before or without Python, and the ribbon's own labels."""

from __future__ import annotations

from typing import Final

TITLE: Final = "DOne"
TAB: Final = "DOne"
BUSY: Final = "DOne is bezig ..."

UNKNOWN_COMMAND: Final = "Deze opdracht kent DOne niet. Er is niets gebeurd."
NO_INTERPRETER: Final = (
    "DOne is op deze computer nog niet ingesteld.\n"
    "Open een opdrachtvenster (op een Mac: Terminal), voer done-xl install uit "
    "en start Excel opnieuw."
)
# What follows on these is a path or the name of a file.
GONE_INTERPRETER: Final = (
    "DOne vindt Python niet meer. Voer in een opdrachtvenster done-xl install uit "
    "en start Excel opnieuw. Dit bestand ontbreekt:\n"
)
NO_LIBRARY: Final = (
    "De functies van DOne werken hier niet. Voer in een opdrachtvenster done-xl doctor uit. "
    "Dit bestand ontbreekt bij Python: "
)
BAD_NAME: Final = (
    "Met deze bestandsnaam kan DOne niet werken. Bewaar het werkboek onder een naam zonder de "
    "tekens = % en aanhalingstekens, en probeer opnieuw:\n"
)
NO_WORKBOOK: Final = (
    "Er is geen werkboek open om mee te werken. Open een werkboek. "
    "Staat er bovenaan een gele balk, klik daar dan eerst op Bewerken inschakelen."
)
FAILED: Final = (
    "De opdracht is niet gelukt: Python kon niet starten of stopte te vroeg.\n"
    "Voer in een opdrachtvenster done-xl doctor uit: dat zegt wat u kunt doen."
)
NO_SCRIPT: Final = (
    "Excel mag DOne nog niet starten. Open Terminal, voer done-xl install uit "
    "en start Excel opnieuw."
)
MAC_FAILED: Final = "De opdracht is niet gelukt. Dit zegt Python:\n"
WINDOWS_ONLY: Final = "Deze functie werkt alleen in Excel voor Windows."
