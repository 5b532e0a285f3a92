"""Cells of Maatregelen that the chosen measure does not need are hatched (domain 8)."""

from __future__ import annotations

import re

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from done_xl.model.tables import table
from tests.hosts.folders import book


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Worksheet:
    path = book(tmp_path_factory.mktemp("leeg") / "leeg.xlsx")
    found = load_workbook(path)["Maatregelen"]
    assert isinstance(found, Worksheet)
    return found


def hatched(sheet: Worksheet) -> dict[str, tuple[str, ...]]:
    """By header the measures in whose rows the cell is not hatched."""
    headers = {cell.column_letter: str(cell.value) for cell in sheet[5] if cell.value}
    found = {}
    for area, rules in sheet.conditional_formatting._cf_rules.items():
        for rule in rules:
            formula = "".join(rule.formula)
            if "NOT(OR(" in formula:
                header = headers[str(area.sqref)[:1]]
                found[header] = tuple(re.findall(r'="([^"]+)"', formula.partition("NOT(OR(")[2]))
    return found


def test_every_paper_is_asked_by_some_measures_and_a_premium_by_the_vop_alone(
    sheet: Worksheet,
) -> None:
    found = hatched(sheet)
    assert set(found) < set(table("measures").headers)
    assert found["Akkoord RVA op"] == ("IBO",)
    assert found["Overeenkomst op"] == ("BVS", "TBS")
    assert (found["Aangevraagd op"], found["Referteloon per kwartaal"]) == (("VOP",), ("VOP",))
    assert "Einde" not in found
