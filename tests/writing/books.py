"""The setup of the written books in these tests, and ways to look at a book."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from warnings import catch_warnings, simplefilter

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from done_xl.layout.filling import Setup
from done_xl.layout.places import places
from done_xl.model.submission import Period
from done_xl.model.tables import TABLES

SIZES = {spec.key: 6 for spec in TABLES if not spec.fixed}
SETUP = Setup("VBO", "Voorbeeld & Co vzw", Period(date(2026, 1, 1), date(2026, 12, 31)), SIZES)
PLACES = places(SETUP)


def read_book(path: Path) -> Workbook:
    """The book as openpyxl reads it; that it knows no sparklines is no news."""
    with catch_warnings():
        simplefilter("ignore")
        return load_workbook(path)


def validations_at(sheet: Worksheet, cell: str) -> list[DataValidation]:
    """The validations that hold for one cell."""
    return [each for each in sheet.data_validations.dataValidation if cell in each.sqref]


def formulas(book: Workbook) -> Iterator[tuple[str, str, str]]:
    """Sheet, cell and formula of every formula of the book."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield sheet.title, cell.coordinate, str(cell.value)
