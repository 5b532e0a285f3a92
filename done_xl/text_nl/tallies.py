"""What the buttons say of numbers: how many workbooks, faults and rows there are, and why."""

from __future__ import annotations

from datetime import date

from done_xl.text_nl.cli import counted
from done_xl.text_nl.report import count
from done_xl.text_nl.shown import day_text


def counts_of_files(files: int, errors: int, warnings: int) -> str:
    """How many files were looked at, of whatever kind, and how much is wrong with them."""
    return (
        f"{count(files, 'bestand', 'bestanden')}, {count(errors, 'fout', 'fouten')}, "
        f"{count(warnings, 'waarschuwing', 'waarschuwingen')}."
    )


def counts(books: int, handed_in: int, errors: int, warnings: int) -> str:
    """How many workbooks there are, and how much is wrong with them."""
    files = count(books, "werkboek", "werkboeken")
    if handed_in:
        files += f" en {count(handed_in, 'bestand', 'bestanden')} van assessments"
    return (
        f"{files}, {count(errors, 'fout', 'fouten')}, "
        f"{count(warnings, 'waarschuwing', 'waarschuwingen')}."
    )


def rows_out(rows: int) -> str:
    """How many rows do not count; nothing for none."""
    if not rows:
        return ""
    verb = "telt" if rows == 1 else "tellen"
    return (
        f"{counted(rows, 'rij', 'rijen')} met een fout {verb} niet mee. Het blad Controle zegt "
        "welke."
    )


def full_books(number: int) -> str:
    """Which warnings Consolideer gives and Controleer does not; nothing for none."""
    if not number:
        return ""
    verb, books = ("komt", "dat werkboek") if number == 1 else ("komen", "die werkboeken")
    return (
        f"{count(number, 'waarschuwing', 'waarschuwingen')} {verb} alleen bij Consolideer: in "
        f"{books} staan namen, intakes of gesprekken. Vraag de verzendversie."
    )


def other_days(number: int, reference: date) -> str:
    """Why Consolideer can warn of other things than Controleer; nothing for none."""
    if not number:
        return ""
    verb = "heeft" if number == 1 else "hebben"
    return (
        f"{count(number, 'werkboek', 'werkboeken')} {verb} op Start een andere peildatum dan dit "
        f"rapport ({day_text(reference)}). Daardoor kunnen de waarschuwingen anders zijn dan bij "
        "Controleer."
    )


def findings(errors: int, warnings: int) -> str:
    """How much is wrong in one workbook."""
    return (
        f"{count(errors, 'fout', 'fouten')} en {count(warnings, 'waarschuwing', 'waarschuwingen')}."
    )
