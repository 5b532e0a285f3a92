"""What the doctor says: one line for each thing that it looked at, and what to do."""

from __future__ import annotations

from typing import Final

STATES: Final = {"ok": "ok", "error": "fout", "warning": "let op"}
LINE: Final = "{state}: {what}"
ADVICE: Final = "   Wat nu? {advice}"
ALL_WELL: Final = "Alles is in orde."
NOT_WELL: Final = (
    "Er is nog iets te doen: zie de regels met fout. Kunt u dat niet zelf? Vraag het uw "
    "informaticus."
)
PROGRAM: Final = "De opdracht done-xl staat in {folder}"
HEADING: Final = "done_xl {version}"

INSTALL: Final = "Voer uit: done-xl install"
INSTALL_CLOSED: Final = "Sluit Excel en voer uit: done-xl install"

PYTHON: Final = "Python {version}: {path}"
PYTHON_OLD: Final = "Python {version} is te oud: {path}"
PYTHON_OLD_ADVICE: Final = (
    "Installeer Python 3.11 of nieuwer, daarna done_xl, en voer uit: done-xl install"
)
PYTHON_STORE: Final = "Python {version} komt uit de Microsoft Store: {path}"
PYTHON_STORE_ADVICE: Final = (
    "Windows laat ze niet in de mappen van Excel schrijven. Installeer Python van python.org, maak "
    "daarmee een omgeving (python -m venv), installeer done_xl daarin en voer daar uit: done-xl "
    "install"
)
XLWINGS: Final = "xlwings {version}"
NO_XLWINGS: Final = "xlwings ontbreekt; nodig is versie {pinned}."
XLWINGS_OTHER: Final = "xlwings {version} is niet de versie die nodig is: {pinned}."
XLWINGS_ADVICE: Final = "Installeer done_xl opnieuw met pip, in dezelfde Python."
PYWIN32: Final = "pywin32 is er: Python kan met Excel praten."
NO_PYWIN32: Final = "pywin32 ontbreekt: Python kan niet met Excel praten."
LIBRARY: Final = "De bibliotheek van xlwings voor functies: {path}"
NO_LIBRARY: Final = (
    "De bibliotheek {name} staat niet bij deze Python: de functies DONE_… werken niet, de knoppen "
    "wel."
)
LIBRARY_ADVICE: Final = (
    "Installeer done_xl in een eigen omgeving (python -m venv), niet met pip install --user, en "
    "voer daar uit: done-xl install"
)

EXCEL: Final = "Excel: {path}"
NO_EXCEL: Final = "Excel is niet gevonden."
NO_EXCEL_ADVICE: Final = "Installeer Excel 2016 of nieuwer, of Microsoft 365."
NO_EXCEL_HERE: Final = "Op dit systeem bestaat Excel niet: geen knoppen in Excel en geen functies."
NO_EXCEL_HERE_ADVICE: Final = (
    "Gebruik LibreOffice voor de werkboeken en de opdrachten van done-xl: zie done-xl --help"
)

ADDIN: Final = "De invoegtoepassing, versie {version}: {path}"
NO_ADDIN: Final = "De invoegtoepassing staat niet in de startmap van Excel: {path}"
ADDIN_FOREIGN: Final = "Dit bestand is niet van done_xl: {path}"
ADDIN_FOREIGN_ADVICE: Final = (
    "Kijk wat het is, geef het een andere naam, en voer uit: done-xl install"
)
ADDIN_OTHER: Final = (
    "De invoegtoepassing is van versie {version} (xlwings {xlwings}), het programma van versie "
    "{program} (xlwings {installed}): {path}"
)

CONFIG: Final = "Excel gebruikt deze Python: {path}"
NO_CONFIG: Final = "Excel weet niet welke Python het moet gebruiken: {path} bestaat niet."
NO_KEY: Final = "Excel weet niet welke Python het moet gebruiken: {path} noemt er geen."
CONFIG_GONE: Final = "Excel zoekt een Python die niet bestaat: {python}"
CONFIG_OTHER: Final = "Excel gebruikt een andere Python: {python}"
CONFIG_OTHER_ADVICE: Final = (
    "Is dat niet de bedoeling? Voer in de omgeving van deze Python uit: done-xl install"
)
UNTYPABLE: Final = "Excel kan het pad van deze Python niet lezen: {path}"
UNTYPABLE_ADVICE: Final = (
    "Maak de omgeving (python -m venv) in een map met alleen gewone letters, zoals {example}, "
    "installeer done_xl daarin en voer daar uit: done-xl install"
)
EXAMPLE: Final = {"windows": r"C:\done_xl", "mac": "/Users/Shared/done_xl", "linux": "/opt/done_xl"}

WRITABLE: Final = "U mag schrijven in {folder}"
NOT_WRITABLE: Final = "U mag niet schrijven in {folder}"
NOT_WRITABLE_ADVICE: Final = "Vraag uw informaticus om schrijfrechten op die map."

NOT_READABLE: Final = "Dit kan niet gelezen worden: {path}"
NOT_READABLE_ADVICE: Final = {
    "windows": "Sluit Excel en probeer opnieuw. Lukt het dan niet, vraag dan leesrechten.",
    "mac": (
        "Sluit Excel, geef Terminal toegang in Systeeminstellingen, Privacy en beveiliging "
        "(Volledige schijftoegang), en probeer opnieuw."
    ),
    "linux": "Vraag leesrechten op dat bestand.",
}

SCRIPT: Final = "Het script waarmee Excel op de Mac Python start: {path}"
NO_SCRIPT: Final = "Het script waarmee Excel op de Mac Python start, ontbreekt: {path}"
SCRIPT_OTHER: Final = "Het script waarmee Excel op de Mac Python start, is een ander: {path}"

FUNCTIONS_MAC: Final = "De functies DONE_… werken alleen in Excel voor Windows. De knoppen werken."

LOCAL: Final = "Deze map staat op deze computer: {path}"
IN_DRIVE: Final = "Deze map ligt in OneDrive: {path}"
IN_DRIVE_ADVICE: Final = (
    "Kies in de Verkenner of Finder voor die map: Altijd behouden op dit apparaat. Anders kunnen "
    "bestanden alleen op het web staan."
)
WEB: Final = "Dit werkboek is geopend vanaf het web en staat op deze computer als {path}"
WEB_LOST: Final = "Dit werkboek is geopend vanaf het web: {address}"
PLACES_IN_DRIVE: Final = "Een map van dit programma ligt in OneDrive: {path}"
PLACES_IN_DRIVE_ADVICE: Final = (
    "Dat mag, maar gebruikt u meer computers, dan deelt u er ook de Python van: voer dan op elke "
    "computer done-xl install uit."
)
