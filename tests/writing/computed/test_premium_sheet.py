"""The shape of Premies and of the hidden sheet behind it (domain 8, workbooks page 6)."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from done_xl.catalogue.load import catalogue
from done_xl.writing.computed import premium_grid as grid
from done_xl.writing.computed.helpers import NEVER
from tests.writing.books import SIZES

FEED = grid.feed_of(catalogue(), SIZES["measures"])


def texts(sheet: Worksheet, line: int, first: int, count: int) -> list[object]:
    return [sheet.cell(line, column + 1).value for column in range(first, first + count)]


def test_nothing_can_be_typed_and_every_header_has_a_column(blank: Workbook) -> None:
    sheet = blank[grid.SHEET]
    assert sheet.protection.sheet
    assert all(cell.protection.locked for row in sheet.iter_rows() for cell in row)
    assert texts(sheet, grid.HEADER_LINE, 0, 8) == [
        "Kandidaat",
        "Statuut",
        "Start",
        "Einde",
        "Aangevraagd op",
        "Akkoord VDAB",
        "Recht",
        "Referteloon per kwartaal",
    ]
    assert texts(sheet, grid.HEADER_LINE, grid.COUNTED, 2) == ["Tot de peildatum", "Nog verwacht"]
    widths = [sheet.column_dimensions[letter].width for letter in "ACD"]
    assert min(widths) > 10  # a day never shows ###


def test_it_prints_readable_pages(blank: Workbook) -> None:
    sheet = blank[grid.SHEET]
    assert sheet.page_setup.orientation == "landscape"
    # One page wide, which is not named, and as many high as it takes.
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)
    assert sheet.print_title_rows == f"${grid.QUARTER_LINE}:${grid.HEADER_LINE}"
    quarters = grid.QUARTERS * sum(grid.QUARTER_WIDTHS)
    width = sum(grid.WIDTHS) + quarters + 2 * grid.TOTAL_WIDTH
    pixels = 7 * width + 5 * (grid.LAST_COLUMN + 1)
    # 842 points wide, less the margins of 0.4 inch; letters of 11 points stay 6.5 on paper.
    assert (842 - 2 * 0.4 * 72) / (pixels * 0.75) > 6.5 / 11


def test_without_a_premium_the_print_ends_at_the_totals(blank_file: Path) -> None:
    with ZipFile(blank_file) as package:
        book = package.read("xl/workbook.xml").decode()
    (area,) = re.findall(r"Print_Area[^>]*>(Premies![^<]*)<", book)
    places, quarters = FEED.area("place"), FEED.area("first")
    last = f"15+MIN(60,COUNT({places}))"
    assert area == f"Premies!$A$1:INDEX(Premies!$A$1:$Y$75,{last},10+3*COUNT({quarters}))"


def test_of_an_unused_quarter_not_even_a_box_stands_there(blank: Workbook) -> None:
    sheet = blank[grid.SHEET]
    column = grid.quarter_column(grid.QUARTERS - 1, grid.NUMBER) + 1
    for line in (grid.QUARTER_LINE, grid.HEADER_LINE, grid.TOTAL_LINE):
        cell = sheet.cell(line, column)
        assert (cell.border.left.style, cell.fill.fill_type) == (None, None)


def test_zero_euro_shows_as_a_dash(blank: Workbook) -> None:
    sheet = blank[grid.SHEET]
    shown = sheet.cell(grid.ALL_LINE, grid.SUM_COUNTED + 1).number_format
    assert shown == '#,##0.00;-#,##0.00;"–"'


def test_the_terms_of_the_catalogue_stand_behind_it(blank: Workbook) -> None:
    sheet = blank[grid.FEED]
    assert sheet.sheet_state == "hidden"
    found = {
        name: sheet.cell(2, FEED.column(name) + 1).value
        for name in (*grid.TERM_COLUMNS, "since 0", "since 1", "since 2", "change 1", "change 2")
    }
    assert found == {
        "code": "VOP",
        "label": "Vlaamse ondersteuningspremie",
        "choice": "VOP Vlaamse ondersteuningspremie",
        "from": 0,
        "to": NEVER,
        "closed": 45108,  # 1 July 2023
        "consent": 1,
        "statuses": "|SOCIALE WERKPLAATS|BESCHUTTE WERKPLAATS|MAATWERK|",
        "status words": (
            "geen VOP: alleen voor Sociale Werkplaats, Beschutte Werkplaats of Maatwerk"
        ),
        "late words": "geen VOP: nieuwe aanvragen konden tot en met 30/06/2023",
        "since 0": 1,
        "since 1": 6,
        "since 2": 10,
        "change 1": -10,
        "change 2": -10,
    }


def test_every_row_of_maatregelen_is_looked_at(blank: Workbook) -> None:
    sheet = blank[grid.FEED]
    places = [row[FEED.column("place")].value for row in sheet.iter_rows(min_row=2)]
    assert sum(value is not None for value in places) == SIZES["measures"]
