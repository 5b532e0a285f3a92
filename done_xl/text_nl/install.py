"""What install and uninstall say: a line for each thing done, to do or left alone."""

from __future__ import annotations

from typing import Final

# How a line begins.
DONE: Final = "Gedaan: {what}"
TO_DO: Final = "Te doen: {what}"
REMOVED: Final = "Verwijderd: {what}"
TO_REMOVE: Final = "Te verwijderen: {what}"
FINE: Final = "Al in orde: {what}"
LEFT: Final = "Blijft staan: {what}"

PUT_ADDIN: Final = "de invoegtoepassing in {path}"
PUT_SCRIPT: Final = "het script waarmee Excel Python start in {path}"
SET_PYTHON: Final = "Excel gebruikt {python}, volgens {path}"
SET_PYTHON_INSTEAD: Final = "Excel gebruikt {python} en niet meer {old}, volgens {path}"
PYTHON_LINE: Final = "de regel over Python in {path}"
NOT_OURS: Final = "{path} is niet van done_xl"

INSTALLED: Final = (
    "Klaar. Start Excel: het lint heeft een tabblad DOne. Nakijken kan met de knop Zelftest, of "
    "met: done-xl doctor"
)
INSTALLED_BUT: Final = "Excel kan er nog niet mee werken: zie de regels met fout."
INSTALLED_ALREADY: Final = "Alles was al in orde. Er is niets veranderd."
OUT: Final = "Klaar. done_xl staat niet meer in Excel. Python en done_xl zelf blijven staan."
NOTHING_THERE: Final = "Er was niets te verwijderen."
ONLY_TRIED: Final = "Dit was een proef (--dry-run): er is niets veranderd."

# Refusals.
NO_EXCEL: Final = (
    "Op dit systeem bestaat Excel niet: er is niets te installeren. De werkboeken openen in "
    "LibreOffice, en voor elke knop is er een opdracht. Zie: done-xl --help"
)
STORE: Final = "Deze Python komt uit de Microsoft Store."
FOREIGN: Final = (
    "{path} is niet van done_xl. Kijk wat het is, geef het een andere naam, en probeer opnieuw. "
    "Er is niets veranderd."
)
NEWER: Final = (
    "In Excel staat al een nieuwere versie: {version}. Dit programma is versie {program}. "
    "Installeer eerst het nieuwste programma. Wilt u toch de oude versie in Excel? Typ dan: "
    "done-xl install --overwrite. Het gaat om {path}. Er is niets veranderd."
)
IN_USE: Final = (
    "{path} kan niet veranderd worden. Sluit Excel en probeer opnieuw. Lukt het dan nog niet, "
    "vraag uw informaticus dan om schrijfrechten op die map. Er is niets veranderd."
)
IN_USE_HALF: Final = (
    "{path} kan niet veranderd worden. Sluit Excel en probeer opnieuw. Dit is wel al veranderd: "
    "{changed}."
)

NO_ACCESS: Final = "{path} kan niet gelezen worden. Er is niets veranderd. {advice}"

# Help.
HELP_INSTALL: Final = "Zet het tabblad DOne en de functies in Excel, voor u alleen."
HELP_UNINSTALL: Final = "Haal het tabblad DOne en de functies uit Excel."
HELP_DOCTOR: Final = "Kijkt na of alles er is wat Excel nodig heeft, en zegt wat u kunt doen."
OPTION_DRY_RUN: Final = "zeg alleen wat er zou gebeuren"
OPTION_OVERWRITE: Final = "vervang ook een nieuwere invoegtoepassing"
OPTION_HOME: Final = "doe alsof dit de map van de gebruiker is"
OPTION_SYSTEM: Final = "doe alsof dit windows of mac is"
OPTION_JSON: Final = "schrijf het resultaat als JSON"
A_SYSTEM: Final = "windows|mac|linux"
