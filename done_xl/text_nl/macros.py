"""What the buttons say: progress, closing messages, refusals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from done_xl.model.raw import BookKind
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
    "Nieuw projectwerkboek, en druk daar opnieuw op {label}."
)
NO_FOLDER: Final = "Er is nog geen map gekozen. Druk op het blad Start op Kies map."
BAD_DAY: Final = "In {cell} staat geen datum. Typ een datum, zoals {example}, of maak de cel leeg."
FAR_DAY: Final = "De datum in {cell} ligt te ver weg. Kies een datum tussen {first} en {last}."
MISSING_ENTRIES: Final = "Vul eerst in: {cells}. Druk daarna opnieuw op de knop."
ENTRIES: Final = "Kijk de gegevens na: {cells}."
NOT_SAVED: Final = "Dit werkboek is nog nooit bewaard. Bewaar het eerst als bestand."
NO_MACROS: Final = "{path} eindigt niet op .xlsm. Kies een naam die eindigt op .xlsm."
STRUCTURE: Final = (
    "Het blad Controle kan niet gemaakt worden: dit werkboek is beveiligd. Kies in Excel "
    "Controleren, Werkmap beveiligen, en probeer opnieuw."
)
_OTHER_BOOKS: Final[Mapping[BookKind, str]] = {
    "foreign": (
        "Dit werkboek is geen organisatiewerkboek, observatiewerkboek of assessmentrapport. Er is "
        "niets nagekeken. Open het werkboek dat u wilt nakijken en druk opnieuw op de knop."
    ),
    "report": (
        "Dit is het projectwerkboek of een projectrapport. Om alle werkboeken van een map na te "
        "kijken, drukt u in het projectwerkboek op Controleer."
    ),
    "template": (
        "Dit werkboek is nog leeg. Er is niets nagekeken. Vul eerst het blad Start in en typ "
        "minstens één rij."
    ),
}

# Failures.
_FAILED: Final = (
    "Er liep iets mis met {name} ({kind}). Alles staat er weer zoals het was. Probeer opnieuw. "
    "Lukt het niet, druk dan op Zelftest of bezorg dit aan wie het programma beheert. {log}"
)
_BROKEN: Final = (
    "Er liep iets mis met {name} ({kind}) en niet alles kon teruggezet worden. Sluit het werkboek "
    "zonder te bewaren en open het opnieuw. {log}"
)
LOGGED: Final = "Details zonder gegevens uit uw werkboek: {path}"
NOT_LOGGED: Final = "Er kon geen logbestand geschreven worden."

# Closing messages.
FOLDER_CHOSEN: Final = "De map is gekozen: {path}. {found} Druk nu op Controleer of Consolideer."
NO_BOOKS_YET: Final = "Er staan nog geen werkboeken in."
LAST_CHECK: Final = "{when}: nagekeken. {counts}"
LAST_RUN: Final = "{when}: samengevoegd. {counts}"
NEXT_ERRORS: Final = (
    "Lees het blad Controle: elke rij zegt waar de fout staat en wat u kunt doen. Vraag de "
    "organisaties om te verbeteren en druk daarna opnieuw op de knop."
)
NEXT_WARNINGS: Final = "Lees de waarschuwingen op het blad Controle."
NEXT_CONSOLIDATE: Final = "U kunt nu op Consolideer drukken."
NEXT_REPORT: Final = "Bekijk het blad Overzicht. Bewaar het werkboek als het goed is."
CHECKED_ERRORS: Final = (
    "{counts} De cellen zijn gemerkt en het blad Controle zegt wat u kunt doen. Verbeter ze en "
    "druk opnieuw op de knop: wat goed is, verliest zijn kleur."
)
CHECKED_WARNINGS: Final = (
    "{counts} Lees op het blad Controle of ze terecht zijn; de cellen zijn gemerkt."
)
CHECKED_WELL: Final = "{counts} Dit werkboek is in orde."
NOTHING_CHECKED: Final = (
    "Er is geen enkele rij nagekeken. Vul het werkboek in en druk opnieuw op de knop."
)
ONLY_INFO: Final = (
    "{counts} Er is niets te verbeteren; het blad Controle zegt waar u op kunt letten."
)
LOCKED_SHEETS: Final = (
    "Niet gemerkt, want beveiligd met een wachtwoord: {sheets}. Het blad Controle noemt de cellen."
)
MOST_MARKED: Final = "Alleen de eerste {most} cellen zijn gemerkt."
MADE: Final = "Klaar: {paths}. Open het bestand en begin op het blad Start."
MADE_MORE: Final = "Klaar, één bestand per assessor:\n{paths}"
MADE_PROJECT: Final = (
    "Klaar: {path}. Open het bestand, sta de macro's toe en druk op het blad Start op Kies map."
)
EXPORTED_NEXT: Final = (
    "Er zitten nog {errors} in. Druk eerst op Controleer dit werkboek, verbeter ze en maak de "
    "verzendversie opnieuw."
)
NO_SELF_TEST: Final = "De zelftest kon niet lopen. Voer in een opdrachtvenster uit: done-xl doctor"
_MOST_FILES: Final = 5


def overwrite(paths: Sequence[object]) -> str:
    """The question whether files may be replaced."""
    listed = "\n".join(map(str, paths))
    verb, these = ("bestaat", "dit bestand") if len(paths) == 1 else ("bestaan", "deze bestanden")
    return f"{listed}\n{verb} al. Wilt u {these} vervangen?"


def other_book(kind: BookKind) -> str:
    """Why this button cannot check this workbook, and what to do."""
    return _OTHER_BOOKS.get(kind, _OTHER_BOOKS["foreign"])


def failed(name: str, kind: str, log: str, *, restored: bool = True) -> str:
    """That something went wrong in a workbook, and where to read more."""
    return (_FAILED if restored else _BROKEN).format(name=name, kind=kind, log=log)


def counts(books: int, errors: int, warnings: int) -> str:
    """How many workbooks there are, and how much is wrong with them."""
    return (
        f"{count(books, 'werkboek', 'werkboeken')}, {count(errors, 'fout', 'fouten')}, "
        f"{count(warnings, 'waarschuwing', 'waarschuwingen')}."
    )


def findings(errors: int, warnings: int) -> str:
    """How much is wrong in one workbook."""
    return (
        f"{count(errors, 'fout', 'fouten')} en {count(warnings, 'waarschuwing', 'waarschuwingen')}."
    )


def left_out(files: Sequence[tuple[str, str]]) -> str:
    """The files that do not count, each with its reason; nothing for none."""
    if not files:
        return ""
    told = [f"{path}: {reason}" for path, reason in files[:_MOST_FILES]]
    if len(files) > _MOST_FILES:
        told.append(f"en nog {len(files) - _MOST_FILES}: zie het blad Bronbestanden")
    return "Telt niet mee:\n" + "\n".join(told)


def books_found(number: int) -> str:
    """How many workbooks stand in the folder."""
    if not number:
        return NO_BOOKS_YET
    return f"Er {'staat' if number == 1 else 'staan'} {count(number, 'werkboek', 'werkboeken')} in."


def in_cells(said: str, cells: Mapping[str, str]) -> str:
    """A refusal that names options of the command, with the cells of the workbook instead."""
    for option, cell in cells.items():
        said = said.replace(option, cell)
    return said
