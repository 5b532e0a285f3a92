"""The project workbook before its macros: entry cells, buttons, empty sheets, hidden helpers."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from done_xl.catalogue.load import catalogue
from done_xl.model.project_forms import (
    LAST_RUN_NAME,
    NEW_OBSERVATION_FORM,
    NEW_ORGANISATION_FORM,
    PROJECT_FORM,
)
from done_xl.report.blocks import Role
from done_xl.report.live_charts import SLOTS
from done_xl.report.live_register import read_register
from done_xl.report.plan import report_plan
from done_xl.report.project_book import FunctionLine, code_name, project_base, unfilled_plans
from done_xl.report.project_entry import REPORT_LINE
from done_xl.report.roles import SEVERITY_LOOK
from done_xl.text_nl import project as text
from done_xl.text_nl.buttons import BUTTONS
from tests.report.makings import organisation, together

FUNCTION = FunctionLine("DONE_KPI", "Telt een KPI op.", '=DONE_KPI(tblRegistratie;"SOA")')
HIDDEN = ("Opmaak", "Grafieken", "_blad", "_vorig")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("project") / "project.xlsx"
    made.write_bytes(project_base(catalogue(), (FUNCTION,)))
    return made


@pytest.fixture(scope="module")
def book(path: Path) -> Any:
    return openpyxl.load_workbook(path)


FORMS = (PROJECT_FORM, NEW_ORGANISATION_FORM, NEW_OBSERVATION_FORM)


def parts(path: Path, pattern: str) -> str:
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if re.fullmatch(pattern, name)]
        return "".join(package.read(name).decode() for name in names)


def test_it_is_valid_for_excel_and_the_same_every_time(path: Path) -> None:
    found = OpenXmlValidator().validate(str(path))
    assert not found.errors, found.errors[:5]
    assert path.read_bytes() == project_base(catalogue(), (FUNCTION,))


def test_it_holds_every_sheet_of_the_report_and_its_own(book: Any) -> None:
    report = [plan.name for plan in report_plan(together(organisation()), catalogue())]
    expected = ["Start", *report[1:], "Nieuw", "Functies", *HIDDEN]
    assert book.sheetnames == expected
    states = {sheet.title: sheet.sheet_state for sheet in book.worksheets}
    assert {name for name, state in states.items() if state != "visible"} == set(HIDDEN)
    assert book.active.title == "Start"


def test_unfilled_sheets_say_what_to_do(book: Any) -> None:
    for name in book.sheetnames[1 : book.sheetnames.index("Nieuw")]:
        said = text.NOT_CHECKED if name == "Controle" else text.NOT_FILLED
        assert book[name]["A2"].value == said, name
    assert book["Start"].cell(REPORT_LINE, 1).value == text.NOT_FILLED


def test_every_sheet_has_a_code_name_that_macros_can_use(path: Path, book: Any) -> None:
    names = [code_name(name) for name in book.sheetnames]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"sh[A-Z][A-Za-z0-9]*", name) for name in names)
    written = re.findall(r'<sheetPr codeName="(\w+)"', parts(path, r"xl/worksheets/sheet\d+\.xml"))
    assert sorted(written) == sorted(names)
    assert 'codeName="ThisWorkbook"' in parts(path, "xl/workbook.xml")
    assert names[-6:-4] == ["shNieuw", "shFuncties"]


def test_entry_cells_are_named_open_and_checked(book: Any) -> None:
    names = book.defined_names
    expected = {name for form in FORMS for name in form.names}
    assert expected | {LAST_RUN_NAME, "CodeTekens"} == set(names)
    for form in FORMS:
        sheet = book[form.sheet]
        assert sheet.protection.sheet
        checked = {str(one.sqref): one for one in sheet.data_validations.dataValidation}
        for field, name in zip(form.fields, form.names, strict=True):
            cell = names[name].attr_text.rpartition("!")[2].replace("$", "")
            assert not sheet[cell].protection.locked
            assert checked[cell].promptTitle == field.column.header
            assert field.column.example in checked[cell].prompt


def test_every_button_of_the_workbook_is_there_bound_to_its_macro(path: Path) -> None:
    drawn = parts(path, r"xl/drawings/vmlDrawing\d+\.vml")
    ours = [button for button in BUTTONS if "project" in button.places]
    bound = re.findall(r"<x:FmlaMacro>\[0\]!([\w.]+)</x:FmlaMacro>", drawn)
    assert sorted(bound) == sorted(f"DoneKnoppen.{button.sub}" for button in ours)
    for button in ours:
        assert f">{button.label}<" in drawn
        assert f'alt="Knop {button.label}: ' in drawn


def test_each_look_stands_on_a_cell_to_copy(book: Any) -> None:
    sheet = book["Opmaak"]
    names = [row[0].value for row in sheet.iter_rows()]
    assert names == [*get_args(Role), *SEVERITY_LOOK]
    assert all(row[1].value is None for row in sheet.iter_rows())


def test_the_register_knows_what_the_workbook_holds(book: Any) -> None:
    rows = [[cell.value for cell in row] for row in book["_blad"].iter_rows()]
    register = read_register(rows)
    assert set(register) == set(book.sheetnames) - {"Nieuw", "Functies", *HIDDEN}
    for name, record in register.items():
        filled = {
            (cell.row, cell.column - 1)
            for row in book[name].iter_rows(min_row=REPORT_LINE if name == "Start" else 1)
            for cell in row
            if cell.value is not None
        }
        ours = {
            (line, column)
            for area in record.areas
            for line in range(area.line, area.last_line + 1)
            for column in range(area.column, area.last_column + 1)
        }
        assert filled == ours, name


def test_charts_have_names_by_which_they_are_fed(path: Path) -> None:
    drawn = parts(path, r"xl/drawings/drawing\d+\.xml")
    assert re.findall(r'<xdr:cNvPr id="\d+" name="(DOne [^"]*)"', drawn) == [
        slot.name for slot in SLOTS
    ]
    assert drawn.count("descr=") == len(SLOTS)


def test_sheets_are_framed_as_filled_ones_are() -> None:
    """What no later run can set: frozen panes, filter buttons, print set-up, the tab's colour."""
    full_plans = report_plan(together(organisation(), organisation("ABC")), catalogue())
    unfilled = {plan.name: plan for plan in unfilled_plans(catalogue())}
    for plan in full_plans:
        before = unfilled[plan.name]
        assert (before.frozen, before.tab) == (plan.frozen, plan.tab), plan.name
        assert (before.filtered is None) == (plan.filtered is None)
        if before.filtered and plan.filtered:
            assert before.filtered.line == plan.filtered.line
        if plan.name != "SAM":  # its print set-up is that of one with levels
            assert before.page == replace(plan.page, begins=()), plan.name


def test_functions_are_listed_with_an_example(book: Any) -> None:
    rows = [[cell.value for cell in row] for row in book["Functies"].iter_rows(min_row=4)]
    assert rows == [list(text.FUNCTION_HEADS), [FUNCTION.name, FUNCTION.what, FUNCTION.example]]
    assert "alleen in Excel voor Windows" in book["Functies"]["A2"].value
