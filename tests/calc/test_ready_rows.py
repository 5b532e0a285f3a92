"""Rows ready for typing survive that another program saves the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Setup
from done_xl.layout.places import TablePlace, places
from done_xl.layout.prefilled import prefilled
from done_xl.writing.organisation import write_organisation
from tests.calc.office import Office
from tests.calc.test_typing import PERIOD

pytestmark = pytest.mark.calc
SETUP = Setup("ABC", "Proef", PERIOD)


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory, office: Office) -> dict[str, Path]:
    """The empty workbook saved again: as .xlsx, and as .ods and then as .xlsx."""
    folder = tmp_path_factory.mktemp("ready")
    start, plain, ods = folder / "start.xlsx", folder / "plain.xlsx", folder / "copy.ods"
    through = folder / "through.xlsx"
    write_organisation(start, SETUP)
    for source, targets in ((start, (plain, ods)), (ods, (through,))):
        with office.open(source) as document:
            for target in targets:
                document.save_as(target)
    return {"as xlsx": plain, "through ods": through}


def last_rows(sheet: Worksheet, place: TablePlace) -> dict[str, tuple[bool, bool]]:
    """For each field: whether its last cell is unlocked, and whether a validation covers it."""
    found = {}
    for field in place.spec.fields:
        cell = sheet.cell(place.last_line, place.first_column + field.index + 1)
        covered = any(cell.coordinate in v.sqref for v in sheet.data_validations.dataValidation)
        found[f"{place.spec.name} {field.column.header}"] = (not cell.protection.locked, covered)
    return found


@pytest.mark.parametrize("way", ["as xlsx", "through ods"])
def test_the_last_row_of_every_table_still_takes_what_is_typed(
    copies: dict[str, Path], catalogue: Catalogue, way: str
) -> None:
    book = load_workbook(copies[way])
    template = prefilled(catalogue)
    found: dict[str, tuple[bool, bool]] = {}
    wanted: dict[str, tuple[bool, bool]] = {}
    for key, place in places(SETUP).tables.items():
        found |= last_rows(book[place.sheet], place)
        full = len(template.get(key, ())) == place.rows
        for field in place.spec.fields:
            ours = full and field.column.prefilled
            wanted[f"{place.spec.name} {field.column.header}"] = (not ours, not ours)
    assert found == wanted
