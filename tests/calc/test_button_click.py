"""A real click on each button of the project workbook reaches the macro that it is bound to.

In the place of the module that starts Python stands one that writes down what it was asked: with
the real one LibreOffice runs no macro of the project at all, since it knows none of its libraries.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, Final

import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.excel.modules import project_modules
from done_xl.excel.package import with_macros
from done_xl.excel.xlwings_module import statement
from done_xl.model.project_forms import NEW_SHEET, START_SHEET
from done_xl.report.project_book import project_base
from done_xl.text_nl.buttons import BUTTONS, Button
from tests.calc.office import Document, Office, properties

pytestmark = pytest.mark.calc
ON_SHEETS: Final = [one for one in BUTTONS if "project" in one.places]
ALWAYS_RUN: Final = 4  # com.sun.star.document.MacroExecMode.ALWAYS_EXECUTE_NO_WARN
WRITTEN: Final = "ProjectLaatst"
PATIENCE: Final = 10.0
STANDS_IN: Final = f"""Attribute VB_Name = "xlwings"
Public Const PROJECT_NAME As String = "done_xl"
Public Const XLWINGS_VERSION As String = ""

Public Sub RunPython(PythonCommand As String)
    ThisWorkbook.Names("{WRITTEN}").RefersToRange.Value = PythonCommand
End Sub
"""


@pytest.fixture(scope="module")
def project(
    tmp_path_factory: pytest.TempPathFactory, office: Office, catalogue: Catalogue
) -> Iterator[Document]:
    path = tmp_path_factory.mktemp("project") / "DOne_project.xlsm"
    modules = {**project_modules(), "xlwings": STANDS_IN}
    path.write_bytes(with_macros(project_base(catalogue), modules, "xlsm", about={}))
    options = properties(Hidden=False, MacroExecutionMode=ALWAYS_RUN)
    url = path.absolute().as_uri()
    document = Document(office.desktop.loadComponentFromURL(url, "_blank", 0, options))
    yield document
    document.close()


def control(document: Document, label: str) -> tuple[str, Any]:
    """The sheet with the button of this label, and its control."""
    for name in (START_SHEET, NEW_SHEET):
        page = document.sheet(name).DrawPage
        for number in range(page.Count):
            shape = page.getByIndex(number)
            if shape.ShapeType.endswith("ControlShape") and shape.Control.Label == label:
                return name, shape.Control
    raise AssertionError(f"no button {label!r}")


def click(document: Document, label: str) -> None:
    """Press a button as an assistive program does."""
    sheet, model = control(document, label)
    controller = document.model.CurrentController
    controller.setActiveSheet(document.sheet(sheet))
    pressed = controller.getControl(model).getAccessibleContext()
    assert pressed.doAccessibleAction(0)


@pytest.mark.parametrize("button", ON_SHEETS, ids=lambda one: one.sub)
def test_a_click_reaches_python(button: Button, project: Document) -> None:
    cell = project.model.NamedRanges.getByName(WRITTEN).getReferredCells()
    cell.setString("")
    click(project, button.label)
    end = time.monotonic() + PATIENCE
    while not cell.getString() and time.monotonic() < end:
        time.sleep(0.01)
    assert cell.getString() == statement(button)


def test_there_are_no_other_buttons(project: Document) -> None:
    found = []
    for name in project.sheets():
        page = project.sheet(name).DrawPage
        shapes = [page.getByIndex(number) for number in range(page.Count)]
        found += [one.Control.Label for one in shapes if one.ShapeType.endswith("ControlShape")]
    assert sorted(found) == sorted(one.label for one in ON_SHEETS)


def macro(document: Document, name: str, *given: object) -> object:
    """What a function of the module DoneVenster gives back."""
    url = f"vnd.sun.star.script:VBAProject.DoneVenster.{name}?language=Basic&location=document"
    result, *_ = document.model.getScriptProvider().getScript(url).invoke(given, (), ())
    return result


def test_the_locks_of_a_sheet(project: Document) -> None:
    book = project.model.Title
    sheet = project.sheet(START_SHEET)
    assert sheet.isProtected()
    assert macro(project, "Ontgrendel", book, START_SHEET) is True
    assert not sheet.isProtected()
    assert macro(project, "Ontgrendel", book, START_SHEET) is False
    macro(project, "Vergrendel", book, START_SHEET)
    assert sheet.isProtected()


def test_whether_the_workbook_is_saved(project: Document) -> None:
    for changed in (True, False):
        project.model.setModified(changed)
        assert macro(project, "IsBewaard", project.model.Title) is not changed
