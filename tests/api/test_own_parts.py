"""What staff added beside the template is named when another workbook takes over (domain 2)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

from done_xl import api
from done_xl.text_nl.report import CONTROL_HEADS
from tests.api.older import older
from tests.api.test_upgrading import filled, told

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline")
TODAY = date(2027, 2, 1)
OWN_SHEET = "Dit blad hoort niet bij het sjabloon en kwam niet mee."
LOOSE = "Op dit blad staat buiten de tabellen en de velden nog iets, dat niet meekwam:"
COLUMN = "staat naast een tabel en hoort niet bij het sjabloon. Ze kwam niet mee, met"
ADDED = [
    ("_eigen", OWN_SHEET),
    ("Controle", OWN_SHEET),
    ("Overgenomen", OWN_SHEET),
    ("Start", "G4", f"{LOOSE} 1 gevulde cel. Dit is de eerste."),
    ("Kandidaten", "U5", f"De kolom Gsm {COLUMN} 2 gevulde cellen onder de kop."),
    ("Kandidaten", "V5", f"De kolom Auto? {COLUMN} 0 gevulde cellen onder de kop."),
    ("Kandidaten", "X2", f"{LOOSE} 2 gevulde cellen. Dit is de eerste."),
    ("Traject", "AZ3", f"{LOOSE} 1 gevulde cel. Dit is de eerste."),
]


def added(made: Workbook) -> None:
    """What staff add, and a sheet that the check wrote."""
    candidates = made["Kandidaten"]
    candidates["U5"], candidates["U6"], candidates["U9"] = "Gsm", "0470", "0471"
    candidates["V5"] = "Auto?"
    candidates["X8"], candidates["X2"] = "los", "=1+1"
    made["Traject"]["AZ3"] = "nota"
    made["Start"]["G4"] = 3
    for name in ("_eigen", "Controle", "Overgenomen"):
        made.create_sheet(name)["A1"] = "van ons"
    checked = made.create_sheet("Controle 2")
    for column, head in enumerate(CONTROL_HEADS, 1):
        checked.cell(3, column).value = head


def test_upgrade_names_every_sheet_column_and_loose_cell_of_staff(tmp_path: Path) -> None:
    new = api.upgrade(older(filled(tmp_path), added), tmp_path / "nieuw.xlsx", today=TODAY)
    assert told(new)[1:] == ADDED


def test_a_next_period_names_every_sheet_column_and_loose_cell_of_staff(tmp_path: Path) -> None:
    path = filled(tmp_path)
    made = load_workbook(path)
    added(made)
    made.save(path)
    new = api.carry_over(path, tmp_path / "nieuw.xlsx", today=TODAY).path
    assert told(new)[-len(ADDED) :] == ADDED


def test_an_own_sheet_with_the_name_of_a_later_one_is_named(tmp_path: Path) -> None:
    def change(made: Workbook) -> None:
        for name in ("Premies", "_items", "Lijsten"):
            del made[name]
            made.create_sheet(name)["A1"] = "van ons"

    new = api.upgrade(older(filled(tmp_path), change), tmp_path / "nieuw.xlsx", today=TODAY)
    assert told(new)[1:] == [(name, OWN_SHEET) for name in ("Premies", "_items", "Lijsten")]


def test_what_the_template_itself_put_there_is_not_of_staff_where_lines_were_inserted(
    tmp_path: Path,
) -> None:
    def change(made: Workbook) -> None:
        sheet = made["Registratie"]
        found = sheet.tables["tblRegistratie"]
        sheet.insert_rows(3, 2)
        first, top, last, bottom = range_boundaries(found.ref)
        found.ref = f"{get_column_letter(first)}{top + 2}:{get_column_letter(last)}{bottom + 2}"
        found.autoFilter.ref = found.ref
        sheet["C4"] = "van ons"

    new = api.upgrade(older(filled(tmp_path), change), tmp_path / "nieuw.xlsx", today=TODAY)
    assert told(new)[1:] == [("Registratie", "C4", f"{LOOSE} 1 gevulde cel. Dit is de eerste.")]
