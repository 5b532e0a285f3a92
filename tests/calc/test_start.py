"""What Start says of the sheets: whether rows are complete, not whether they are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from done_xl.layout.filling import Filling, Formula, Setup
from done_xl.samples.typed import typed_row
from done_xl.text_nl.start import ALL_WELL, NO_COACH
from done_xl.writing.organisation import write_organisation
from tests.calc.office import CellValue, Document, Office
from tests.calc.test_typing import PERIOD

pytestmark = pytest.mark.calc
SETUP = Setup("ABC", "Proef", PERIOD)
WARNINGS = "B13"


def states(document: Document) -> dict[CellValue, CellValue]:
    """The last column of the list of sheets, by the name of the sheet."""
    return {row[0]: row[4] for row in document.values("Start", "A32:E46")}


def test_an_empty_workbook_asks_for_a_coach_and_calls_no_sheet_right(
    tmp_path: Path, office: Office
) -> None:
    write_organisation(tmp_path / "a.xlsx", SETUP)
    with office.open(tmp_path / "a.xlsx") as document:
        found = states(document)
        assert document.values("Start", WARNINGS) == ((NO_COACH,),)
    assert set(found.values()) == {"vul een coach in", "nog leeg", "wordt berekend"}
    assert found["Instellingen"] == "vul een coach in"


def test_rows_that_lack_something_and_double_codes_are_counted_past_an_error_value(
    tmp_path: Path, office: Office
) -> None:
    whole = {"status": "Maatwerk", "coach": "Coach 1"}
    codes = ("K001", "k001", "K002", Formula("=NA()"))
    people = [typed_row("candidates", code=code, **whole) for code in codes]
    people.append(typed_row("candidates", code="K003"))
    level = ("kok", None, None)
    rows = Filling(tables={"coaches": [("Coach 1",)], "candidates": people, "levels": [level]})
    write_organisation(tmp_path / "a.xlsx", SETUP, rows)
    with office.open(tmp_path / "a.xlsx") as document:
        found = states(document)
        above = document.values("Kandidaten", "A3")
        assert document.values("Start", WARNINGS) == ((ALL_WELL,),)
    assert found["Kandidaten"] == "1 onvolledig, 2 codes dubbel"
    assert found["Instellingen"] == "1 onvolledig"
    assert above == (("Rijen: 5 ingevuld, 1 onvolledig, 2 met een dubbele code",),)


def test_complete_rows_are_called_complete(tmp_path: Path, office: Office) -> None:
    people = [typed_row("candidates", code="K001", status="Maatwerk", coach="Coach 1")]
    rows = Filling(tables={"coaches": [("Coach 1",)], "candidates": people})
    write_organisation(tmp_path / "a.xlsx", SETUP, rows)
    with office.open(tmp_path / "a.xlsx") as document:
        found = states(document)
    assert (found["Kandidaten"], found["Instellingen"]) == ("volledig ingevuld",) * 2
