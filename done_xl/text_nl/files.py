"""The Dutch texts about files (BST) and about sheets, tables and columns (BLD)."""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.rule import Rule

EMPTY_FILE: Final = Rule(
    "BST-001",
    "error",
    "Dit bestand is leeg (0 bytes).",
    "Vraag het werkboek opnieuw aan de organisatie.",
    "Een leeg bestand ontstaat vaak als kopiëren of downloaden mislukt.",
)
NOT_A_WORKBOOK: Final = Rule(
    "BST-002",
    "error",
    "Dit is geen werkboek, al lijkt het er door zijn naam op.",
    "Open het bestand in Excel of LibreOffice en bewaar het als .xlsx.",
    "De naam eindigt als die van een werkboek, maar de inhoud is iets anders.",
)
DAMAGED: Final = Rule(
    "BST-003",
    "error",
    "Dit werkboek is beschadigd en kan niet gelezen worden.",
    "Open het in Excel, laat het herstellen en bewaar het opnieuw, of vraag een nieuwe kopie.",
    "Een deel van het bestand ontbreekt of is onleesbaar, vaak door een onderbroken download.",
)
OLD_EXCEL: Final = Rule(
    "BST-004",
    "error",
    "Dit is een werkboek van een oude Excel (.xls).",
    "Open het in Excel en bewaar het als Excel-werkmap (.xlsx).",
    "Het oude formaat kent geen tabellen: de gegevens zijn er niet betrouwbaar in terug te vinden.",
)
PASSWORD: Final = Rule(
    "BST-005",
    "error",
    "Dit werkboek is beveiligd met een wachtwoord.",
    "Haal het wachtwoord weg in Excel: Bestand, Info, Werkmap beveiligen.",
    "Een versleuteld bestand kan niemand lezen zonder het wachtwoord.",
)
FOREIGN: Final = Rule(
    "BST-006",
    "error",
    "Dit werkboek is niet van ons: de bladen van het sjabloon ontbreken.",
    "Haal het uit de map, of neem de gegevens over in een werkboek van het sjabloon.",
    "Alleen werkboeken die met done_xl gemaakt zijn, worden gelezen.",
)
UNKNOWN_VERSION: Final = Rule(
    "BST-007",
    "error",
    "Dit werkboek is van een sjabloonversie die dit programma niet kent: {found}.",
    "Installeer de nieuwste versie van done_xl.",
    "Een nieuwer sjabloon kan kolommen hebben die dit programma niet begrijpt.",
    "hoogstens versie {expected_version}",
)
TAKE_OVER: Final = "Neem de gegevens over in een werkboek van het sjabloon."
NO_ACCESS: Final = Rule(
    "BST-008",
    "error",
    "Dit bestand kan niet geopend worden: geen toegang, of in gebruik.",
    "Sluit het bestand in alle programma's, of vraag leesrechten voor deze map.",
    "Het systeem weigert het bestand te lezen.",
)
CLOUD_ONLY: Final = Rule(
    "BST-009",
    "error",
    "Dit bestand staat alleen in de cloud en niet op deze computer.",
    "Klik in de verkenner met de rechtermuisknop op het bestand en kies "
    "'Altijd behouden op dit apparaat'.",
    "OneDrive toont het bestand, maar heeft de inhoud nog niet opgehaald.",
)
UNKNOWN_EXTENSION: Final = Rule(
    "BST-010",
    "error",
    "Dit soort bestand wordt niet gelezen: {extension}.",
    "Bewaar het werkboek als .xlsx.",
    "Gelezen worden: .xlsx, .xlsm, .xlsb en .ods.",
)
WEB_ADDRESS: Final = Rule(
    "BST-011",
    "error",
    "Dit is een webadres en geen bestand op deze computer.",
    "Synchroniseer de map met OneDrive, of download ze, en kies dan de map op deze computer.",
    "Een geopend werkboek van OneDrive of SharePoint heeft een webadres in plaats van een map.",
)
TOO_LARGE: Final = Rule(
    "BST-012",
    "error",
    "Dit bestand is uitgepakt veel te groot: {found}.",
    "Vraag een nieuwe kopie van het werkboek.",
    "Een gewoon werkboek blijft ver onder deze grens. Het bestand wordt niet geopend.",
    "hoogstens {limit}",
)
NOT_FOUND: Final = Rule(
    "BST-013",
    "error",
    "Dit bestand bestaat niet, of niet meer.",
    "Kijk de naam en de map na.",
    "Er is geen bestand op deze plaats.",
)
RECOGNISED: Final = Rule(
    "BST-014",
    "info",
    "De eigenschappen van het sjabloon ontbreken; het werkboek is herkend aan zijn bladen.",
    "U hoeft niets te doen.",
    "Sommige programma's bewaren de eigenschappen van een werkboek niet.",
)
NOT_REGULAR: Final = Rule(
    "BST-015",
    "error",
    "Dit is geen gewoon bestand en wordt niet gelezen, al lijkt het door zijn naam een werkboek.",
    "Haal het uit de map.",
    "Een map, een apparaat of een verbinding tussen programma's kan niemand als werkboek lezen.",
)
OLDER_VERSION: Final = Rule(
    "BST-016",
    "info",
    "Dit werkboek is van een oudere sjabloonversie: {found}. Het is gewoon gelezen.",
    "U hoeft niets te doen. Met done-xl upgrade zet u het over naar versie {newest}.",
    "Een nieuwer sjabloon heeft meer kolommen en bladen.",
    "versie {newest}",
)
SHEET_MISSING: Final = Rule(
    "BLD-001",
    "error",
    "Het blad {sheet} ontbreekt.",
    "Kopieer het blad terug uit een leeg werkboek, of begin opnieuw met het sjabloon.",
    "Wat op dit blad stond, telt niet mee.",
    "een blad {sheet}",
)
SHEET_RENAMED: Final = Rule(
    "BLD-002",
    "warning",
    "Het blad {sheet} heet hier {found}. De gegevens zijn gelezen.",
    "Geef het blad zijn naam terug: {sheet}.",
    "Formules en koppelingen van andere bestanden verwijzen naar de naam van het blad.",
    "{sheet}",
)
TABLE_MISSING: Final = Rule(
    "BLD-003",
    "error",
    "De tabel {table} ontbreekt op het blad {sheet}.",
    "Kopieer het blad terug uit een leeg werkboek.",
    "De tabel is niet gevonden, ook niet aan haar kopteksten. Wat erin stond, telt niet mee.",
    "een tabel met de kopteksten {headers}",
)
TABLE_BY_HEADERS: Final = Rule(
    "BLD-004",
    "warning",
    "De tabel {table} ontbreekt, maar is gevonden via de kopteksten. De gegevens zijn gelezen.",
    "Kies bij een volgende periode weer het sjabloon, waarin de tabel nog bestaat.",
    "De tabel is omgezet naar een gewoon bereik of hernoemd. De formules tellen dan niet meer mee.",
)
COLUMN_MISSING: Final = Rule(
    "BLD-005",
    "error",
    "De verplichte kolom {column} ontbreekt in de tabel {table}.",
    "Zet de kolom {column} terug.",
    "Zonder deze kolom kan geen enkele rij van de tabel meetellen.",
    "{column}",
)
OPTIONAL_COLUMN_MISSING: Final = Rule(
    "BLD-006",
    "warning",
    "De kolom {column} ontbreekt in de tabel {table}.",
    "Zet de kolom {column} terug als u ze gebruikt.",
    "De rijen tellen mee, zonder wat in deze kolom hoort.",
    "{column}",
)
COLUMN_PROBABLY: Final = 'Bedoelt u met de kop "{found}" de kolom {column}? Herstel dan de kop.'
EXTRA_COLUMN: Final = Rule(
    "BLD-007",
    "info",
    "De tabel {table} heeft een eigen kolom: {found}. Die wordt niet gelezen.",
    "U hoeft niets te doen.",
    "Eigen kolommen mogen, maar ze tellen nergens mee.",
)
DOUBLE_COLUMN: Final = Rule(
    "BLD-008",
    "error",
    "De kolom {column} staat twee keer in de tabel {table}: in {first} en in {second}. "
    "De eerste is gelezen.",
    "Verwijder een van beide kolommen, of geef ze een andere kop.",
    "Het is niet te weten welke van de twee kolommen telt.",
    "een kolom {column}",
)
MERGED: Final = Rule(
    "BLD-009",
    "error",
    "In de tabel {table} zijn cellen samengevoegd: {found}.",
    "Hef de samenvoeging op en vul elke cel apart in.",
    "Van samengevoegde cellen telt alleen de eerste; de andere zijn leeg.",
    "geen samengevoegde cellen",
)
HIDDEN_ROWS: Final = Rule(
    "BLD-010",
    "info",
    "De tabel {table} heeft verborgen of gefilterde rijen: {found}. Ze tellen mee.",
    "Maak de rijen zichtbaar als u ze wilt nakijken.",
    "Ook wat niet zichtbaar is, wordt gelezen.",
)
ROWS_BELOW: Final = Rule(
    "BLD-011",
    "warning",
    "Onder de tabel {table} staan nog rijen: {found}. Ze zijn meegelezen.",
    "Maak de tabel groter zodat deze rijen erin vallen.",
    "De formules in het werkboek tellen alleen wat in de tabel staat.",
)
TEXT_BELOW: Final = Rule(
    "BLD-012",
    "warning",
    "Onder de tabel {table} staat nog iets dat niet meetelt: {found}.",
    "Zet het in een rij van de tabel als het moet meetellen.",
    "Een losse cel onder de tabel is geen rij.",
)
STRAY_CELL: Final = Rule(
    "BLD-013",
    "warning",
    "Ver buiten de tabellen staat nog iets in een cel. Dat telt niet mee.",
    "Maak de cel leeg: selecteer de rij of kolom en kies Verwijderen.",
    "Zo'n cel maakt het bestand traag en groot.",
)
ENTRY_MISSING: Final = Rule(
    "BLD-014",
    "error",
    "Het veld {column} is niet gevonden op het blad {sheet}.",
    "Zet het label {column} terug links van het veld.",
    "Een veld wordt gevonden door het label dat ervoor staat.",
    "{column}",
)
OPTIONAL_ENTRY_MISSING: Final = Rule(
    "BLD-015",
    "warning",
    "Het veld {column} is niet gevonden op het blad {sheet}.",
    "Zet het label {column} terug links van het veld als u het gebruikt.",
    "Een veld wordt gevonden door het label dat ervoor staat.",
    "{column}",
)
SHEET_UNREADABLE: Final = Rule(
    "BLD-016",
    "error",
    "Het blad {sheet} is beschadigd en kan niet gelezen worden.",
    "Open het werkboek in Excel, laat het herstellen en bewaar het opnieuw.",
    "Wat op dit blad stond, telt niet mee.",
)
SECOND_TABLE: Final = Rule(
    "BLD-017",
    "error",
    "Op blad {sheet} staat een tweede tabel met de koppen van {table}. "
    "Die rijen tellen niet mee: {found}.",
    "Zet de rijen in het blad {home}.",
    "Van elke tabel wordt er maar één gelezen. Een kopie van een blad telt nergens mee.",
    "één tabel {table}",
)
NO_ROOM: Final = Rule(
    "BLD-018",
    "error",
    "Onder de tabel {table} {rows}: {found}. {room} Deze rijen tellen niet mee.",
    "Zet wat moet meetellen in een rij van de tabel, en maak de rijen eronder leeg.",
    "Deze tabel heeft een vaste grootte. Wat eronder staat, wordt niet gelezen.",
)
INTO_THE_TABLE: Final = "Zet de rijen in de tabel {table}."


def megabytes(size: int) -> str:
    """A size in whole megabytes, as staff read it."""
    return f"{max(1, round(size / 1_000_000))} MB"


def still(count: int) -> str:
    """That so many rows stand there too."""
    return "staat nog 1 rij" if count == 1 else f"staan nog {count} rijen"


def room(own: int) -> str:
    """For how many own rows a table of a fixed size has room."""
    if own:
        return f"Er is plaats voor {own} eigen rijen."
    return "De rijen van deze tabel liggen vast."


def lines(numbers: list[int]) -> str:
    """Sheet rows as "rij 5" or "rijen 5, 8-12"; at most eight groups are named."""
    groups: list[list[int]] = []
    for number in sorted(set(numbers)):
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    texts = [str(g[0]) if len(g) == 1 else f"{g[0]}-{g[-1]}" for g in groups]
    more = " …" if len(texts) > 8 else ""
    return ("rij " if len(set(numbers)) == 1 else "rijen ") + ", ".join(texts[:8]) + more
