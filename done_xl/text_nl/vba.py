"""What VBA says itself, before or without Python, and the ribbon's own labels."""

from __future__ import annotations

from typing import Final

TITLE: Final = "DOne"
TAB: Final = "DOne"
BUSY: Final = "DOne is bezig ..."

UNKNOWN_COMMAND: Final = "Deze opdracht kent DOne niet. Er is niets gebeurd."
NO_INTERPRETER: Final = (
    "DOne is op deze computer nog niet ingesteld.\n"
    "Vraag uw informaticus om done-xl install uit te voeren, en start Excel daarna opnieuw."
)
# What follows on these is a path or the name of a file.
GONE_INTERPRETER: Final = (
    "DOne vindt Python niet meer. Vraag uw informaticus om done-xl install uit te voeren, en start "
    "Excel daarna opnieuw. Dit bestand ontbreekt:\n"
)
NO_LIBRARY: Final = (
    "De functies van DOne werken hier niet. Vraag uw informaticus om done-xl doctor uit te voeren. "
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
# The folder follows.
FAILED: Final = (
    "De opdracht is niet gelukt: Python kon niet starten of stopte te vroeg.\n"
    "Vraag uw informaticus om done-xl doctor uit te voeren. Dat programma staat in deze map:\n"
)
NO_SCRIPT: Final = (
    "Excel mag DOne nog niet starten. Vraag uw informaticus om done-xl install uit te voeren, en "
    "start Excel daarna opnieuw."
)
MAC_FAILED: Final = (
    "De opdracht is niet gelukt. Vraag uw informaticus om done-xl doctor uit te voeren. "
    "Dit zegt Python:\n"
)
WINDOWS_ONLY: Final = "Deze functie werkt alleen in Excel voor Windows."
