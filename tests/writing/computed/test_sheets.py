"""The computed sheets as a whole: valid for Excel, safe functions, protected, in order."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from done_xl.catalogue.types import Catalogue
from tests.calc.office import Office
from tests.writing.computed import fillings
from tests.writing.computed.trial import build

SAFE = {
    "ADDRESS",
    "AND",
    "CHOOSE",
    "COLUMN",
    "COUNT",
    "COUNTIF",
    "COUNTIFS",
    "DATE",
    "DAY",
    "EDATE",
    "FIND",
    "HYPERLINK",
    "IF",
    "IFERROR",
    "INDEX",
    "INT",
    "ISNUMBER",
    "LEN",
    "MATCH",
    "MAX",
    "MEDIAN",
    "MID",
    "MIN",
    "MOD",
    "MONTH",
    "N",
    "NOT",
    "OR",
    "RIGHT",
    "ROUND",
    "ROW",
    "SMALL",
    "SUBSTITUTE",
    "SUM",
    "SUMIF",
    "SUMIFS",
    "SUMPRODUCT",
    "TRIM",
    "UPPER",
    "YEAR",
    "_xlfn.AGGREGATE",
}


@pytest.fixture
def path(tmp_path: Path, catalogue: Catalogue) -> Path:
    return build(tmp_path / "trial.xlsx", fillings.COHORTS, catalogue)


def test_the_file_is_valid_for_excel(path: Path) -> None:
    assert list(OpenXmlValidator().validate(path).errors) == []


def test_only_functions_that_every_program_knows(path: Path) -> None:
    used: set[str] = set()
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    text = re.sub(r'"[^"]*"', "", cell.value)
                    used |= set(re.findall(r"([A-Za-z_.]+)\(", text))
    assert used == SAFE


def test_sheets_stand_in_order_and_are_protected_without_a_password(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    own = [sheet for sheet in book if sheet.protection.sheet]
    assert [(sheet.title, sheet.sheet_state, sheet.protection.password) for sheet in own] == [
        ("KPI rekenblad", "visible", None),
        ("Traject", "visible", None),
        ("Opvolging", "visible", None),
        ("PDP-blad", "visible", None),
        ("Premies", "visible", None),
        ("Dashboard", "visible", None),
        ("_reken", "hidden", None),
        ("_items", "hidden", None),
        ("_blad", "hidden", None),
        ("_premies", "hidden", None),
        ("_dash", "hidden", None),
    ]


def test_the_print_area_of_opvolging_ends_at_its_last_item(path: Path) -> None:
    with ZipFile(path) as package:
        book = package.read("xl/workbook.xml").decode()
    (area,) = re.findall(r"Print_Area[^>]*>(Opvolging![^<]*)<", book)
    count = re.escape("MIN(200,_items!$") + "[A-Z]+" + re.escape("$2)")
    start = re.escape("Opvolging!$A$1:INDEX(Opvolging!$G$1:$G$206,MAX(7,6+")
    assert re.fullmatch(start + count + re.escape("))"), area)


@pytest.mark.calc
def test_after_import_no_formula_holds_an_unknown_name(path: Path, office: Office) -> None:
    """LibreOffice keeps an unknown function in lower case, and IFERROR would hide its error."""
    unknown: list[str] = []
    with office.open(path) as document:
        for name in ("KPI rekenblad", "Traject", "Opvolging", "_reken", "_items", "_dash"):
            sheet = document.sheet(name)
            for area in sheet.queryContentCells(16).RangeAddresses:
                cells = sheet.getCellRangeByPosition(
                    area.StartColumn, area.StartRow, area.EndColumn, area.EndRow
                )
                for row in cells.getFormulaArray():
                    bare = [re.sub(r'"[^"]*"', "", str(text)) for text in row]
                    unknown += [text for text in bare if re.search(r"[a-z_]+\(", text)]
    assert unknown == []
