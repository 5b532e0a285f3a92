"""What the command says: help texts, refusals and summaries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from done_xl.model.findings import Finding, Severity

SEVERITY: Final[dict[Severity, str]] = {"error": "FOUT", "warning": "WAARSCHUWING", "info": "INFO"}

# Refusals: the call itself cannot be carried out.
NO_SUCH_PATH: Final = "{path} bestaat niet. Kijk de naam na."
NOT_A_FOLDER: Final = "{path} is geen map. Geef de map waarin de werkboeken staan."
NOT_A_FILE: Final = "{path} is een map. Geef het werkboek zelf."
WEB_PATH: Final = (
    "{path} is een webadres. Synchroniseer de map met OneDrive op deze computer, of kopieer de "
    "werkboeken naar een gewone map, en kies die map."
)
EXISTS: Final = "{path} bestaat al. Kies een andere naam, of voeg --overwrite toe."
NOT_XLSX: Final = (
    "{path} is geen bestaande map en eindigt niet op .xlsx. Geef een map die bestaat, of een naam "
    "die eindigt op .xlsx."
)
NOT_XLSM: Final = (
    "{path} is geen bestaande map en eindigt niet op .xlsm. Geef een map die bestaat, of een naam "
    "die eindigt op .xlsm."
)
TWO_DRIVES: Final = "De bestanden staan op verschillende schijven. Kijk ze per schijf na."
NO_SUCH_FOLDER: Final = "De map {folder} bestaat niet. Maak ze eerst, of kies een andere map."
CANNOT_WRITE: Final = (
    "{path} kan niet weggeschreven worden. Sluit het bestand als het ergens open staat, of kies "
    "een andere map."
)
IS_A_SOURCE: Final = "{path} is zelf een van de werkboeken. Kies een andere naam voor de uitvoer."
COPIES_INSIDE: Final = (
    "{path} ligt in de map die u nakijkt. Kies een andere map voor de kopieën, anders tellen ze de "
    "volgende keer mee als werkboek."
)
NOTHING_FOUND: Final = "In {path} staan geen werkboeken van organisaties. Er is niets samengevoegd."
NOTHING_TO_CHECK: Final = "In {path} staan geen werkboeken. Er is niets nagekeken."
BAD_CODE: Final = "De code {code} is niet goed. Gebruik 2 tot 8 hoofdletters of cijfers."
BAD_NAME: Final = "De naam van de organisatie is niet goed. Gebruik 1 tot {longest} tekens."
BAD_PERIOD: Final = (
    "De periode van {first} tot {last} is niet goed. Begin op de 1ste van een maand, eindig op de "
    "laatste dag van een maand, en neem hoogstens 12 maanden."
)
BAD_SIZE: Final = "--rows {text} is niet goed. Schrijf bijvoorbeeld --rows Registratie=5000."
NOT_EXPORTABLE: Final = "{path} is geen werkboek van een organisatie. {reason}"
NOT_FOR_EXPORT: Final = (
    "{path} is een {kind}. Een verzendversie bestaat alleen van het werkboek van een organisatie."
)
KINDS: Final = {"observation": "observatiewerkboek", "assessment": "assessmentrapport"}
ALREADY_EXPORTED: Final = "{path} is al een verzendversie: u kunt dit bestand zo doorsturen."

# Calls that cannot be understood.
BAD_DAY: Final = "{text} is geen datum. Schrijf de datum als JJJJ-MM-DD, zoals 2026-12-31."
FAR_DAY: Final = "{text} ligt te ver weg. Kies een datum tussen 2000-01-01 en 2100-12-31."
MISSING_ARGUMENT: Final = "Geef {what} op. Meer uitleg: {command} --help"
ARGUMENTS: Final = {
    "paths": "een map of bestand",
    "folder": "een map",
    "path": "een map of bestand",
    "file": "een bestand",
}
MISSING_OPTION: Final = "{option} ontbreekt. Meer uitleg: {command} --help"
NO_SUCH_OPTION: Final = "De optie {option} bestaat niet. Meer uitleg: {command} --help"
BAD_OPTION: Final = "{option} is niet goed. Meer uitleg: {command} --help"
BAD_CALL: Final = "Deze oproep is niet volledig of niet juist. Meer uitleg: {command} --help"

# Results.
WRITTEN: Final = "Klaar: {path}"
NEW_BOOK: Final = (
    "Klaar: {path}. Open het bestand in Excel of LibreOffice en begin op het blad Start."
)
NEW_PROJECT: Final = (
    "Klaar: {path}. Open het bestand in Excel, sta de macro's toe en klik op het blad Start op "
    "Kies map."
)
EXPORTED: Final = (
    "Klaar: {path}. Namen, intakes en vrije teksten staan er niet in. Dit bestand mag naar de "
    "coördinator."
)
FAULTY_EXPORT_ONE: Final = (
    "Er zit nog 1 fout in dit werkboek. Kijk het eerst na met: done-xl check {path}"
)
FAULTY_EXPORT: Final = (
    "Er zitten nog {errors} in dit werkboek. Kijk het eerst na met: done-xl check {path}"
)
NOTHING_CHECKED: Final = "Er is niets nagekeken: er staan geen ingevulde werkboeken."
COUNTS: Final = "{errors}, {warnings} en {infos} in {files}. {rows} nagekeken."
FILE_COUNTS: Final = "{file}: {errors}, {warnings}"
PROPOSAL: Final = "Voorstel: {text}"
NOT_ANNOTATED: Final = "{path} kreeg geen kopie: {reason}"
CONSOLIDATED: Final = "{organisations} samengevoegd. Peildatum: {reference}."
LEFT_OUT: Final = "Telt niet mee: {path}. {reason}"
ROW_LEFT_OUT: Final = "1 rij met een fout telt niet mee. Het blad Controle zegt welke."
ROWS_LEFT_OUT: Final = "{rows} met een fout tellen niet mee. Het blad Controle zegt welke."
REPORT: Final = "Het projectrapport: {path}"
DEMO_START: Final = "Vijf verzonnen organisaties in {path}. Alle gegevens zijn fictief."
DEMO_NEXT: Final = (
    "Open het projectrapport in Excel of LibreOffice. In {faulty} zitten met opzet fouten: de "
    "controle hierboven zegt welke, en in {annotated} staan ze gemarkeerd."
)
CURRENT: Final = "{files} zijn actueel."
NOT_THE_PROJECT: Final = (
    "{path} is niet de map van dit project. Ga eerst naar de map waarin de map templates staat."
)
STALE: Final = "Niet actueel: {path}. Voer `make build` uit."
BUILT: Final = "{files} gemaakt."
READING: Final = "Werkboeken lezen"

# Help.
USAGE: Final = "Gebruik: "
HEADINGS: Final = {"Options": "Opties", "Commands": "Opdrachten"}
OPTIONS: Final = "[OPTIES]"
SUBCOMMAND: Final = "OPDRACHT ..."
REQUIRED: Final = "verplicht"
VERSION: Final = "%(prog)s, versie %(version)s"
A_FOLDER: Final = "MAP"
A_FILE: Final = "BESTAND"
FILE_OR_FOLDER: Final = "BESTAND|MAP"
FILES_OR_FOLDERS: Final = "BESTAND|MAP ..."
A_DAY: Final = "DATUM"
A_CODE: Final = "CODE"
A_NAME: Final = "NAAM"
A_NUMBER: Final = "AANTAL"
A_SIZE: Final = "TABEL=AANTAL"
OPTION_HELP: Final = "toon deze hulp"
OPTION_VERSION: Final = "toon de versie"
HELP: Final = "Werkboeken, controle en projectrapport voor doorstroom uit de sociale economie."
HELP_NEW: Final = "Maak een leeg werkboek."
HELP_NEW_ORGANISATION: Final = (
    "Maak een werkboek voor een organisatie: leeg, of met wat van de vorige periode nog loopt."
)
HELP_NEW_PROJECT: Final = "Maak een leeg projectwerkboek met knoppen."
HELP_CHECK: Final = "Kijk werkboeken na: elke fout met blad en cel."
HELP_CONSOLIDATE: Final = "Voeg alle werkboeken van een map samen tot één projectrapport."
HELP_EXPORT: Final = "Maak de verzendversie: zonder namen, intakes en vrije teksten."
HELP_DEMO: Final = "Toon alles met vijf verzonnen organisaties."
HELP_BUILD: Final = "Maak de voorbeelden, lege werkboeken en bestanden voor Excel opnieuw."
OPTION_OUTPUT: Final = "bestand of map voor het resultaat"
OPTION_OVERWRITE: Final = "overschrijf een bestaand bestand"
OPTION_ROWS: Final = "aantal rijen van een tabel, zoals Registratie=5000; mag meermaals"
OPTION_JSON: Final = "schrijf het resultaat als JSON"
OPTION_REPORT: Final = "schrijf de bevindingen ook in een werkboek (blad Controle)"
OPTION_ANNOTATE: Final = "map voor kopieën waarin elke fout gemarkeerd staat"
OPTION_REFERENCE: Final = "peildatum (JJJJ-MM-DD)"
OPTION_TERMS: Final = (
    "TOML-bestand met eigen termijnen; zonder deze optie done_xl_termijnen.toml in de map, als het "
    "er staat"
)
OPTION_WORKERS: Final = "aantal processen dat tegelijk leest: 1 (standaard) tot 64"
OPTION_BUILD_CHECK: Final = "kijk alleen na of de bestanden actueel zijn"


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 fout", "2 fouten", "1.250 rijen"."""
    return f"{number:,}".replace(",", ".") + f" {one if number == 1 else many}"


def handed_in(observed: int, agreed: int, errors: int) -> tuple[str, ...]:
    """Which files of assessors were read, and how many errors are in them; nothing for none."""
    kinds = (
        (observed, "observatiewerkboek", "observatiewerkboeken"),
        (agreed, "assessmentrapport", "assessmentrapporten"),
    )
    files = " en ".join(counted(amount, *nouns) for amount, *nouns in kinds if amount)
    if not files:
        return ()
    found = f" Daarin {counted(errors, 'fout', 'fouten')}: zie het blad Controle." if errors else ""
    return (f"Ook gelezen: {files}.{found}",)


def faulty_export(path: object, errors: int) -> str:
    """That a workbook was exported with so many errors, and what to do."""
    if errors == 1:
        return FAULTY_EXPORT_ONE.format(path=path)
    return FAULTY_EXPORT.format(path=path, errors=counted(errors, "fout", "fouten"))


def annotated(path: object, cells: int) -> str:
    """Where a marked copy stands, and how much is marked in it."""
    marked = counted(cells, "gemarkeerde cel", "gemarkeerde cellen")
    return f"Klaar: {path}, met {marked}."


def day(year: int, month: int, date: int) -> str:
    """A day as staff write it: 31/12/2026."""
    return f"{date:02d}/{month:02d}/{year}"


def counts_text(findings: Iterable[Finding], *, files: int, rows: int) -> str:
    """One line with the number of findings; never "0 fouten" where nothing was checked."""
    by_severity = {"error": 0, "warning": 0, "info": 0}
    for finding in findings:
        by_severity[finding.severity] += 1
    if not rows and not by_severity["error"]:
        return NOTHING_CHECKED
    return COUNTS.format(
        errors=counted(by_severity["error"], "fout", "fouten"),
        warnings=counted(by_severity["warning"], "waarschuwing", "waarschuwingen"),
        infos=counted(by_severity["info"], "info", "info's"),
        files=counted(files, "bestand", "bestanden"),
        rows=counted(rows, "rij", "rijen"),
    )


def web_path(path: object) -> str:
    """That an address is no folder; a path of it has lost one of its slashes."""
    address = re.sub(r"^(https?:)[\\/]+", r"\1//", str(path))
    return WEB_PATH.format(path=address)
