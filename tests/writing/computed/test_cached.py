"""What is stored beside the formulas equals what a real spreadsheet program calculates."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.writing.book import Cell
from done_xl.writing.computed.cached import cached_cells
from tests.calc.office import CellValue, Office
from tests.writing.computed import fillings
from tests.writing.computed.path_oracle import computed_values
from tests.writing.computed.trial import build

SHEETS = ("KPI rekenblad", "Traject", "Opvolging", "PDP-blad", "Dashboard", "_dash")


def formula_cells(path: Path) -> set[tuple[str, str]]:
    book = openpyxl.load_workbook(path)
    return {
        (name, cell.coordinate)
        for name in SHEETS
        for row in book[name].iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    }


def plain(value: Cell) -> CellValue:
    return value if isinstance(value, str) else float(str(value))


@pytest.mark.calc
@pytest.mark.parametrize("name", list(fillings.ALL))
def test_every_stored_result_is_the_calculated_one(
    tmp_path: Path, office: Office, catalogue: Catalogue, name: str
) -> None:
    trial = fillings.ALL[name]
    stored = cached_cells(computed_values(trial, catalogue), catalogue)
    path = build(tmp_path / "trial.xlsx", trial, catalogue, stored)
    cells = formula_cells(path)
    with office.open(path) as document:
        calculated = {(sheet, at): v for sheet in SHEETS for at, v in document.used(sheet).items()}
    assert set(stored) <= cells
    shown = {place: calculated.get(place, "") for place in cells}
    assert shown == {place: plain(stored.get(place, "")) for place in cells}


def test_a_viewer_that_does_not_calculate_shows_the_stored_results(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    stored = cached_cells(computed_values(fillings.TABLES, catalogue), catalogue)
    path = build(tmp_path / "trial.xlsx", fillings.TABLES, catalogue, stored)
    sheet = openpyxl.load_workbook(path, data_only=True)["KPI rekenblad"]
    assert [sheet.cell(9, column).value for column in (1, 6, 12, 13, 18, 21)] == [
        "SOA",
        3,
        2,
        None,
        5,
        "doel gehaald",
    ]


def test_quarters_of_an_hour_are_not_rounded_away(tmp_path: Path, catalogue: Catalogue) -> None:
    stored = cached_cells(computed_values(fillings.TABLES, catalogue), catalogue)
    assert stored["Dashboard", "L3"] == "1,75 uren in het totaal"
    path = build(tmp_path / "trial.xlsx", fillings.TABLES, catalogue, stored)
    formats = {
        chart.series[0].dLbls.numFmt
        for chart in openpyxl.load_workbook(path)["Dashboard"]._charts
        if chart.tagname == "barChart" and "$E$" in chart.series[0].val.numRef.f
    }
    assert formats == {"General;;"}
