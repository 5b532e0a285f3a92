"""What the buttons say: progress, closing messages, refusals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from done_xl.model.raw import BookKind
from done_xl.text_nl.cli import counted
from done_xl.text_nl.report import count

# Progress.
READING: Final = "Werkboek {done} van {total} lezen …"
READING_THIS: Final = "Dit werkboek nakijken …"
WRITING: Final = "Blad {done} van {total} invullen …"
MARKING: Final = "Cellen merken …"
MAKING: Final = "Werkboek maken …"

# Windows and questions.
PICK_FOLDER: Final = "Kies de map met de werkboeken"
PICK_OBSERVATIONS: Final = "Kies de map met de observatiewerkboeken van één assessment"
PICK_TARGET: Final = "Kies de map voor het nieuwe werkboek"
SAVE_PROJECT: Final = "Bewaar het nieuwe projectwerkboek"
PROJECT_FILE: Final = "DOne_project.xlsm"
SAVE_FIRST: Final = (
    "De verzendversie wordt gemaakt van het bewaarde bestand. {name} heeft wijzigingen die nog "
    "niet bewaard zijn. Nu bewaren en verdergaan?"
)
WHICH_ASSESSMENT: Final = "Het assessment {name} samenvoegen?"

# Refusals.
NOT_PROJECT: Final = (
    "Deze knop hoort bij het projectwerkboek. Open het projectwerkboek, of maak er een met de knop "
    "Nieuw projectwerkboek, en klik daar opnieuw op {label}."
)
NO_FOLDER: Final = "Er is nog geen map gekozen. Klik op het blad Start op Kies map."
_BAD_DAY: Final = "In {cell} staat geen datum. Typ een datum, zoals {example}."
_DAY_AS_TEXT: Final = (
    "In {cell} staat tekst en geen datum. Kies in Excel voor die cel de getalnotatie Datum en typ "
    "de datum opnieuw, zoals {example}."
)
EARLY_DAY: Final = (
    "De peildatum in {cell} is {day}. De eerste periode begint pas op {first}: er zou niets "
    "meetellen. Er is niets veranderd. Kies een latere peildatum, of maak de cel leeg."
)
KNOWN_SERVER: Final = (
    "De map {path} staat op een server. Kent u die server? Ga alleen dan verder: Windows meldt u "
    "erop aan. Verdergaan?"
)
OR_BLANK: Final = "U mag de cel ook leegmaken."
FAR_DAY: Final = "De datum in {cell} ligt te ver weg. Kies een datum tussen {first} en {last}."
MISSING_ENTRIES: Final = "Vul eerst in: {cells}. Klik daarna opnieuw op de knop."
LOOK_AT: Final = "Kijk na: {cells}."
IS_OPEN: Final = (
    "{path} kan niet vervangen worden: er is een werkboek met die naam open in Excel. Sluit het "
    "eerst, of kies een andere naam of map."
)
_FILLED: Final = (
    "{paths}\n{verb} al, en er staat iets in dat niet in een nieuw werkboek staat. Er is niets "
    "vervangen. {instead}, of haal het bestand zelf weg als u het niet meer nodig hebt."
)
OTHER_ORGANISATION_BOOK: Final = (
    "Kies op het blad Nieuw een andere code of periode, of kies een andere map"
)
OTHER_OBSERVATION_BOOK: Final = (
    "Is het een andere groep? Geef ze op het blad Nieuw een eigen naam bij Assessment. Of kies "
    "een andere map"
)
OTHER_PROJECT_BOOK: Final = "Kies een andere naam of map"
_NOTHING_COUNTS: Final = (
    "In {folder} staat geen werkboek van een organisatie dat meetelt. Er is niets samengevoegd; "
    "het projectwerkboek is niet veranderd."
)
EMPTY_FOLDER: Final = "Zet de werkboeken van de organisaties in die map, of kies een andere map."
ASSESSORS_FILE: Final = "een {kind} telt alleen mee naast het werkboek van de organisatie."
NOT_SAVED: Final = "Dit werkboek is nog nooit bewaard. Bewaar het eerst als bestand."
NO_MACROS: Final = "{path} eindigt niet op .xlsm. Kies een naam die eindigt op .xlsm."
STRUCTURE: Final = (
    "Het blad Controle kan niet gemaakt worden: dit werkboek is beveiligd. Kies in Excel "
    "Controleren, Werkmap beveiligen, en probeer opnieuw."
)
_OTHER_BOOKS: Final[Mapping[BookKind, str]] = {
    "foreign": (
        "Dit werkboek is geen organisatiewerkboek, observatiewerkboek of assessmentrapport. Er is "
        "niets nagekeken. Open het werkboek dat u wilt nakijken en klik opnieuw op de knop."
    ),
    "report": (
        "Dit is het projectwerkboek of een projectrapport. Om alle werkboeken van een map na te "
        "kijken, klikt u in het projectwerkboek op Controleer."
    ),
    "template": (
        "Dit werkboek is nog leeg. Er is niets nagekeken. Vul eerst het blad Start in en typ "
        "minstens één rij."
    ),
}

# Failures.
_FAILED: Final = (
    "Er liep iets mis met {name}. Alles staat er weer zoals het was. Probeer opnieuw. "
    "Lukt het niet, klik dan op Zelftest of bezorg dit aan wie het programma beheert. {log}"
)
_BROKEN: Final = (
    "Er liep iets mis met {name} en niet alles kon teruggezet worden. Sluit het werkboek "
    "zonder te bewaren en open het opnieuw. {log}"
)
ABOUT: Final = "Het gaat om {name}."
LOGGED: Final = "Technische details, zonder gegevens uit uw werkboeken, staan in {path}."
NOT_LOGGED: Final = "Er kon geen logbestand geschreven worden."

# Closing messages.
_FOLDER_CHOSEN: Final = "De map is gekozen: {path}. {found}"
_NO_BOOKS_YET: Final = "Er staan nog geen werkboeken in. Zet ze erin en klik dan op Controleer."
_NEXT_CHECK: Final = "Klik nu op Controleer of Consolideer."
LAST_CHECK: Final = "{when}: nagekeken. {counts}"
LAST_RUN: Final = "{when}: samengevoegd. {counts}"
LAST_NOT_WRITTEN: Final = (
    "De bladen zijn ingevuld. Alleen de regel Laatste keer op het blad Start is niet bijgewerkt."
)
NEXT_ERRORS: Final = (
    "Lees het blad Controle: elke rij zegt waar de fout staat en wat u kunt doen. Vraag de "
    "organisaties om te verbeteren en klik daarna opnieuw op de knop."
)
NEXT_WARNINGS: Final = "Lees de waarschuwingen op het blad Controle."
NEXT_CONSOLIDATE: Final = "U kunt nu op Consolideer klikken."
NEXT_REPORT: Final = "Bekijk het blad Overzicht. Bewaar het werkboek als het goed is."
CHECKED_ERRORS: Final = (
    "{counts} De cellen zijn gemerkt en het blad {sheet} zegt wat u kunt doen. Verbeter ze en "
    "klik opnieuw op de knop: wat goed is, verliest zijn kleur."
)
CHECKED_WARNINGS: Final = (
    "{counts} Lees op het blad {sheet} of ze terecht zijn; de cellen zijn gemerkt."
)
CHECKED_WELL: Final = "{counts} Dit werkboek is in orde."
NOTHING_CHECKED: Final = (
    "Er is geen enkele rij nagekeken. Vul het werkboek in en klik opnieuw op de knop."
)
ONLY_INFO: Final = (
    "{counts} Er is niets te verbeteren; het blad {sheet} zegt waar u op kunt letten."
)
LOCKED_SHEETS: Final = (
    "Niet gemerkt, want beveiligd met een wachtwoord: {sheets}. Het blad {sheet} noemt de cellen."
)
MOST_MARKED: Final = "Alleen de eerste {most} cellen zijn gemerkt."
MADE: Final = "Klaar: {paths}. Open het bestand en begin op het blad Start."
NEXT_LEVELS: Final = "Open het en vul op het blad Evaluatie de niveaus in die u samen kiest."
MADE_MORE: Final = "Klaar, één bestand per assessor:\n{paths}"
MADE_PROJECT: Final = (
    "Klaar: {path}. Open het bestand, sta de macro's toe en klik op het blad Start op Kies map."
)
NOT_FOR_EXPORT: Final = (
    "{path} is geen werkboek van een organisatie. Een verzendversie bestaat alleen van het "
    "werkboek van een organisatie. Open dat werkboek en klik daar opnieuw op de knop."
)
_EXPORTED_FAULTY: Final = (
    "Er {verb} nog {errors} in dit werkboek. Stuur de verzendversie nog niet door: klik op "
    "Controleer dit werkboek, verbeter de fouten en maak de verzendversie opnieuw.\n\n"
    "De verzendversie staat in {path}. Namen, intakes en vrije teksten staan er niet in."
)
_MOST_FILES: Final = 5


def overwrite(paths: Sequence[object]) -> str:
    """The question whether files may be replaced."""
    listed = "\n".join(map(str, paths))
    verb, these = ("bestaat", "dit bestand") if len(paths) == 1 else ("bestaan", "deze bestanden")
    return f"{listed}\n{verb} al. Wilt u {these} vervangen?"


def other_book(kind: BookKind) -> str:
    """Why this button cannot check this workbook, and what to do."""
    return _OTHER_BOOKS.get(kind, _OTHER_BOOKS["foreign"])


def failed(name: str, log: str, *, restored: bool = True) -> str:
    """That something went wrong in a workbook, and where to read more."""
    return (_FAILED if restored else _BROKEN).format(name=name, log=log)


def stayed_open(sheets: Sequence[str]) -> str:
    """That sheets could not be protected again, and what to do about it."""
    one = len(sheets) == 1
    return (
        f"{'Het blad' if one else 'De bladen'} {', '.join(sheets)} {'bleef' if one else 'bleven'} "
        f"zonder beveiliging. Beveilig {'het' if one else 'ze'} opnieuw met Controleren, Blad "
        "beveiligen."
    )


def left_out(files: Sequence[tuple[str, str]]) -> str:
    """The files that do not count, each with its reason; nothing for none."""
    if not files:
        return ""
    told = [f"{path}: {reason}" for path, reason in files[:_MOST_FILES]]
    if len(files) > _MOST_FILES:
        told.append(f"en nog {len(files) - _MOST_FILES}: zie het blad Bronbestanden")
    return "Telt niet mee:\n" + "\n".join(told)


def exported_faulty(path: object, errors: int) -> str:
    """That a verzendversie stands there, and must not be sent on for its errors."""
    verb = "zit" if errors == 1 else "zitten"
    return _EXPORTED_FAULTY.format(path=path, verb=verb, errors=counted(errors, "fout", "fouten"))


def nothing_counts(folder: object, files: Sequence[tuple[str, str]]) -> str:
    """That no workbook counts, and for the first files why."""
    said = _NOTHING_COUNTS.format(folder=folder)
    if not files:
        return f"{said} {EMPTY_FOLDER}"
    told = [f"{path}: {reason}" for path, reason in files[:_MOST_FILES]]
    if len(files) > _MOST_FILES:
        told.append(f"en nog {count(len(files) - _MOST_FILES, 'bestand', 'bestanden')}")
    return "\n".join((f"{said}\n", *told))


def filled(paths: Sequence[object], instead: str) -> str:
    """That files hold something typed and stay, and what to do."""
    verb = "bestaat" if len(paths) == 1 else "bestaan"
    return _FILLED.format(paths="\n".join(map(str, paths)), verb=verb, instead=instead)


def no_day(cell: str, example: str, *, as_text: bool) -> str:
    """That no day stands in a cell, and how to type one."""
    return (_DAY_AS_TEXT if as_text else _BAD_DAY).format(cell=cell, example=example)


def folder_chosen(path: object, number: int) -> str:
    """Which folder was chosen, how many workbooks stand in it, and what comes next."""
    if not number:
        return _FOLDER_CHOSEN.format(path=path, found=_NO_BOOKS_YET)
    files = count(number, "bestand", "bestanden")
    found = f"Er {'staat' if number == 1 else 'staan'} {files} in. {_NEXT_CHECK}"
    return _FOLDER_CHOSEN.format(path=path, found=found)


def in_cells(said: str, cells: Mapping[str, str]) -> str:
    """A refusal that names options of the command, with the cells of the workbook instead."""
    for option, cell in cells.items():
        if said.startswith(f"{option} "):
            said = f"{cell}: {said.removeprefix(option).lstrip()}"
        before, found, after = said.partition(option)
        # An example with the option again needs only what is typed.
        said = before + (cell if found else "") + after.replace(f"{option} ", "")
    return said
