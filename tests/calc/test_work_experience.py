"""The switch for werkervaring paths, typed in a real program: the list of measures and Traject."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Setup
from done_xl.layout.places import places
from done_xl.model.findings import cell_name
from done_xl.model.own_settings import OWN_SETTINGS, WORK_EXPERIENCE
from done_xl.model.tables import TABLES
from done_xl.samples.typed import typed_row
from done_xl.writing.computed import traject_grid as grid
from done_xl.writing.organisation import write_organisation
from tests.calc.office import CellValue, Document, Office, own_office
from tests.calc.test_typing import PERIOD
from tests.calc.typist import Typist

pytestmark = pytest.mark.calc
office = pytest.fixture(scope="module")(own_office)
SETUP = Setup("ABC", "Proef", PERIOD, {spec.key: 5 for spec in TABLES if not spec.fixed})
FILLING = Filling(
    {"start": {"reference": date(2026, 6, 30)}},
    {
        "coaches": [("Coach 1",)],
        "candidates": [
            typed_row("candidates", code="K001", status="LDE", coach="Coach 1", path="werkervaring")
        ],
        "measures": [typed_row("measures", candidate="K001", start=date(2026, 2, 2))],
    },
)
PHASES = ["Werkervaring joboriëntering", "Werkervaring werkplek", "Werkervaring nazorg"]
PLACES = places(SETUP)
COLUMNS = grid.traject_grid(catalogue(), 5)


def cell(table: str, field: str, number: int) -> tuple[str, str]:
    """The sheet and address of a field in a table's row, from 1."""
    place = PLACES.table(table)
    return place.sheet, f"{place.letters(field)}{place.first_line + number - 1}"


SWITCH = cell("amounts", "amount", 1 + OWN_SETTINGS.index(WORK_EXPERIENCE))


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory, office: Office) -> Iterator[Document]:
    path = tmp_path_factory.mktemp("experience") / "start.xlsx"
    write_organisation(path, SETUP, FILLING)
    opened = office.load(path, hidden=False)
    yield opened
    opened.close()


def own_columns(document: Document) -> list[list[CellValue]]:
    """The headers and the first row of the last columns of Traject."""
    shown = document.used(grid.SHEET)
    columns = [COLUMNS.milestone(step.code) for step in COLUMNS.own]
    lines = (grid.HEADER_LINE, grid.FIRST_LINE)
    return [[shown.get(cell_name(line, column), "") for column in columns] for line in lines]


def test_the_switch_offers_the_measures_and_shows_the_milestones(
    document: Document, office: Office
) -> None:
    typist = Typist(office, document)
    chosen = cell("measures", "measure", 1)
    offered = [code for code in PHASES if typist.enter(*chosen, code)]
    assert (offered, own_columns(document)) == ([], [["", "", ""], ["", "", ""]])
    assert typist.retype(*SWITCH, "1")
    assert not typist.enter(*chosen, "Werkervaring")
    assert [code for code in PHASES if typist.retype(*chosen, code)] == PHASES
    assert typist.retype(*chosen, "BVS")
    assert typist.retype(*chosen, PHASES[1])
    day = float((date(2026, 2, 2) - date(1899, 12, 30)).days)
    assert own_columns(document) == [
        ["Joboriëntering", "Werkervaring", "Nazorg"],
        ["", day, ""],
    ]
    assert typist.retype(*SWITCH, "0")
    assert own_columns(document) == [["", "", ""], ["", "", ""]]


def test_traject_prints_without_those_columns_so_that_the_page_stays_readable(
    document: Document,
) -> None:
    (area,) = document.sheet(grid.SHEET).getPrintAreas()
    assert (area.StartColumn, area.EndColumn) == (0, COLUMNS.what)
