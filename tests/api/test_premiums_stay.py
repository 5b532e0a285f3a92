"""Wages and premiums stay in the organisation's own workbook (domain 8 and 10)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from done_xl import api
from done_xl.model.own_settings import OWN_SETTINGS, PREMIUM_AT_START
from done_xl.scoring.premium import amount_of
from tests.hosts.folders import Rows, book, row

TODAY = date(2026, 12, 31)
WAGE, AT_START = 7654.32, 4321.09
FIRST_STEP, LAST_STEP = (amount_of(WAGE, share) for share in (0.4, 0.2))
SUMS = {WAGE, FIRST_STEP, LAST_STEP, 4 * LAST_STEP, AT_START, 4 * LAST_STEP + AT_START}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A workbook with a premium that runs, and a start for which the organisation pays."""
    folder = tmp_path / "in"
    folder.mkdir()
    tables: Mapping[str, Rows] = {
        "amounts": [(None, AT_START if one == PREMIUM_AT_START else None) for one in OWN_SETTINGS],
        "candidates": [row("candidates", code="K001", status="Maatwerk", coach="Coach 1")],
        "measures": [
            row(
                "measures",
                candidate="K001",
                measure="VOP",
                start=date(2022, 1, 3),
                vdab=date(2021, 12, 6),
                wage=WAGE,
            )
        ],
        "placements": [row("placements", candidate="K001", kind="NEC-job", start=date(2026, 2, 2))],
    }
    return book(folder / "DOne_ABC_2026.xlsx", tables=tables, forms={"start": {"reference": TODAY}})


def amounts(path: Path) -> set[float]:
    """Every number in a workbook, in cents."""
    sheets = load_workbook(path, data_only=True).worksheets
    cells = (cell.value for sheet in sheets for line in sheet.iter_rows() for cell in line)
    return {round(value, 2) for value in cells if isinstance(value, int | float)}


def test_the_verzendversie_has_no_wage_and_works_no_premium_out(own: Path) -> None:
    assert WAGE in amounts(own)
    path = api.export(own)
    # The amount of a setting goes along; how often it was paid does not.
    assert amounts(path) & SUMS <= {AT_START}
    sent = load_workbook(path)
    assert "_premies" not in sent.sheetnames
    texts = [cell.value for line in sent["Premies"].iter_rows() for cell in line if cell.value]
    assert texts[0] == "Premies"
    assert [text for text in texts if str(text).startswith("=")] == [texts[1]]  # whose workbook
    assert str(texts[2]).startswith("De premies staan alleen in uw eigen werkboek")


def test_the_report_and_its_figures_hold_no_premium(own: Path) -> None:
    project = api.consolidate(own.parent, own.parent.parent / "rapport.xlsx", today=TODAY)
    assert amounts(project.report) & SUMS == set()
    texts = (
        b"".join(ZipFile(project.report).read(name) for name in ZipFile(project.report).namelist())
        + json.dumps(api.project_json(project.consolidation)).encode()
    )
    for number in SUMS:
        assert f"{number:.2f}".encode() not in texts
        assert f"{number:.2f}".replace(".", ",").encode() not in texts
