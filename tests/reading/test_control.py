"""The sheet Controle in a workbook is none of its tables, whatever its name and findings are."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from done_xl.reading.book import read_book
from done_xl.text_nl.report import CONTROL_HEADS
from tests.corpus.making import LOG, edited, written

# Headers of Registratie, as a finding about them could quote them.
QUOTED = ("fout", "BLD-005", "x.xlsx", LOG, "A5", "Datum", "KPI", "Aantal", "Kandidaat")


def control(sheet: Worksheet, first: int = 5) -> None:
    for line, row in enumerate((CONTROL_HEADS, QUOTED), first):
        for column, value in enumerate(row, 1):
            sheet.cell(line, column).value = value


def test_it_changes_no_finding_and_no_row(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx")
    before = read_book(path, "a.xlsx")
    edited(path, lambda book: control(book.create_sheet("Mijn controle"), 9))
    after = read_book(path, "a.xlsx")
    assert (after.tables, after.findings) == (before.tables, before.findings)


def test_it_never_stands_in_for_a_table_that_is_gone(tmp_path: Path) -> None:
    path = edited(written(tmp_path / "a.xlsx"), lambda book: book.remove(book[LOG]))
    before = read_book(path, "a.xlsx")
    edited(path, lambda book: control(book.create_sheet("Controle")))
    after = read_book(path, "a.xlsx")
    assert "log" not in after.tables
    assert after.findings == before.findings


def test_a_sheet_of_that_name_with_rows_of_a_table_is_named_all_the_same(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx")
    book = load_workbook(path)
    copy = book.copy_worksheet(book[LOG])
    copy.title = "Controle"
    book.save(path)
    assert [one.code for one in read_book(path, "a.xlsx").findings] == ["BLD-017"]
